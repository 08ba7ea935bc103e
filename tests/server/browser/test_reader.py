from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.server.browser.looking import highlighted, overflows
from tests.server.papers import PLAN, PLAN_TEXT

pytestmark = pytest.mark.browser

READER = f"/documents/{PLAN.doc_id}"


def test_the_papers_text_is_the_canonical_text(page: Page) -> None:
    page.goto(READER)
    assert page.locator("#paper").evaluate("(paper) => paper.textContent") == PLAN_TEXT


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("𠮷 đứng", "trước"),  # begins with a letter of two UTF-16 units
        ("năm 2024\nThực hiện", "33/CT-TTg"),  # runs over lines, and into a reference
        ("ỦY BAN", "Nguyễn Văn Bình"),  # everything
        ("🌾", "🌾"),
    ],
)
def test_exactly_the_span_of_the_address_is_highlighted(page: Page, first: str, last: str) -> None:
    start = PLAN_TEXT.index(first)
    end = PLAN_TEXT.index(last, start) + len(last)
    page.goto(f"{READER}#char={start}-{end}")
    assert highlighted(page) == PLAN_TEXT[start:end]


def test_the_highlight_is_in_view(page: Page) -> None:
    page.set_viewport_size({"width": 900, "height": 300})
    start = PLAN_TEXT.index("Nguyễn Văn Bình")
    page.goto(f"{READER}#char={start}-{start + 15}")
    assert highlighted(page) == "Nguyễn Văn Bình"
    expect(page.get_by_text("Nguyễn Văn Bình").last).to_be_in_viewport()


def test_a_new_address_moves_the_highlight(page: Page) -> None:
    page.goto(f"{READER}#char=0-7")
    assert highlighted(page) == PLAN_TEXT[:7]
    page.evaluate("() => { location.hash = '#char=8-15'; }")
    expect(page.locator("#quoting")).to_be_visible()
    assert highlighted(page) == PLAN_TEXT[8:15]


def test_a_span_beyond_the_text_highlights_nothing(page: Page, complaints: list[str]) -> None:
    page.goto(f"{READER}#char=5-99999")
    expect(page.locator("#quoting")).to_be_hidden()
    assert complaints == []


def test_where_there_are_no_custom_highlights_marks_take_their_place(page: Page) -> None:
    page.add_init_script("delete window.Highlight")
    start = PLAN_TEXT.index("I. MỤC TIÊU")
    end = PLAN_TEXT.index("Báo cáo gửi")
    page.goto(f"{READER}#char={start}-{end}")
    marks = page.locator("#paper mark.quotation").all_text_contents()
    assert "".join(marks) == PLAN_TEXT[start:end].replace("\n", "")
    assert page.locator("#paper").evaluate("(paper) => paper.textContent") == PLAN_TEXT


def test_a_section_of_the_outline_is_reached(page: Page) -> None:
    page.goto(READER)
    page.get_by_role("link", name="II THỰC HIỆN").click()
    expect(page.get_by_role("heading", name="II. THỰC HIỆN")).to_be_in_viewport()


def test_a_mention_leads_to_the_document_and_back(page: Page) -> None:
    page.goto("/documents/tin-tuc")
    page.locator("#paper a.ref").click()
    expect(page).to_have_url(f"{page.url.split('/documents')[0]}{READER}")
    page.get_by_role("link", name="Tin tức & sự kiện").click()
    assert highlighted(page).startswith("Kế hoạch số 12/KH-UBND")


def test_a_wrong_span_is_told_and_the_text_is_there(page: Page) -> None:
    for hash_ in ("#char=9-5", "#char=5-99999", "#char=x"):
        page.goto("about:blank")
        page.goto(f"{READER}{hash_}")
        expect(page.locator("#lost")).to_contain_text("Không tìm thấy đoạn")
        expect(page.locator("#quoting")).to_be_hidden()
    page.evaluate("() => { location.hash = '#char=0-7'; }")
    expect(page.locator("#lost")).to_be_hidden()


def test_the_section_that_is_read_is_marked_in_the_outline(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 300})
    page.goto(READER)
    page.get_by_role("link", name="II THỰC HIỆN").click()
    page.evaluate("() => window.scrollTo(0, document.documentElement.scrollHeight)")
    expect(page.locator("#outline [aria-current=location]")).to_have_text("II THỰC HIỆN")
    page.evaluate("() => window.scrollTo(0, 0)")
    # Above the first section none is read.
    expect(page.locator("#outline [aria-current=location]")).to_have_count(0)


def test_print_has_the_paper_and_nothing_else(page: Page) -> None:
    page.goto(READER)
    page.emulate_media(media="print")
    for part in (".bar", ".about", "#tools"):
        expect(page.locator(part)).to_be_hidden()
    expect(page.get_by_text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")).to_be_visible()
    expect(page.locator("#paper .furniture").first).to_be_hidden()


@pytest.mark.parametrize("size", [(640, 400), (320, 200)])  # 1280 × 800 at 200 % and at 400 %
def test_enlarged_nothing_is_wider_than_the_window(page: Page, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    start = PLAN_TEXT.index("Nguyễn Văn Bình")
    page.goto(f"{READER}#char={start}-{start + 15}")
    assert highlighted(page) == "Nguyễn Văn Bình"
    assert not overflows(page)
    expect(page.get_by_text("Nguyễn Văn Bình").last).to_be_in_viewport()

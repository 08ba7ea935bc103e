from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.server.papers import PLAN, PLAN_TEXT

pytestmark = pytest.mark.browser

READER = f"/documents/{PLAN.doc_id}"
NOW = "() => String([...(CSS.highlights.get('found-now') ?? [])][0] ?? '')"
ALL = "() => [...(CSS.highlights.get('found') ?? [])].map(String)"


def find(page: Page, words: str) -> None:
    page.keyboard.press("/")
    expect(page.locator("#wanted")).to_be_focused()
    page.locator("#wanted").fill(words)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("dan van", ["dân vận"]),
        ("DÂN VẬN", ["dân vận"]),
        ("độc lập", ["Độc lập"]),
        ("sở", ["Sở", "sở"]),  # with its marks: not "sơ", not "số"
        ("hoà xã", ["HÒA XÃ"]),  # the older place of the mark, found without marks
        ("năm 2024 thực hiện", ["năm 2024\nThực hiện"]),  # over the end of a line
        ("🌾", ["🌾"]),
        ("𠮷 đứng", ["𠮷 đứng"]),
        ("không có ở đây", []),
        ("   ", []),
    ],
)
def test_words_are_found_with_and_without_diacritics(
    page: Page, typed: str, found: list[str]
) -> None:
    page.goto(READER)
    find(page, typed)
    assert page.evaluate(ALL) == found
    if typed.strip() and not found:
        expect(page.locator("#found")).to_contain_text("Không thấy")
    if not found:
        expect(page.locator("#next")).to_be_disabled()


def test_keys_walk_through_what_was_found(page: Page, complaints: list[str]) -> None:
    page.goto(READER)
    find(page, "bình")
    count = page.locator("#found span").first
    spoken = page.locator("#found .visually-hidden")
    expect(count).to_have_text("1/3")
    expect(spoken).to_have_text("Kết quả 1 trên 3")
    page.keyboard.press("Enter")
    expect(count).to_have_text("2/3")
    page.keyboard.press("Shift+Enter")
    page.keyboard.press("Shift+Enter")
    expect(count).to_have_text("3/3")  # round at the end
    page.get_by_role("button", name="Kết quả sau").click()
    expect(count).to_have_text("1/3")
    page.locator("#wanted").focus()
    page.keyboard.press("Escape")
    expect(page.locator("#wanted")).to_have_value("")
    expect(page.locator("#paper")).to_be_focused()
    assert page.evaluate(ALL) == []
    assert complaints == []


def test_a_slash_that_is_typed_is_a_slash(page: Page) -> None:
    page.goto(READER)
    find(page, "33")
    page.keyboard.type("/CT")
    expect(page.locator("#wanted")).to_have_value("33/CT")
    assert page.evaluate(NOW) == "33/CT"


def test_what_was_found_is_in_view_and_the_quotation_stays(page: Page) -> None:
    page.set_viewport_size({"width": 900, "height": 420})
    page.goto(f"{READER}#char=0-7")
    find(page, "nguyen van binh")
    expect(page.get_by_text("Nguyễn Văn Bình").last).to_be_in_viewport()
    assert page.evaluate("() => String([...CSS.highlights.get('citation')][0])") == PLAN_TEXT[:7]


def test_without_custom_highlights_the_match_is_selected(page: Page) -> None:
    page.add_init_script("delete window.Highlight")
    page.goto(READER)
    find(page, "bao cao gui")
    assert page.evaluate("() => String(getSelection())") == "Báo cáo gửi"

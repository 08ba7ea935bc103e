from __future__ import annotations

import json
from collections.abc import Iterator
from urllib.request import urlopen

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.server.browser.looking import highlighted
from tests.server.papers import PLAN, PLAN_TEXT

pytestmark = pytest.mark.browser

READER = f"/documents/{PLAN.doc_id}"
NAME = "Kế hoạch số 12/KH-UBND ngày 06/3/2024 của UBND tỉnh An Bình"

# What is selected: from a place in one text node to a place in another.
SELECT = """([first, last]) => {
  const place = (words, end) => {
    const paper = document.getElementById("paper");
    const walker = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.indexOf(words);
      if (at >= 0) return [node, at + (end ? words.length : 0)];
    }
  };
  getSelection().setBaseAndExtent(...place(first, false), ...place(last, true));
}"""


@pytest.fixture
def board(context: BrowserContext, page: Page, site: str) -> Iterator[Page]:
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=site)
    yield page
    context.clear_permissions()


def pasted(page: Page) -> str:
    text: str = page.evaluate("() => navigator.clipboard.readText()")
    return text


def test_a_selection_is_copied_with_its_source(board: Page) -> None:
    board.goto(READER)
    board.evaluate(SELECT, ["Báo cáo", "2024."])
    board.get_by_role("button", name="Chép kèm nguồn").click()
    expect(board.locator("#told")).to_contain_text("Đã chép")
    assert pasted(board) == f"“Báo cáo gửi trước ngày 15/12/2024.” (Mục I, {NAME})"
    kinds = board.evaluate("""async () => {
      const [item] = await navigator.clipboard.read();
      return await (await item.getType("text/html")).text();
    }""")
    start = PLAN_TEXT.index("Báo cáo gửi")
    assert f"{READER}#char={start}-{start + 34}" in kinds


def test_a_selection_over_two_sections_is_in_neither(board: Page) -> None:
    board.goto(READER)
    board.evaluate(SELECT, ["15/12/2024", "Sở Nội vụ"])
    board.get_by_role("button", name="Chép kèm nguồn").click()
    expect(board.locator("#told")).to_contain_text("Đã chép")
    assert pasted(board) == f"“15/12/2024. II. THỰC HIỆN Sở Nội vụ” ({NAME})"


def test_page_furniture_is_not_copied(board: Page) -> None:
    board.goto(READER)
    board.evaluate(SELECT, ["ỦY BAN", "CỘNG HÒA"])
    board.get_by_role("button", name="Chép kèm nguồn").click()
    expect(board.locator("#told")).to_contain_text("Đã chép")
    assert pasted(board) == f"“ỦY BAN NHÂN DÂN TỈNH AN BÌNH CỘNG HÒA” ({NAME})"


def test_a_link_leads_to_exactly_what_was_selected(board: Page, site: str) -> None:
    board.goto(READER)
    board.evaluate(SELECT, ["𠮷 đứng", "Báo cáo"])
    board.get_by_role("button", name="Chép đường dẫn").click()
    expect(board.locator("#told")).to_contain_text("Đã chép")
    link = pasted(board)
    assert link.startswith(f"{site}{READER}#char=")
    board.goto("/")
    board.goto(link)
    assert highlighted(board) == "𠮷 đứng trước. Báo cáo"


def test_the_quotation_of_the_address_is_copied_by_keyboard(board: Page) -> None:
    start = PLAN_TEXT.index("Sở Nội vụ")
    board.goto(f"{READER}#char={start}-{start + 18}")
    board.locator("#copy").focus()
    board.keyboard.press("Enter")
    expect(board.locator("#told")).to_contain_text("Đã chép")
    assert pasted(board) == f"“Sở Nội vụ theo dõi” (Mục II, {NAME})"


def test_the_sentence_of_what_was_found_is_copied_by_keyboard(board: Page) -> None:
    board.goto(READER)
    board.keyboard.press("/")
    board.keyboard.type("gui truoc")
    board.locator("#copy").focus()
    board.keyboard.press("Enter")
    expect(board.locator("#told")).to_contain_text("Đã chép")
    assert pasted(board) == f"“Báo cáo gửi trước ngày 15/12/2024.” (Mục I, {NAME})"


def test_with_nothing_chosen_it_says_what_to_do(board: Page) -> None:
    board.goto(READER)
    board.get_by_role("button", name="Chép kèm nguồn").click()
    expect(board.locator("#told")).to_contain_text("bôi đen một đoạn")


def test_without_the_clipboard_the_words_stand_selected_in_a_box(page: Page) -> None:
    page.add_init_script("""
      navigator.clipboard.write = navigator.clipboard.writeText =
        () => Promise.reject(new DOMException("no", "NotAllowedError"));
    """)
    page.goto(READER)
    page.evaluate(SELECT, ["Báo cáo", "2024."])
    page.get_by_role("button", name="Chép kèm nguồn").click()
    box = page.locator("#by-hand")
    expect(box).to_be_focused()
    expect(box).to_have_value(f"“Báo cáo gửi trước ngày 15/12/2024.” (Mục I, {NAME})")
    assert page.evaluate("() => String(getSelection())") or box.evaluate(
        "(box) => box.selectionEnd - box.selectionStart === box.value.length"
    )


def test_a_place_is_named_as_the_api_names_it(page: Page, site: str) -> None:
    page.goto(READER)
    with urlopen(f"{site}/api/v1/documents/{PLAN.doc_id}") as response:  # noqa: S310
        outline = json.load(response)["outline"]
    places = page.locator("#outline a").evaluate_all("(all) => all.map((a) => a.dataset.place)")
    assert [place.lower() for place in places] == [each["label"].lower() for each in outline]

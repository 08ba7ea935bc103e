from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from rag.wire import text_digest
from tests.server.browser.looking import ask
from tests.server.browser.portal import chat, portal
from tests.server.fake import QUOTE
from tests.server.papers import PLAN, PLAN_TEXT

pytestmark = pytest.mark.browser

READ = """async () => {
  const [item] = await navigator.clipboard.read();
  const form = async (type) => (await item.getType(type)).text();
  return [await form("text/plain"), await form("text/html")];
}"""


@pytest.fixture
def answered(page: Page) -> Page:
    portal(page, chat())
    ask(page, "Báo cáo gửi khi nào?")
    return page


@pytest.mark.parametrize("insecure", [False, True])
def test_an_answer_is_copied_with_its_citations(
    context: BrowserContext, answered: Page, insecure: bool
) -> None:
    page = answered
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    if insecure:  # plain HTTP on an intranet: no asynchronous clipboard
        page.evaluate(
            "() => { window.ClipboardItem0 = ClipboardItem; delete window.ClipboardItem; }"
        )
    page.get_by_role("button", name="Sao chép").click()
    expect(page.locator(".told")).to_have_text("Đã sao chép câu trả lời kèm trích dẫn.")
    text, html = page.evaluate(READ)
    start = PLAN_TEXT.index(QUOTE)
    span = f"#char={start}-{start + len(QUOTE)}"
    url = f"{page.url.removesuffix('portal')}documents/{PLAN.doc_id}?text={text_digest(PLAN)}{span}"
    assert text.splitlines() == [
        f"{QUOTE[:-1]} [1]. Cần gửi đúng hạn [1].",
        "",
        "Căn cứ:",
        f"[1] {PLAN.title}, mục I: “{QUOTE}” {url}",
    ]
    assert f'<a href="{url}"' in html
    assert QUOTE in html


def answer_id(page: Page) -> str:
    """The name that the server gave the answer, as the tab remembers it."""
    kept = page.evaluate("() => Object.values(sessionStorage).find((one) => one.includes('ans_'))")
    named: str = json.loads(kept)["exchanges"][0]["answer"]["id"]
    return named


def feedback(page: Page, status: int = 201) -> list[dict[str, Any]]:
    sent: list[dict[str, Any]] = []

    def take(route: Route) -> None:
        sent.append(json.loads(route.request.post_data or "{}"))
        body = {"detail": "Không có câu trả lời này."} if status >= 400 else {}
        route.fulfill(status=status, json=body)

    page.route("**/api/v1/feedback", take)
    return sent


def test_thumbs_up(answered: Page) -> None:
    page = answered
    sent = feedback(page)
    page.evaluate("""() => document.addEventListener("chithi-feedback",
      (event) => { window.heard = event.detail; })""")
    good = page.get_by_role("button", name="Câu trả lời tốt")
    good.click()
    expect(good).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".told")).to_contain_text("Đã ghi nhận đánh giá")
    expected = {"answer_id": answer_id(page), "rating": "up", "reason": None, "comment": None}
    assert sent == [expected]
    assert page.evaluate("() => window.heard") == expected
    page.reload()
    expect(good).to_have_attribute("aria-pressed", "true")


def test_thumbs_down_with_a_reason_by_keyboard(answered: Page) -> None:
    page = answered
    sent = feedback(page)
    bad = page.get_by_role("button", name="Câu trả lời chưa tốt")
    bad.press("Enter")
    expect(page.get_by_role("radio", name="Trích dẫn sai")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.type("thiếu mục II")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(bad).to_have_attribute("aria-pressed", "true")
    expect(bad).to_be_focused()
    said = {"rating": "down", "reason": "incomplete", "comment": "thiếu mục II"}
    assert sent == [{"answer_id": answer_id(page), **said}]


def test_feedback_that_is_not_taken_can_be_sent_again(answered: Page) -> None:
    page = answered
    feedback(page, 404)
    page.get_by_role("button", name="Câu trả lời chưa tốt").click()
    page.get_by_label("Ghi chú thêm").fill("sai ngày")
    page.get_by_role("button", name="Gửi đánh giá").click()
    expect(page.locator(".told")).to_have_text("Chưa gửi được đánh giá. Không có câu trả lời này.")
    expect(page.get_by_label("Ghi chú thêm")).to_have_value("sai ngày")


def test_an_answer_as_a_file(answered: Page) -> None:
    page = answered
    with page.expect_download() as download:
        page.get_by_role("link", name="Tải DOCX").click()
    assert download.value.suggested_filename == f"{answer_id(page)}.docx"
    assert download.value.path().read_bytes().startswith(b"PK")


def test_a_file_that_is_not_there_leaves_the_page_as_it_is(answered: Page) -> None:
    page = answered
    page.route("**/api/v1/answers/*.docx", lambda route: route.fulfill(status=404, json={}))
    page.get_by_role("link", name="Tải DOCX").click()
    expect(page.locator(".told")).to_have_text("Chưa tải được tệp DOCX.")
    expect(page.locator(".turn")).to_be_visible()

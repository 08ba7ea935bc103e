from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.server.browser.looking import ask, highlighted, overflows
from tests.server.fake import QUOTE
from tests.server.papers import PLAN

pytestmark = pytest.mark.browser


def test_from_a_question_to_the_exact_words(page: Page, complaints: list[str]) -> None:
    page.goto("/")
    ask(page, "Báo cáo gửi khi nào?")
    expect(page.locator(".sentence").first).to_have_text(f"{QUOTE[:-1]} 1.")
    expect(page.locator(".reading")).to_have_text("Hiểu là: Báo cáo gửi khi nào? (đã hiểu)")
    page.get_by_role("button", name=f"Trích dẫn 1: {PLAN.title}").first.click()
    panel = page.locator("#panel")
    expect(panel.locator("mark")).to_have_text(QUOTE)
    expect(panel.locator(".proof")).to_have_text("✓ Khớp từng chữ với văn bản gốc")
    expect(panel.locator(".context")).to_contain_text("đứng trước. Báo cáo gửi")
    expect(panel.locator("dl")).to_contain_text("Ủy ban nhân dân tỉnh An Bình")
    panel.get_by_role("link", name="Mở trong văn bản").click()
    assert highlighted(page) == QUOTE
    assert complaints == []


def test_by_keyboard_alone(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")  # the skip link comes first
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#question")).to_be_focused()
    page.keyboard.type("Báo cáo")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("gửi khi nào?")
    assert page.locator("#question").input_value() == "Báo cáo\ngửi khi nào?"
    page.keyboard.press("Enter")
    expect(page.locator(".sources")).to_be_visible()
    expect(page.locator("#question")).to_be_focused()
    expect(page.locator("#question")).to_have_value("")
    marker = page.locator(".marker").first
    for _ in range(20):
        page.keyboard.press("Shift+Tab")
        if marker.evaluate("(button) => button === document.activeElement"):
            break
    page.keyboard.press("Enter")
    expect(marker).to_have_attribute("aria-expanded", "true")
    expect(page.locator("#panel").get_by_role("button", name="Đóng")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#panel")).to_be_hidden()
    expect(marker).to_be_focused()


def test_whole_sentences_are_announced(page: Page) -> None:
    page.goto("/")
    ask(page, "Báo cáo gửi khi nào?")
    expect(page.locator("#announcer")).to_have_text("Cần gửi đúng hạn.")
    expect(page.locator("#log")).to_have_attribute("role", "log")
    expect(page.locator("#log")).to_have_attribute("aria-live", "off")


def test_refusals_and_failures_look_different(page: Page) -> None:
    page.goto("/")
    ask(page, "thời tiết hôm nay?")
    refused = page.locator(".answer").nth(0)
    expect(refused.locator(".state")).to_have_text("Ngoài phạm vi kho văn bản")
    expect(refused.get_by_role("link", name=PLAN.title)).to_be_visible()
    expect(refused.locator(".text")).to_have_text("Kho văn bản không nói về thời tiết.")
    expect(page.locator("#announcer")).to_have_text("Kho văn bản không nói về thời tiết.")
    ask(page, "hỏng")
    broken = page.locator(".answer").nth(1)
    expect(broken.locator(".state")).to_have_text("Hệ thống gặp sự cố")
    expect(broken.get_by_role("button", name="Thử lại")).to_be_visible()


def test_a_server_that_is_gone_loses_nothing(page: Page, context: BrowserContext) -> None:
    page.goto("/")
    context.set_offline(True)
    ask(page, "Báo cáo gửi khi nào?")
    expect(page.locator(".failed")).to_contain_text("Không kết nối được với máy chủ")
    expect(page.locator("#question")).to_have_value("Báo cáo gửi khi nào?")
    context.set_offline(False)
    page.get_by_role("button", name="Thử lại").click()
    expect(page.locator(".sources")).to_be_visible()
    expect(page.locator(".failed")).to_have_count(0)
    expect(page.locator("#question")).to_have_value("")


def test_a_stream_that_is_cut_says_so(page: Page) -> None:
    def cut(route: Route) -> None:
        body = (
            'event: meta\ndata: {"id": "a", "conversation_id": "c", "question": '
            '{"original": "x", "interpreted": "x"}}\nid: 1\n\n'
        )
        route.fulfill(status=200, content_type="text/event-stream", body=body)

    page.route("**/api/v1/chat", cut)
    page.goto("/")
    ask(page, "Báo cáo gửi khi nào?")
    expect(page.locator(".failed")).to_contain_text("Kết nối bị ngắt giữa chừng")
    expect(page.locator("#question")).to_have_value("Báo cáo gửi khi nào?")


def test_what_the_server_refuses_is_told_in_its_own_words(page: Page) -> None:
    page.goto("/")
    ask(page, "ố" * 2001)
    expect(page.locator(".failed")).to_contain_text("2000 ký tự")
    assert page.locator("#question").input_value() == "ố" * 2001


def test_an_empty_question_is_not_sent(page: Page) -> None:
    page.goto("/")
    page.get_by_role("button", name="Gửi").click()
    expect(page.locator("#problem")).to_have_text("Xin nhập câu hỏi.")
    expect(page.locator(".turn")).to_have_count(0)


def test_examples_suggestions_and_a_new_conversation(page: Page) -> None:
    page.goto("/")
    page.get_by_role("button", name="Ai ký Kế hoạch số 12/KH-UBND?").click()
    expect(page.locator(".asked")).to_have_text("Ai ký Kế hoạch số 12/KH-UBND?")
    with page.expect_request("**/api/v1/chat") as sent:
        page.get_by_role("button", name="Ai ký kế hoạch này?").click()
    body = sent.value.post_data_json
    assert body is not None
    history = body["history"]
    assert [turn["role"] for turn in history] == ["user", "assistant"]
    expect(page.locator(".asked")).to_have_count(2)
    page.get_by_role("button", name="Cuộc trò chuyện mới").click()
    expect(page.locator(".turn")).to_have_count(0)
    expect(page.get_by_role("button", name="Ai ký Kế hoạch số 12/KH-UBND?")).to_be_visible()


def test_in_english(page: Page) -> None:
    page.goto("/")
    page.get_by_role("link", name="English").click()
    page.get_by_label("Ask a question").fill("When?")
    page.get_by_role("button", name="Send").click()
    expect(page.locator(".answer")).to_contain_text("Evidence")
    expect(page.locator(".answer")).to_contain_text("Understood as:")


def test_hostile_words_are_shown_and_never_run(page: Page, complaints: list[str]) -> None:
    question = '<img src=x onerror="window.hacked = true"><script>window.hacked = true</script>'
    page.goto("/")
    ask(page, question)
    expect(page.locator(".asked")).to_have_text(question)
    page.goto("/documents/tin-tuc")
    expect(page.locator("#paper")).to_contain_text("<script>window.hacked = true</script>")
    assert page.evaluate("() => window.hacked") is None
    assert complaints == []


def test_on_a_telephone_nothing_is_wider_than_the_screen(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    for path in ("/", f"/documents/{PLAN.doc_id}", "/documents/tin-tuc"):
        page.goto(path)
        assert not overflows(page)
    page.goto("/")
    ask(page, "Báo cáo gửi khi nào?" + "x" * 500)
    page.locator(".marker").first.click()
    expect(page.locator(".proof")).to_contain_text("✓")
    assert not overflows(page)


def test_without_javascript_the_form_answers_and_its_link_marks_the_words(
    context: BrowserContext, page: Page
) -> None:
    bare = context.browser
    assert bare is not None
    page.goto("/")
    plain = bare.new_context(java_script_enabled=False, base_url=page.url)
    page = plain.new_page()
    page.goto("/")
    page.locator("#question").fill("Báo cáo gửi khi nào?")
    page.locator("#send").click()
    expect(page.locator(".answer .text")).to_contain_text("15/12/2024")
    page.locator("a.marker").first.click()
    expect(page.locator("#paper mark")).to_have_text(QUOTE)
    plain.close()

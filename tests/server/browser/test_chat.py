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
    expect(page.locator(".text")).to_have_text(f"{QUOTE[:-1]} 1. Cần gửi đúng hạn 1.")
    expect(page.locator(".reading")).to_contain_text("Hiểu là: Báo cáo gửi khi nào? (đã hiểu)")
    page.get_by_role("button", name=f"Trích dẫn 1: {PLAN.title}").first.click()
    panel = page.get_by_role("dialog", name="Nguồn trích dẫn 1")
    expect(panel.locator("mark")).to_have_text(QUOTE)
    expect(panel.locator(".proof")).to_have_text("✓ Khớp từng chữ với văn bản gốc")
    expect(panel.locator(".context")).to_contain_text("đứng trước. Báo cáo gửi")
    for stated in ("12/KH-UBND", "06/03/2024", "Ủy ban nhân dân tỉnh An Bình", "mục I"):
        expect(panel.locator("dl")).to_contain_text(stated)
    panel.get_by_role("link", name="Mở trong văn bản").click()
    assert highlighted(page) == QUOTE
    assert complaints == []


def test_by_keyboard_alone(page: Page, complaints: list[str]) -> None:
    page.goto("/")
    box = page.get_by_role("textbox", name="Đặt câu hỏi")
    page.keyboard.press("Tab")  # the skip link comes first
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(box).to_be_focused()
    page.keyboard.type("Báo cáo")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("gửi khi nào?")
    expect(box).to_have_value("Báo cáo\ngửi khi nào?")
    page.keyboard.press("Enter")
    expect(page.locator(".sources")).to_be_visible()
    expect(box).to_be_focused()
    expect(box).to_have_value("")
    marker = page.locator(".marker").first
    for _ in range(20):
        page.keyboard.press("Shift+Tab")
        if marker.evaluate("(button) => button.matches(':focus')"):
            break
    page.keyboard.press("Enter")
    expect(marker).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("button", name="Đóng")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".source-panel")).to_be_hidden()
    expect(marker).to_be_focused()
    assert complaints == []


def test_whole_sentences_are_announced(page: Page) -> None:
    page.goto("/")
    ask(page, "Báo cáo gửi khi nào?")
    said = page.locator(".announcer p").all_text_contents()
    assert said == ["Đang tìm câu trả lời.", QUOTE, "Cần gửi đúng hạn."]
    expect(page.locator(".announcer")).to_have_attribute("aria-live", "polite")
    log = page.get_by_role("log", name="Cuộc trò chuyện")
    expect(log).to_have_attribute("aria-live", "off")
    ask(page, "thời tiết hôm nay?")
    said = page.locator(".announcer p").all_text_contents()
    assert said == ["Đang tìm câu trả lời.", "Kho văn bản không nói về thời tiết."]


def test_refusals_and_failures_look_different(page: Page) -> None:
    page.goto("/")
    ask(page, "thời tiết hôm nay?")
    refused = page.locator(".answer").nth(0)
    expect(refused.locator(".state")).to_have_text("Ngoài phạm vi kho văn bản")
    expect(refused.get_by_role("link", name=PLAN.title)).to_be_visible()
    expect(refused.locator(".text")).to_have_text("Kho văn bản không nói về thời tiết.")
    ask(page, "hỏng")
    broken = page.locator(".answer").nth(1)
    expect(broken.locator(".state")).to_have_text("Hệ thống gặp sự cố")
    expect(broken.get_by_role("button", name="Thử lại")).to_be_visible()
    looks = "(answer) => getComputedStyle(answer).backgroundColor"
    assert refused.evaluate(looks) != broken.evaluate(looks)


def test_what_the_server_refuses_is_told_in_its_own_words(page: Page) -> None:
    page.goto("/")
    ask(page, "ố" * 2001)
    expect(page.locator(".failed")).to_contain_text("2000 ký tự")
    expect(page.get_by_role("textbox", name="Đặt câu hỏi")).to_have_value("ố" * 2001)


def test_an_empty_question_is_not_sent(page: Page) -> None:
    page.goto("/")
    page.get_by_role("button", name="Gửi").click()
    expect(page.locator(".problem")).to_have_text("Xin nhập câu hỏi.")
    expect(page.locator(".turn")).to_have_count(0)


def test_enter_that_ends_a_word_of_an_input_method_sends_nothing(page: Page) -> None:
    page.goto("/")
    box = page.get_by_role("textbox", name="Đặt câu hỏi")
    box.fill("Báo cáo")
    box.dispatch_event("keydown", {"key": "Enter", "isComposing": True})
    expect(page.locator(".turn")).to_have_count(0)
    box.dispatch_event("keydown", {"key": "Enter"})
    expect(page.locator(".turn")).to_have_count(1)


def test_back_to_what_was_typed(page: Page) -> None:
    page.goto("/")
    ask(page, "bao cao gui khi nao")
    box = page.get_by_role("textbox", name="Đặt câu hỏi")
    box.fill("một câu khác")
    page.get_by_role("button", name="Sửa câu đã gõ").click()
    expect(box).to_have_value("bao cao gui khi nao")
    expect(box).to_be_focused()
    ask(page, "báo cáo gửi khi nào")
    expect(box).to_have_value("một câu khác")  # the draft was laid aside, not lost


def test_examples_suggestions_and_a_new_conversation(page: Page) -> None:
    page.goto("/")
    page.get_by_role("button", name="Ai ký Kế hoạch số 12/KH-UBND?").click()
    expect(page.locator(".asked")).to_have_text("Ai ký Kế hoạch số 12/KH-UBND?")
    with page.expect_request("**/api/v1/chat") as sent:
        page.get_by_role("button", name="Ai ký kế hoạch này?").click()
    body = sent.value.post_data_json
    assert body is not None
    assert [turn["role"] for turn in body["history"]] == ["user", "assistant"]
    assert body["conversation_id"].startswith("conv_")
    expect(page.locator(".asked")).to_have_count(2)
    page.get_by_role("button", name="Cuộc trò chuyện mới").click()
    expect(page.locator(".turn")).to_have_count(0)
    expect(page.get_by_role("button", name="Ai ký Kế hoạch số 12/KH-UBND?")).to_be_visible()


def test_in_english(page: Page) -> None:
    page.goto("/")
    page.get_by_role("link", name="English").click()
    page.get_by_role("textbox", name="Ask a question").fill("When?")
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


@pytest.mark.parametrize(("width", "height"), [(320, 640), (320, 256)])  # 400 % of 1280 x 1024
def test_on_a_telephone_nothing_is_wider_than_the_screen(
    page: Page, width: int, height: int
) -> None:
    page.set_viewport_size({"width": width, "height": height})
    for path in ("/", f"/documents/{PLAN.doc_id}", "/documents/tin-tuc"):
        page.goto(path)
        assert not overflows(page)
    page.goto("/")
    ask(page, "Báo cáo gửi khi nào?" + "x" * 500)
    page.locator(".marker").first.click()
    expect(page.locator(".proof")).to_contain_text("✓")
    assert not overflows(page)


def test_touch_targets_are_large_enough(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 780})
    page.goto("/")
    ask(page, "Báo cáo gửi khi nào?")
    page.locator(".tool[aria-label='Câu trả lời chưa tốt']").click()
    controls = page.locator(".frame button:visible:not(.link), .frame a.tool:visible")
    assert controls.count() >= 9
    for control in controls.all():
        box = control.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 24, control.text_content()


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


def test_what_was_typed_into_the_plain_form_is_taken_over(page: Page) -> None:
    held: list[Route] = []
    page.route("**/widget.js", lambda route: held.append(route))
    page.goto("/", wait_until="commit")
    page.locator("textarea#question").fill("Báo cáo gửi")
    page.wait_for_function("() => document.readyState !== 'loading'")
    for route in held:
        route.continue_()
    expect(page.locator(".frame textarea")).to_have_value("Báo cáo gửi")
    expect(page.locator("#ask")).to_have_count(0)

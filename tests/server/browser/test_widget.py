from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, Route, expect

from tests.server.browser.looking import ask, overflows
from tests.server.browser.portal import chat, portal
from tests.server.browser.scripted import Reply, Scripted, whole

pytestmark = pytest.mark.browser

QUESTION = "Báo cáo gửi khi nào?"
TOKEN = {"token_url": "/token"}

LISTEN = """(names) => {
  window.heard = [];
  for (const name of names)
    document.addEventListener(name, (event) => window.heard.push([name, event.detail]));
}"""


@pytest.fixture(autouse=True)
def no_violations(complaints: list[str]) -> Iterator[None]:
    yield
    assert [one for one in complaints if "policy" in one.lower()] == []


def test_the_launcher_opens_asks_and_gives_the_focus_back(page: Page) -> None:
    portal(page, chat(mode="launcher"))
    page.locator("#after").focus()
    page.keyboard.press("Shift+Tab")
    launcher = page.get_by_role("button", name="Hỏi đáp văn bản chỉ đạo")
    expect(launcher).to_be_focused()
    page.keyboard.press("Enter")
    window = page.get_by_role("dialog", name="Hỏi đáp văn bản chỉ đạo")
    expect(window).to_be_visible()
    expect(window.get_by_role("textbox", name="Đặt câu hỏi")).to_be_focused()
    page.keyboard.type(QUESTION)
    page.keyboard.press("Enter")
    expect(page.locator(".sources")).to_be_visible()
    page.locator(".marker").first.press("Enter")
    expect(page.locator(".proof")).to_contain_text("✓")
    link = page.get_by_role("link", name="Mở trong văn bản (mở thẻ mới)")
    expect(link).to_have_attribute("rel", "noopener")
    assert page.locator(".talk").evaluate("(talk) => talk.inert")  # it lies under the panel
    page.keyboard.press("Escape")
    expect(page.locator(".source-panel")).to_be_hidden()
    expect(page.locator(".marker").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(window).to_be_hidden()
    expect(launcher).to_be_focused()


def test_on_a_telephone_the_launcher_fills_the_screen(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    portal(page, chat(mode="launcher"))
    page.get_by_role("button", name="Hỏi đáp văn bản chỉ đạo").click()
    assert page.locator("dialog").bounding_box() == {"x": 0, "y": 0, "width": 320, "height": 640}
    assert page.locator("dialog").evaluate("(dialog) => dialog.matches(':modal')")
    ask(page, QUESTION)
    assert not overflows(page)
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_be_hidden()


def test_a_panel_fills_its_place_and_takes_the_pages_examples(page: Page) -> None:
    example = '<button slot="examples">Ai ký?</button></chithi-chat>'
    portal(page, chat(heading="Trợ lý", placeholder="Hỏi đi").replace("</chithi-chat>", example))
    expect(page.get_by_role("region", name="Trợ lý")).to_be_visible()
    expect(page.get_by_role("textbox")).to_have_attribute("placeholder", "Hỏi đi")
    page.get_by_role("button", name="Ai ký?").click()
    expect(page.locator(".asked")).to_have_text("Ai ký?")


def test_attributes_may_change(page: Page) -> None:
    portal(page, chat())
    ask(page, QUESTION)
    page.locator("chithi-chat").evaluate("(chat) => chat.setAttribute('lang', 'en')")
    expect(page.get_by_role("textbox", name="Ask a question")).to_be_visible()
    expect(page.locator(".answer")).to_contain_text("Evidence")
    ground = "(frame) => getComputedStyle(frame).backgroundColor"
    assert page.locator(".frame").evaluate(ground) == "rgb(243, 245, 247)"
    page.locator("chithi-chat").evaluate("(chat) => chat.setAttribute('theme', 'dark')")
    assert page.locator(".frame").evaluate(ground) == "rgb(18, 23, 28)"
    page.locator("chithi-chat").evaluate(
        "(chat) => chat.style.setProperty('--chithi-background', 'rgb(1, 2, 3)')"
    )
    assert page.locator(".frame").evaluate(ground) == "rgb(1, 2, 3)"


def test_filters_go_with_the_question(page: Page, api: Scripted) -> None:
    api.replies = [whole()]
    filters = '{"type": "Kế hoạch", "year": [2024]}'
    portal(page, chat(api.url, filters=filters), endpoint=api.url)
    ask(page, QUESTION)
    assert api.asked[0]["filters"] == {"type": ["Kế hoạch"], "year": [2024]}


def test_filters_that_cannot_be_read_stop_the_question(page: Page) -> None:
    portal(page, chat(filters="{year: 2024}"))
    page.get_by_role("textbox", name="Đặt câu hỏi").fill(QUESTION)
    page.keyboard.press("Enter")
    expect(page.locator(".problem")).to_contain_text("“filters”")
    expect(page.get_by_role("textbox", name="Đặt câu hỏi")).to_have_value(QUESTION)


def test_the_page_hears_what_happens(page: Page) -> None:
    portal(page, chat())
    page.evaluate(LISTEN, ["chithi-answer", "chithi-citation-open"])
    ask(page, QUESTION)
    page.locator(".marker").first.click()
    expect(page.locator(".source-panel")).to_be_visible()
    [answer, citation] = page.evaluate("() => window.heard")
    assert answer[0] == "chithi-answer"
    assert answer[1]["question"] == QUESTION
    assert answer[1]["answer"]["status"] == "answered"
    assert citation[0] == "chithi-citation-open"
    assert citation[1]["citation"]["label"] == "1"


def test_the_page_may_show_a_citation_itself(page: Page) -> None:
    portal(page, chat())
    page.evaluate("""() => document.addEventListener("chithi-citation-open",
      (event) => event.preventDefault())""")
    ask(page, QUESTION)
    page.locator(".marker").first.click()
    expect(page.locator(".source-panel")).to_be_hidden()


def test_a_token_is_fetched_for_each_request_and_once_more_when_refused(
    page: Page, api: Scripted
) -> None:
    given = iter(["one", "two", "three"])
    page.route("**/token", lambda route: route.fulfill(json={"token": next(given)}))
    api.replies = [Reply(status=401, headers={}), whole(), whole()]
    portal(page, chat(api.url, **TOKEN), endpoint=api.url)
    ask(page, QUESTION)
    expect(page.locator(".sources")).to_be_visible()
    ask(page, QUESTION)
    assert api.tokens == ["Bearer one", "Bearer two", "Bearer three"]


def test_the_pages_own_function_gives_the_token(page: Page, api: Scripted) -> None:
    api.replies = [Reply(status=401, headers={}), whole()]
    portal(page, chat(api.url, **TOKEN), endpoint=api.url, scripts=False)
    page.evaluate("""async () => {
      // Set before the element's script has come, as a portal's own script may do.
      document.querySelector("chithi-chat").tokenProvider =
        async ({ renew }) => (renew ? "fresh" : "stale");
      await import("/widget.js");
    }""")
    ask(page, QUESTION)
    expect(page.locator(".sources")).to_be_visible()
    assert api.tokens == ["Bearer stale", "Bearer fresh"]


@pytest.mark.parametrize("status", [403, 200])
def test_without_a_token_it_says_what_to_do(page: Page, api: Scripted, status: int) -> None:
    def refuse(route: Route) -> None:
        route.fulfill(status=status, body="")

    page.route("**/token", refuse)
    portal(page, chat(api.url, **TOKEN), endpoint=api.url)
    ask(page, QUESTION)
    expect(page.locator(".failed")).to_contain_text("Phiên làm việc với cổng thông tin đã hết hạn")
    expect(page.get_by_role("textbox", name="Đặt câu hỏi")).to_have_value(QUESTION)
    assert api.asked == []


def test_another_endpoint_remembers_another_conversation(page: Page, api: Scripted) -> None:
    api.replies = [whole()]
    portal(page, chat(api.url), endpoint=api.url)
    ask(page, QUESTION)
    portal(page, chat())
    expect(page.locator(".frame")).to_be_visible()
    expect(page.locator(".turn")).to_have_count(0)


def test_what_the_tab_remembers_is_forgotten_when_a_person_signs_out(page: Page) -> None:
    portal(page, chat(mode="panel"))
    ask(page, QUESTION)
    expect(page.locator(".sources")).to_be_visible()
    page.get_by_role("textbox").fill("một câu dở dang")
    page.locator("chithi-chat").evaluate("(chat) => chat.forget()")
    expect(page.locator(".answer")).to_have_count(0)
    expect(page.get_by_role("textbox")).to_have_value("")
    kept = page.evaluate("() => Object.values(sessionStorage).join()")
    assert QUESTION not in kept
    assert "dở dang" not in kept

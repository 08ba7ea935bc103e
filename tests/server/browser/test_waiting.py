from __future__ import annotations

import datetime
import json
import threading

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.server.browser.looking import ask
from tests.server.browser.portal import chat, portal
from tests.server.browser.scripted import Reply, Scripted, answer_events, whole
from tests.server.fake import QUOTE

pytestmark = pytest.mark.browser

QUESTION = "Báo cáo gửi khi nào?"


def send(page: Page, question: str = QUESTION) -> None:
    page.get_by_role("textbox", name="Đặt câu hỏi").fill(question)
    page.keyboard.press("Enter")


def busy(status: int, seconds: str | None) -> Reply:
    problem = {"detail": "Máy chủ đang đông người hỏi.", "detail_en": "Too many questions."}
    headers = {"Content-Type": "application/problem+json"}
    if seconds is not None:
        headers["Retry-After"] = seconds
    return Reply(status=status, headers=headers, parts=[json.dumps(problem).encode()])


def test_a_sentence_is_there_before_the_answer_is_whole(page: Page, api: Scripted) -> None:
    go = threading.Event()
    meta, sentence, *rest = answer_events()
    api.replies = [Reply(parts=[meta, sentence, go, *rest])]
    portal(page, chat(api.url), endpoint=api.url)
    send(page)
    expect(page.locator(".sentence")).to_contain_text("15/12/2024")
    expect(page.locator(".answer")).to_have_attribute("aria-busy", "true")
    page.get_by_role("textbox", name="Đặt câu hỏi").fill("câu sau")
    page.keyboard.press("Enter")  # one question at a time: the next one stays in the box
    go.set()
    expect(page.locator(".sources")).to_be_visible()
    expect(page.get_by_role("textbox", name="Đặt câu hỏi")).to_have_value("câu sau")
    assert len(api.asked) == 1


def test_a_server_that_dies_in_the_middle_gives_the_question_back(
    page: Page, api: Scripted, complaints: list[str]
) -> None:
    die = threading.Event()
    api.replies = [Reply(parts=[*answer_events()[:2], die], dies=True), whole()]
    portal(page, chat(api.url), endpoint=api.url)
    send(page)
    expect(page.locator(".sentence")).to_be_visible()
    die.set()
    expect(page.locator(".failed")).to_contain_text("Kết nối bị ngắt giữa chừng")
    expect(page.locator(".sentence")).to_contain_text("15/12/2024")  # verified: it stays
    expect(page.get_by_role("textbox", name="Đặt câu hỏi")).to_have_value(QUESTION)
    page.get_by_role("button", name="Thử lại").click()
    expect(page.locator(".sources")).to_be_visible()
    expect(page.locator(".failed")).to_have_count(0)
    expect(page.get_by_role("textbox", name="Đặt câu hỏi")).to_have_value("")
    assert [one for one in complaints if "ERR_CONNECTION_RESET" not in one] == []


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_server_is_asked_again_when_it_said(page: Page, api: Scripted, status: int) -> None:
    start = datetime.datetime(2024, 3, 6, 8, tzinfo=datetime.UTC)
    page.clock.install(time=start)
    api.replies = [busy(status, "40"), busy(status, None), whole()]
    portal(page, chat(api.url), endpoint=api.url)
    page.clock.pause_at(start + datetime.timedelta(hours=1))  # a clock that runs is a race
    send(page)
    waiting = page.locator(".waiting")
    expect(waiting).to_contain_text("Máy chủ đang đông người hỏi. Tự thử lại sau 40 giây.")
    page.clock.run_for(10_000)
    expect(waiting).to_contain_text("Tự thử lại sau 30 giây.")
    assert len(api.asked) == 1
    page.clock.run_for(31_000)
    expect(waiting).to_contain_text("Tự thử lại sau 3 giây.")  # 2 s and some chance, rounded up
    page.clock.run_for(4_000)
    expect(page.locator(".sources")).to_be_visible()
    assert [one["question"] for one in api.asked] == [QUESTION] * 3


def test_a_busy_server_can_be_asked_at_once_or_left(page: Page, api: Scripted) -> None:
    api.replies = [busy(503, "600"), busy(503, "600"), whole()]
    portal(page, chat(api.url), endpoint=api.url)
    send(page)
    page.get_by_role("button", name="Thử lại ngay").click()
    expect(page.locator(".waiting")).to_be_visible()
    page.get_by_role("button", name="Dừng").click()
    expect(page.locator(".turn")).to_have_count(0)
    box = page.get_by_role("textbox", name="Đặt câu hỏi")
    expect(box).to_have_value(QUESTION)
    page.keyboard.press("Enter")
    box.press("Enter")
    expect(page.locator(".sources")).to_be_visible()


def test_it_gives_up_in_the_end_and_gives_the_question_back(page: Page, api: Scripted) -> None:
    api.replies = [busy(503, "0")]
    portal(page, chat(api.url), endpoint=api.url)
    send(page)
    expect(page.locator(".failed")).to_contain_text("Máy chủ đang đông người hỏi.")
    expect(page.get_by_role("textbox", name="Đặt câu hỏi")).to_have_value(QUESTION)
    assert len(api.asked) == 6


def test_without_a_network_it_waits_for_one(page: Page, context: BrowserContext) -> None:
    page.goto("/")
    context.set_offline(True)
    expect(page.locator(".network")).to_contain_text("Đang mất kết nối mạng")
    send(page)
    expect(page.locator(".waiting")).to_contain_text("Không kết nối được với máy chủ")
    context.set_offline(False)
    expect(page.locator(".sources")).to_be_visible()
    expect(page.locator(".network")).to_have_text("")


def test_stopping_gives_the_question_back(page: Page, api: Scripted) -> None:
    never = threading.Event()
    api.replies = [Reply(parts=[answer_events()[0], never])]
    portal(page, chat(api.url), endpoint=api.url)
    send(page)
    page.get_by_role("button", name="Dừng").click()
    expect(page.get_by_role("textbox", name="Đặt câu hỏi")).to_have_value(QUESTION)
    expect(page.locator(".turn")).to_have_count(0)
    expect(page.locator(".announcer")).to_contain_text("Đã dừng.")
    never.set()


def test_the_tab_remembers(page: Page, complaints: list[str]) -> None:
    page.goto("/")
    ask(page, QUESTION)
    page.get_by_role("textbox", name="Đặt câu hỏi").fill("câu viết dở")
    page.reload()
    expect(page.locator(".text")).to_have_text(f"{QUOTE[:-1]} 1. Cần gửi đúng hạn 1.")
    expect(page.get_by_role("textbox", name="Đặt câu hỏi")).to_have_value("câu viết dở")
    page.locator(".marker").first.click()
    expect(page.locator(".proof")).to_contain_text("✓")
    page.keyboard.press("Escape")
    with page.expect_request("**/api/v1/chat") as sent:
        page.get_by_role("button", name="Ai ký kế hoạch này?").click()
    body = sent.value.post_data_json
    assert body is not None
    assert body["history"][0]["content"] == QUESTION
    page.get_by_role("button", name="Cuộc trò chuyện mới").click()
    page.reload()
    expect(page.locator(".turn")).to_have_count(0)
    assert complaints == []


def test_a_question_under_way_survives_a_reload(page: Page, api: Scripted) -> None:
    never = threading.Event()
    api.replies = [Reply(parts=[never])]
    portal(page, chat(api.url), endpoint=api.url)
    send(page)
    expect(page.get_by_role("button", name="Dừng")).to_be_visible()
    page.reload()
    expect(page.get_by_role("textbox", name="Đặt câu hỏi")).to_have_value(QUESTION)
    never.set()

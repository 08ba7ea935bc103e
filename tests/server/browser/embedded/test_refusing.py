from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Request, Route, expect

from server.routes.widget import BUNDLE
from tests.server.browser.embedded.conftest import Intranet
from tests.server.browser.looking import ask
from tests.server.portal import in_seconds, token

pytestmark = pytest.mark.browser

QUESTION = "Báo cáo gửi khi nào?"
EXPIRED = {"token": token(exp=in_seconds(-60))}


def test_another_origin_gets_no_script_and_its_page_says_why(
    intranet: Intranet, visiting: Callable[..., Page]
) -> None:
    page = visiting(intranet, f"{intranet.names.stranger}/ask")
    expect(page.locator(".absent")).to_be_visible()
    expect(page.locator(".absent")).to_contain_text("Trợ lý hỏi đáp chưa tải được")
    assert not page.evaluate("() => Boolean(customElements.get('chithi-chat'))")
    [hint] = [line for line in intranet.said if line.startswith("The chat can't be loaded")]
    assert f"CHITHI_ALLOWED_ORIGINS list {intranet.names.stranger}" in hint


def test_another_origin_that_has_the_script_gets_no_answer_and_is_told_why(
    intranet: Intranet, visiting: Callable[..., Page]
) -> None:
    page = visiting(intranet, "about:blank")

    def opened(route: Route) -> None:  # as by a proxy that adds headers of its own
        route.fulfill(
            body=BUNDLE.read_text("utf-8"),
            content_type="text/javascript",
            headers={"Access-Control-Allow-Origin": "*"},
        )

    page.route(f"{intranet.names.chithi}/widget.js", opened)
    page.goto(f"{intranet.names.stranger}/ask")
    page.get_by_label("Đặt câu hỏi").fill(QUESTION)
    page.keyboard.press("Enter")
    expect(page.locator(".waiting")).to_contain_text("Không kết nối được với máy chủ")
    hint = next(line for line in intranet.said if line.startswith("<chithi-chat>"))
    assert f"{intranet.names.chithi} can't be reached from {intranet.names.stranger}" in hint
    assert "CHITHI_ALLOWED_ORIGINS" in hint
    expect(page.locator(".sentence")).to_have_count(0)


def test_an_expired_token_is_renewed_once(
    intranet: Intranet, visiting: Callable[..., Page]
) -> None:
    page = visiting(intranet, f"{intranet.names.portal}/ask")
    given: list[str] = []

    def stale_at_first(route: Route) -> None:
        given.append(route.request.url)
        if len(given) == 1:
            route.fulfill(json=EXPIRED)
        else:
            route.continue_()

    page.route("**/portal/token", stale_at_first)
    ask(page, QUESTION)
    expect(page.locator(".sources")).to_be_visible()
    assert len(given) == 2


def test_tokens_that_never_get_fresh_are_given_up(
    intranet: Intranet, visiting: Callable[..., Page]
) -> None:
    page = visiting(intranet, f"{intranet.names.portal}/ask")
    asked: list[Request] = []
    page.on("request", lambda request: asked.append(request) if "/chat" in request.url else None)
    page.route("**/portal/token", lambda route: route.fulfill(json=EXPIRED))
    ask(page, QUESTION)
    expect(page.locator(".failed")).to_contain_text("cổng thông tin cần cấp mã mới")
    expect(page.get_by_label("Đặt câu hỏi")).to_have_value(QUESTION)
    assert len([request for request in asked if request.method == "POST"]) == 2


def test_a_wrong_secret_is_told_to_the_portals_people(
    misconfigured: Intranet, visiting: Callable[..., Page]
) -> None:
    page = visiting(misconfigured, f"{misconfigured.names.portal}/ask")
    ask(page, QUESTION)
    failed = page.locator(".failed")
    expect(failed).to_contain_text("Chữ ký của mã phiên không đúng.")
    expect(failed.get_by_role("button", name="Thử lại")).to_be_visible()
    expect(page.get_by_label("Đặt câu hỏi")).to_have_value(QUESTION)
    # Two 401 are all that was complained of: nothing was thrown, no policy broken.
    assert [line for line in misconfigured.said if "401" not in line] == []


def test_who_is_not_logged_in_gets_no_token(
    intranet: Intranet, visiting: Callable[..., Page]
) -> None:
    page = visiting(intranet, f"{intranet.names.portal}/ask")
    expect(page.locator(".frame")).to_be_visible()
    page.context.clear_cookies()
    ask(page, QUESTION)
    expect(page.locator(".failed")).to_contain_text("chưa đăng nhập")

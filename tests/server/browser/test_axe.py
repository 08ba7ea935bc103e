"""axe-core finds nothing to object to, in any shape of the widget."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.server.browser.axe import violations
from tests.server.browser.looking import ask
from tests.server.browser.portal import chat, portal

pytestmark = pytest.mark.browser


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest) -> Literal["light", "dark"]:
    chosen: Literal["light", "dark"] = request.param
    return chosen


@pytest.fixture
def looked_at(context: BrowserContext, scheme: Literal["light", "dark"]) -> Page:
    page = context.new_page()
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    return page


def test_the_page_from_start_to_an_open_citation(looked_at: Page) -> None:
    page = looked_at
    page.goto("/")
    expect(page.locator(".frame")).to_be_visible()
    assert violations(page) == []
    ask(page, "Báo cáo gửi khi nào?")
    ask(page, "thời tiết hôm nay?")
    ask(page, "hỏng")
    page.get_by_role("button", name="Câu trả lời chưa tốt").first.click()
    page.locator(".marker").first.click()
    expect(page.locator(".proof")).to_contain_text("✓")
    assert violations(page) == []


@pytest.mark.parametrize("mode", ["panel", "launcher"])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_in_a_portal(looked_at: Page, mode: str, lang: str, scheme: str) -> None:
    page = looked_at
    portal(page, chat(mode=mode, lang=lang, theme=scheme))
    assert violations(page) == []
    page.locator("chithi-chat").evaluate("(chat) => void chat.ask('Báo cáo gửi khi nào?')")
    expect(page.locator(".sources")).to_be_visible()
    assert violations(page) == []
    page.locator(".marker").first.click()
    expect(page.locator(".proof")).to_contain_text("✓")
    assert violations(page) == []


def test_in_english(looked_at: Page) -> None:
    page = looked_at
    page.goto("/?lang=en")
    expect(page.locator(".frame")).to_be_visible()
    assert violations(page) == []

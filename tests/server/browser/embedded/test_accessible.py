"""axe-core, narrow windows and the person's own settings, on the portal's pages and on ours."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.server.browser.axe import violations
from tests.server.browser.embedded.conftest import Intranet
from tests.server.browser.looking import overflows

pytestmark = pytest.mark.browser

QUESTION = "Báo cáo gửi khi nào?"
LAUNCHER = {"vi": "Hỏi đáp văn bản chỉ đạo", "en": "Ask the directives"}
DESK = {"width": 1280, "height": 1024}
# What is left of the desk at 400 %, where nothing may need scrolling sideways (WCAG 2.2, 1.4.10).
ENLARGED = {"width": 320, "height": 256}
PHONE = {"width": 320, "height": 640}

BOTH = pytest.mark.parametrize(
    ("lang", "scheme"), [("vi", "light"), ("vi", "dark"), ("en", "light"), ("en", "dark")]
)


def asked(page: Page, question: str) -> None:
    before = page.locator(".turn").count()
    box = page.locator("chithi-chat").get_by_role("textbox").first
    box.fill(question)
    box.press("Enter")
    expect(page.locator(".turn .answer").nth(before)).to_be_visible()
    expect(page.locator(".answer[aria-busy='true']")).to_have_count(0)


def faultless(page: Page) -> None:
    """No rule is broken at a desk or on a telephone, and nothing is wider than its window."""
    for size in (DESK, PHONE):
        page.set_viewport_size({"width": size["width"], "height": size["height"]})
        assert violations(page) == []
        assert not overflows(page)


def quoted(page: Page) -> None:
    page.locator(".marker").first.click()
    expect(page.locator(".proof")).to_contain_text("✓")


@BOTH
def test_the_page_in_every_state(
    site: str, visiting: Callable[..., Page], lang: str, scheme: str, intranet: Intranet
) -> None:
    page = visiting(intranet, f"{site}/?lang={lang}", color_scheme=scheme, reduced_motion="reduce")
    expect(page.locator(".frame")).to_be_visible()
    faultless(page)
    for question in (QUESTION, "thời tiết hôm nay?", "hỏng"):
        asked(page, question)
    expect(page.locator(".refused_out_of_scope")).to_be_visible()
    expect(page.locator(".unavailable")).to_be_visible()
    faultless(page)
    quoted(page)
    faultless(page)


@BOTH
def test_the_panel_in_every_state(
    intranet: Intranet, visiting: Callable[..., Page], lang: str, scheme: str
) -> None:
    options = {"color_scheme": scheme, "reduced_motion": "reduce"}
    page = visiting(intranet, f"{intranet.names.portal}/ask", **options)
    page.locator("chithi-chat").evaluate("(chat, lang) => { chat.lang = lang; }", lang)
    expect(page.locator(f".frame[lang={lang}]")).to_be_visible()
    faultless(page)
    asked(page, QUESTION)
    asked(page, "thời tiết hôm nay?")
    page.route("**/api/v1/chat", lambda route: route.fulfill(status=500, body=""))
    asked(page, QUESTION)
    expect(page.locator(".failed")).to_be_visible()
    faultless(page)
    quoted(page)
    faultless(page)


@BOTH
def test_the_launcher_closed_and_open(
    intranet: Intranet, visiting: Callable[..., Page], lang: str, scheme: str
) -> None:
    options = {"color_scheme": scheme, "reduced_motion": "reduce"}
    page = visiting(intranet, intranet.names.portal, **options)
    page.locator("chithi-chat").evaluate("(chat, lang) => { chat.lang = lang; }", lang)
    expect(page.locator(f".frame[lang={lang}]")).to_be_attached()
    faultless(page)
    for size in (DESK, PHONE):
        page.set_viewport_size({"width": size["width"], "height": size["height"]})
        page.locator(".launch").click()
        asked(page, QUESTION)
        assert violations(page) == []
        quoted(page)
        assert violations(page) == []
        assert not overflows(page)
        page.keyboard.press("Escape")  # the panel
        page.keyboard.press("Escape")  # the window
        expect(page.locator(".launch")).to_be_focused()


@pytest.mark.parametrize("size", [{"width": 640, "height": 512}, ENLARGED], ids=["200%", "400%"])
def test_enlarged_everything_is_in_reach(
    intranet: Intranet, visiting: Callable[..., Page], size: dict[str, int], site: str
) -> None:
    for address in (site, f"{intranet.names.portal}/ask", intranet.names.portal):
        page = visiting(intranet, address, viewport=size)
        expect(page.locator("chithi-chat .frame")).to_be_attached()
        if address == intranet.names.portal:
            page.locator(".launch").click()
        asked(page, QUESTION)
        quoted(page)
        assert not overflows(page)
        link = page.get_by_role("link", name="Mở trong văn bản")
        link.scroll_into_view_if_needed()
        expect(link).to_be_in_viewport(ratio=1)
        page.keyboard.press("Escape")
        box = page.locator("chithi-chat").get_by_role("textbox").first
        box.scroll_into_view_if_needed()
        expect(box).to_be_in_viewport(ratio=1)


def test_in_forced_colours_shapes_stay(intranet: Intranet, visiting: Callable[..., Page]) -> None:
    page = visiting(intranet, intranet.names.portal, forced_colors="active")
    edge = """(button) => { const { borderTopColor, borderTopWidth } = getComputedStyle(button);
      return [borderTopColor !== "rgba(0, 0, 0, 0)", parseFloat(borderTopWidth) >= 1]; }"""
    launcher = page.locator(".launch")
    assert launcher.evaluate(edge) == [True, True]
    launcher.click()
    asked(page, QUESTION)
    assert page.locator("dialog").evaluate(edge) == [True, True]
    quoted(page)
    ground = "(node) => getComputedStyle(node).backgroundColor"
    mark = page.locator(".source-panel mark")
    assert mark.evaluate(ground) != page.locator(".source-panel").evaluate(ground)
    outline = "(node) => [getComputedStyle(node).outlineStyle, getComputedStyle(node).outlineWidth]"
    page.keyboard.press("Tab")
    focused = page.evaluate_handle("() => document.activeElement.shadowRoot.activeElement")
    assert focused.as_element() is not None
    assert page.evaluate(outline, focused) != ["none", "0px"]
    assert violations(page) == []


@pytest.mark.parametrize(("motion", "moves"), [("reduce", False), ("no-preference", True)])
def test_nothing_moves_for_who_wants_it_still(
    intranet: Intranet, visiting: Callable[..., Page], motion: str, moves: bool
) -> None:
    page = visiting(intranet, f"{intranet.names.portal}/ask", reduced_motion=motion)
    intranet.chithi.gate.clear()
    box = page.locator("chithi-chat").get_by_role("textbox")
    box.fill(QUESTION)
    box.press("Enter")
    expect(page.locator(".sentence")).to_have_count(1)
    moving = "(chat) => chat.shadowRoot.getAnimations().length > 0"
    assert page.locator("chithi-chat").evaluate(moving) is moves
    intranet.chithi.gate.set()

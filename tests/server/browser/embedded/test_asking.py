from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.server.browser.embedded.conftest import Intranet
from tests.server.browser.looking import ask, highlighted
from tests.server.fake import QUOTE

pytestmark = pytest.mark.browser

QUESTION = "Báo cáo gửi khi nào?"
LAUNCHER = "Hỏi đáp văn bản chỉ đạo"
STYLED = "violation: style-src-attr"


def test_from_the_portals_page_to_the_highlighted_words(
    intranet: Intranet, visiting: Callable[..., Page]
) -> None:
    page = visiting(intranet, intranet.names.portal)
    page.get_by_role("button", name=LAUNCHER).click()
    ask(page, QUESTION)
    page.locator(".marker").first.click()
    expect(page.locator(".source-panel mark")).to_have_text(QUOTE)
    expect(page.locator(".proof")).to_contain_text("✓")
    with page.context.expect_page() as opening:
        page.get_by_role("link", name="Mở trong văn bản").click()
    reader = opening.value
    assert reader.url.startswith(f"{intranet.names.chithi}/documents/ke-hoach-12")
    assert highlighted(reader) == QUOTE
    # Two origins, two strict policies, Trusted Types in both, and nothing to complain of.
    assert intranet.said == []
    assert intranet.reports == []


def test_the_panel_takes_the_pages_examples_and_its_look(
    intranet: Intranet, visiting: Callable[..., Page]
) -> None:
    page = visiting(intranet, f"{intranet.names.portal}/ask", color_scheme="light")
    expect(page.get_by_role("region", name="Trợ lý văn bản")).to_be_visible()
    accent = "(icon) => getComputedStyle(icon).color"
    assert page.locator(".head > .icon").evaluate(accent) == "rgb(143, 29, 29)"  # #8f1d1d
    page.get_by_role("button", name="Kế hoạch nào về cải cách hành chính năm 2024?").click()
    expect(page.locator(".sources")).to_be_visible()
    assert intranet.said == []
    assert intranet.reports == []


def test_both_pages_are_under_trusted_types_and_what_breaks_a_policy_is_noticed(
    intranet: Intranet, visiting: Callable[..., Page]
) -> None:
    page = visiting(intranet, f"{intranet.names.portal}/ask")
    expect(page.locator(".frame")).to_be_visible()
    for address in (page.url, f"{intranet.names.chithi}/documents/ke-hoach-12"):
        page.goto(address)
        thrown = page.evaluate("""() => {
          try { document.body.innerHTML = "<b>x</b>"; return "nothing"; }
          catch (error) { return error.name; }
        }""")
        assert thrown == "TypeError"
        # The browser reports and the page says it each in its own time: both are waited for.
        with (
            page.expect_response("**/policy-report"),
            page.expect_console_message(lambda said: said.text.startswith(STYLED)),
        ):
            page.evaluate("() => document.body.setAttribute('style', 'color: red')")
    assert {report["effective-directive"] for report in intranet.reports} >= {"style-src-attr"}
    assert any(line.startswith(STYLED) for line in intranet.said)

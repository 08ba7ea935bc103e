"""A headless Chromium, Debian's, with a new profile for every test; and the pages' own server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

from tests.server.browser.scripted import Scripted, scripted
from tests.server.fake import FakeAssistant
from tests.server.live import serving

CHROMIUM = Path("/usr/bin/chromium")

VIOLATIONS = """addEventListener("securitypolicyviolation", (event) =>
  console.error("violates the policy:", event.violatedDirective, event.blockedURI));"""


# For this package only: while it lives, Playwright keeps an event loop running in this thread, and
# a test elsewhere that starts one of its own would fail.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        pytest.skip(f"no browser at {CHROMIUM}: install Debian's package chromium")
    with sync_playwright() as playwright:
        # Containers often run as root, where Chromium's sandbox can't start. A page that a test
        # hands over itself has no address, and so no leave to ask another server on this machine.
        args = ["--no-sandbox", "--disable-features=LocalNetworkAccessChecks"]
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=args)
        yield started
        started.close()


@pytest.fixture(scope="package")
def site() -> Iterator[str]:
    with serving(FakeAssistant()) as url:
        yield url


@pytest.fixture
def context(browser: Browser, site: str) -> Iterator[BrowserContext]:
    context = browser.new_context(base_url=site, viewport={"width": 1280, "height": 800})
    context.set_default_timeout(10_000)
    yield context
    context.close()


@pytest.fixture
def complaints() -> list[str]:
    """What the browser complained of: policy violations, errors, scripts that failed."""
    return []


@pytest.fixture
def page(context: BrowserContext, complaints: list[str]) -> Page:
    page = context.new_page()
    page.add_init_script(VIOLATIONS)

    def note(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            complaints.append(message.text)

    page.on("console", note)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    return page


@pytest.fixture
def api() -> Iterator[Scripted]:
    with scripted() as made:
        yield made

"""``python -m tests.server.pictures``: the README's pictures, taken from the running program.

Serves the index as it is (``python -m ingest`` first) and writes ``docs/pictures/*.png``.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from tests.server.browser.looking import ask
from tests.server.real import serving

PROJECT = Path(__file__).resolve().parents[2]
PICTURES = PROJECT / "docs" / "pictures"
REPORT = PROJECT / "reports" / "eval.html"
CHROMIUM = "/usr/bin/chromium"
QUESTION = "kế hoạch nào về cải cách hành chính năm 2024?"
BARE = "ke hoach nao ve cai cach hanh chinh nam 2024"
UNKNOWN = "Kinh phí thực hiện kế hoạch là bao nhiêu?"
DESK: dict[str, Any] = {"viewport": {"width": 1200, "height": 760}}
PORTAL = """<!doctype html><html lang="vi"><meta charset="utf-8">
<title>Cổng thông tin nội bộ</title>
<script type="module" src="/widget.js"></script>
<style>
body { margin: 0; font: 16px/1.6 Arial, sans-serif; color: #222; background: #fff }
header { padding: 18px 40px; background: #8f1d1d; color: #fff; font-size: 20px; font-weight: 700 }
nav { display: flex; gap: 28px; padding: 12px 40px; border-bottom: 1px solid #ddd; color: #8f1d1d }
main { padding: 20px 40px; max-width: 760px } li { margin: 6px 0 } h1 { font-size: 24px }
</style>
<header>Cổng thông tin nội bộ</header>
<nav><span>Trang chủ</span><span>Lịch công tác</span><span>Văn bản</span><span>Danh bạ</span></nav>
<main><h1>Lịch công tác tuần</h1><ul><li>Thứ Hai: giao ban đầu tuần</li>
<li>Thứ Tư: họp về công tác dân vận</li><li>Thứ Sáu: kiểm tra cải cách hành chính</li></ul></main>
<chithi-chat></chithi-chat></html>"""
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 780}, "device_scale_factor": 1.5}


def shoot(page: Page, name: str) -> None:
    """One picture of what the window shows."""
    page.screenshot(path=PICTURES / f"{name}.png")
    sys.stdout.write(f"docs/pictures/{name}.png\n")


def opened(browser: Browser, url: str, **options: Any) -> Page:  # noqa: ANN401
    """A fresh page of the chat."""
    page = browser.new_page(**options)
    page.goto(url)
    return page


def cite(page: Page) -> None:
    """Opens the first citation and waits until it is checked against the text."""
    page.locator(".marker").first.click()
    page.locator(".proof", has_text="✓").wait_for()


def in_a_portal(browser: Browser, url: str) -> None:
    """The launcher on a page of somebody else's, closed and open."""
    page = browser.new_page(**DESK)
    page.route("**/portal", lambda route: route.fulfill(body=PORTAL, content_type="text/html"))
    page.goto(f"{url}/portal")
    launcher = page.get_by_role("button", name="Hỏi đáp văn bản chỉ đạo")
    launcher.wait_for()
    shoot(page, "launcher")
    launcher.click()
    ask(page, QUESTION)
    shoot(page, "window")


def take(browser: Browser, url: str) -> None:
    """Every picture."""
    page = opened(browser, url, **DESK)
    shoot(page, "start")
    ask(page, BARE)
    shoot(page, "chat")
    cite(page)
    shoot(page, "citation")
    page.locator(".source-panel .button").click()
    page.locator("#quoting").wait_for()
    shoot(page, "reader")
    in_a_portal(browser, url)
    page = opened(browser, url, **DESK)
    ask(page, UNKNOWN)
    shoot(page, "refusal")
    page = opened(browser, url, **DESK, color_scheme="dark")
    ask(page, QUESTION)
    cite(page)
    shoot(page, "dark")
    page = opened(browser, url, **PHONE)
    ask(page, QUESTION)
    shoot(page, "phone")
    if REPORT.is_file():  # `make eval` writes it
        shoot(opened(browser, REPORT.as_uri(), viewport={"width": 1100, "height": 880}), "report")


def main() -> int:
    """Exit status 0 when every picture is there."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with serving({**os.environ, "CHITHI_PORT": "0"}) as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        take(browser, url)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())

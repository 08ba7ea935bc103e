"""``python -m tests.server.timings``: what a person waits for, measured in the browser.

Serves the index as it is (``python -m ingest`` first) and opens the page anew, with an empty
cache, for each question: first contentful paint (Paint Timing), the time from the press of Enter
to the first sentence in the page (Event Timing's clock), bytes over the wire (Resource Timing).
"""

from __future__ import annotations

import os
import statistics
import sys
from typing import NamedTuple

from playwright.sync_api import Browser, Page, sync_playwright

from tests.server.real import serving

CHROMIUM = "/usr/bin/chromium"
ROUNDS = 4
QUESTIONS = (
    "kế hoạch nào về cải cách hành chính năm 2024?",
    "ke hoach nao ve cai cach hanh chinh nam 2024",
    "which plan covers administrative reform for 2024?",
    "chỉ thị 33 ban hành ngày nào?",
    "Kinh phí thực hiện kế hoạch là bao nhiêu?",
)

# The clock starts with the key itself and stops when something readable has come.
WATCH = """() => {
  const root = document.querySelector("chithi-chat").shadowRoot;
  window.firstSentence = new Promise((resolve) => {
    root.addEventListener("keydown", ({ key, timeStamp }) => {
      if (key !== "Enter") return;
      new MutationObserver((_, observer) => {
        if (!root.querySelector(".sentence, .answer > .text")?.textContent) return;
        observer.disconnect();
        resolve(performance.now() - timeStamp);
      }).observe(root, { childList: true, subtree: true, characterData: true });
    }, { capture: true });
  });
}"""

PAINTED = """() => new Promise((resolve) => new PerformanceObserver((list) => {
  for (const { name, startTime } of list.getEntries())
    if (name === "first-contentful-paint") resolve(startTime);
}).observe({ type: "paint", buffered: true }))"""

LOADED = """() => [...performance.getEntriesByType("navigation"),
  ...performance.getEntriesByType("resource"),
].map(({ name, transferSize }) => [name, transferSize])"""


class Visit(NamedTuple):
    """One visit: milliseconds, milliseconds, bytes, bytes."""

    painted: float
    first_sentence: float
    page_bytes: float  # the page with all that it loads, the widget too
    widget_bytes: float


NAMES = (
    "first contentful paint, ms",
    "Enter to the first sentence, ms",
    "page with everything, bytes over the wire",
    "… of that the widget",
)


def visit(page: Page, url: str, question: str) -> Visit:
    """Opens the chat page and asks one question."""
    page.goto(url)
    page.locator("chithi-chat .frame").wait_for()
    painted = page.evaluate(PAINTED)
    loaded: list[tuple[str, int]] = page.evaluate(LOADED)
    page.evaluate(WATCH)
    box = page.locator("chithi-chat").get_by_role("textbox").first
    box.fill(question)
    box.press("Enter")
    first = page.evaluate("() => window.firstSentence")
    widget = sum(size for name, size in loaded if name.endswith("/widget.js"))
    return Visit(painted, first, sum(size for _, size in loaded), widget)


def visits(browser: Browser, url: str) -> list[Visit]:
    """Every question, ``ROUNDS`` times, each in a browser that has seen nothing yet."""
    made = []
    for question in QUESTIONS * ROUNDS:
        context = browser.new_context(viewport={"width": 1280, "height": 800})
        made.append(visit(context.new_page(), url, question))
        context.close()
    return made


def table(made: list[Visit]) -> str:
    """A line for each measure: median, and the worst of them."""
    lines = [f"{'measured in Chromium':<46}{'median':>10}{'worst':>10}"]
    for name, values in zip(NAMES, zip(*made, strict=True), strict=True):
        lines.append(f"{name:<46}{statistics.median(values):>10,.0f}{max(values):>10,.0f}")
    return "\n".join([*lines, f"{len(made)} visits, {len(QUESTIONS)} questions\n"])


def main() -> int:
    """Exit status 0 when everything was measured."""
    with serving({**os.environ, "CHITHI_PORT": "0"}) as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        warm = browser.new_page()
        visit(warm, url, QUESTIONS[0])  # the server's first answer is not what a person meets
        warm.close()
        sys.stdout.write(table(visits(browser, url)))
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())

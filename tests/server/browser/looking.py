"""What a page shows, read out of the browser."""

from __future__ import annotations

from playwright.sync_api import Page, expect

HIGHLIGHTED = """() => [...(CSS.highlights.get("citation") ?? [])]
  .map((range) => range.toString()).join("")"""


def ask(page: Page, question: str) -> None:
    """Types a question, sends it with Enter and waits until its answer is whole."""
    before = page.locator(".turn").count()
    page.get_by_label("Đặt câu hỏi").fill(question)
    page.keyboard.press("Enter")
    answer = page.locator(".turn .answer").nth(before)
    expect(answer).to_be_visible()
    expect(answer).not_to_have_attribute("aria-busy", "true")


def highlighted(page: Page) -> str:
    """The text of the highlighted range of the reader."""
    expect(page.locator("#quoting")).to_be_visible()
    text: str = page.evaluate(HIGHLIGHTED)
    return text


def overflows(page: Page) -> bool:
    """Whether the page is wider than its window."""
    wide: bool = page.evaluate(
        "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"
    )
    return wide

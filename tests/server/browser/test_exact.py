"""What the reader highlights on the five directives is what the API cites, letter for letter."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.server.browser.looking import highlighted
from tests.server.browser.test_whole import answer, fetch
from tests.server.real import index, serving

pytestmark = pytest.mark.browser

QUESTIONS = (
    "kế hoạch nào về cải cách hành chính năm 2024?",
    "Chỉ thị 33 ban hành ngày nào?",
    "ai ký kế hoạch 63/KH-UBND?",
    "nơi nhận của kế hoạch 63 là những ai?",
    "công văn gửi ai?",
    "phương châm của năm dân vận chính quyền là gì?",
    "Sở Nội vụ có nhiệm vụ gì?",
    "Chỉ thị 33 và kế hoạch 63 ban hành ngày nào?",
    "which directive did the Prime Minister issue in 2021?",
)


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving(index(tmp_path_factory.mktemp("data"))) as url:
        yield url


@pytest.fixture(scope="module")
def page(browser: Browser, real: str) -> Iterator[Page]:
    page = browser.new_page(base_url=real)
    yield page
    page.close()


def test_citations_are_highlighted_exactly(page: Page, real: str) -> None:
    cited = {
        citation["url"]: citation["cited_text"]
        for question in QUESTIONS
        for citation in answer(real, question)["citations"]
    }
    assert len(cited) >= 8
    for url, text in cited.items():
        page.goto("about:blank")
        page.goto(f"{real}{url}")
        assert highlighted(page) == text


def test_any_span_of_any_document_is_highlighted_exactly(page: Page, real: str) -> None:
    """Furniture, the header's two columns, the ends of lines: spans over everything."""
    for path in page.request.get(f"{real}/api/v1/documents").json()["documents"]:
        text = fetch(f"{real}{path['text_url']}")
        page.goto(f"{real}{path['url']}")
        assert page.locator("#paper").evaluate("(paper) => paper.textContent") == text
        step = max(1, len(text) // 12)
        spans = [(start, min(start + 2 * step, len(text))) for start in range(0, len(text), step)]
        for start, end in [*spans, (0, len(text))]:
            page.evaluate("(hash) => { location.hash = hash; }", f"#char={start}-{end}")
            # The highlight follows the address in the task after.
            page.evaluate("() => new Promise((done) => setTimeout(done))")
            assert highlighted(page) == text[start:end]

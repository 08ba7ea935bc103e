from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.server.browser.axe import violations
from tests.server.fake import FakeAssistant
from tests.server.live import serving
from tests.server.papers import DECISION, DOCUMENTS, HOSTILE, PLAN, PLAN_TEXT

pytestmark = pytest.mark.browser

DESK, PHONE = (1280, 900), (320, 640)


@pytest.fixture(scope="module")
def papers() -> Iterator[str]:
    with serving(FakeAssistant({**DOCUMENTS, DECISION.doc_id: DECISION})) as url:
        yield url


def opened(browser: Browser, url: str, scheme: str, size: tuple[int, int]) -> Page:
    context = browser.new_context(
        base_url=url,
        color_scheme="dark" if scheme == "dark" else "light",
        viewport={"width": size[0], "height": size[1]},
    )
    return context.new_page()


START = PLAN_TEXT.index("Báo cáo gửi")
QUOTED = f"{PLAN.doc_id}?lang={{}}#char={START}-{START + 11}"
OTHERS = (f"{HOSTILE.doc_id}?lang={{}}&char=9-1#char=9-1", f"{DECISION.doc_id}?lang={{}}")


@pytest.mark.parametrize(
    ("scheme", "lang", "size", "paths"),
    [
        *[(*each, [QUOTED]) for each in product(["light", "dark"], ["vi", "en"], [DESK, PHONE])],
        ("light", "vi", DESK, OTHERS),
        ("dark", "en", PHONE, OTHERS),
    ],
)
def test_axe_finds_nothing(
    browser: Browser, papers: str, scheme: str, lang: str, size: tuple[int, int], paths: list[str]
) -> None:
    page = opened(browser, papers, scheme, size)
    for path in paths:
        page.goto(f"/documents/{path.format(lang)}")
        for box in page.locator(".about details").all():
            box.evaluate("(box) => { box.open = true; }")
        page.locator("#wanted").fill("bao cao")
        page.locator("#copy").click()
        expect(page.locator("#told")).not_to_be_empty()
        assert violations(page) == []
    page.context.close()


def test_axe_sees_what_is_wrong(page: Page) -> None:
    page.goto(f"/documents/{PLAN.doc_id}")
    page.locator("#wanted").evaluate("(box) => box.removeAttribute('aria-label')")
    page.locator("#wanted").evaluate(
        "(box) => { box.removeAttribute('title'); box.placeholder = ''; }"
    )
    assert [line.split()[0] for line in violations(page)] == ["label"]

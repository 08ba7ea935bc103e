"""From the five directives to a highlighted quotation, with nothing faked."""

from __future__ import annotations

import json
import urllib.request
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, expect

from tests.server.browser.looking import ask, highlighted
from tests.server.real import index, serving

QUESTION = "kế hoạch nào về cải cách hành chính năm 2024?"
QUESTIONS = (
    QUESTION,
    "ke hoach nao ve cai cach hanh chinh nam 2024",
    "which plan covers administrative reform for 2024?",
)


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving(index(tmp_path_factory.mktemp("data"))) as url:
        yield url


def fetch(url: str, body: dict[str, object] | None = None) -> str:
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(  # noqa: S310  # our own server
        url, data=data, headers={"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=30) as response:  # noqa: S310
        text: str = response.read().decode()
        return text


def answer(url: str, question: str) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(fetch(f"{url}/api/v1/chat", {"question": question}))
    return made


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_plan_for_2024_is_named_and_proved(real: str, question: str) -> None:
    made = answer(real, question)
    assert made["status"] == "answered"
    assert "300/KH-UBND" in made["answer"]["text"]
    assert "39/KH-UBND" not in made["answer"]["text"]
    assert {citation["source"]["file"] for citation in made["citations"]} == {
        "000_d6aadf23614d3b19.txt"
    }
    for citation in made["citations"]:
        source = citation["source"]
        text = fetch(f"{real}/api/v1/documents/{source['doc_id']}/text")
        assert text[source["start"] : source["end"]] == citation["cited_text"]


def test_a_passage_of_a_search_is_a_slice(real: str) -> None:
    found = json.loads(fetch(f"{real}/api/v1/search?{urlencode({'q': QUESTION, 'k': 5})}"))
    assert 1 <= len(found["passages"]) <= 5
    for passage in found["passages"]:
        text = fetch(f"{real}/api/v1/documents/{passage['doc_id']}/text")
        assert text[passage["start"] : passage["end"]] == passage["text"]
        assert len(passage["text"]) <= 1200


def test_the_index_is_ready(real: str) -> None:
    assert json.loads(fetch(f"{real}/readyz"))["documents"] == 5
    assert "chithi_index_documents 5.0" in fetch(f"{real}/metrics")


@pytest.mark.browser
def test_the_reader_highlights_exactly_what_the_api_cites(browser: Browser, real: str) -> None:
    [first, *_] = answer(real, QUESTION)["citations"]
    page = browser.new_page(base_url=real)
    page.goto("/")
    ask(page, QUESTION)
    page.locator(".marker").first.click()
    expect(page.locator(".source-panel mark")).to_have_text(first["cited_text"])
    expect(page.locator(".proof")).to_contain_text("✓")
    page.locator(".source-panel .button").click()
    assert highlighted(page) == first["cited_text"]
    page.close()

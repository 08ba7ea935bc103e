from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from fastapi.testclient import TestClient

from rag.wire import text_digest
from tests.server.papers import HOSTILE, HOSTILE_TEXT, PLAN, PLAN_TEXT

HTML = {"Accept": "text/html,*/*;q=0.8"}


class Page(HTMLParser):
    """The tags of a page, and the text inside the element with the id ``paper``."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.paper: list[str] = []
        self._inside = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._inside = self._inside or ("id", "paper") in attrs

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "article"

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.paper.append(data)


@pytest.mark.parametrize("path", ["/", "/?lang=en", "/documents/tin-tuc", "/documents/missing"])
def test_pages_hold_no_inline_script_or_style(client: TestClient, path: str) -> None:
    page = Page(client.get(path, headers=HTML).text)
    for tag, given in page.tags:
        assert tag != "style"
        source = given.get("src") or ""
        assert tag != "script" or source == "/widget.js" or source.startswith("/static/")
        assert not [name for name in given if name.startswith("on") or name == "style"]


@pytest.mark.parametrize(("doc_id", "text"), [(PLAN.doc_id, PLAN_TEXT), ("tin-tuc", HOSTILE_TEXT)])
def test_the_paper_holds_exactly_the_canonical_text(
    client: TestClient, doc_id: str, text: str
) -> None:
    assert "".join(Page(client.get(f"/documents/{doc_id}").text).paper) == text


def test_hostile_words_stay_words(client: TestClient) -> None:
    for path in ("/", f"/documents/{HOSTILE.doc_id}"):
        html = client.get(path).text
        assert "<script>window" not in html
        assert "<img src=x" not in html
        assert "<b onclick" not in html
    question = '"><script>window.hacked = true</script>'
    html = client.post("/ask", data={"question": question}).text
    assert "<script>window" not in html


def test_the_reader_says_what_is_not_stated(client: TestClient) -> None:
    html = client.get(f"/documents/{HOSTILE.doc_id}").text
    assert html.count("không nêu") >= 8
    assert f'href="/documents/{PLAN.doc_id}"' in html


def test_the_reader_marks_a_span_without_javascript(client: TestClient) -> None:
    start = PLAN_TEXT.index("Báo cáo gửi")
    html = client.get(f"/documents/{PLAN.doc_id}?char={start}-{start + 11}").text
    # The id is the address's fragment, so that a browser without scripts scrolls there, too.
    assert f'<mark class="quotation" id="char={start}-{start + 11}">Báo cáo gửi</mark>' in html
    assert 'id="lost" class="lost" role="status" hidden' in html


@pytest.mark.parametrize("char", ["", "5", "9-5", "0-99999", "a-b", "-1-5"])
def test_an_address_with_a_wrong_span_opens_the_document(client: TestClient, char: str) -> None:
    response = client.get(f"/documents/{PLAN.doc_id}", params={"char": char})
    assert response.status_code == 200
    assert "<mark" not in response.text
    told = 'id="lost" class="lost" role="status">' in response.text
    assert told == bool(char)


def test_the_plain_form_answers_with_links(client: TestClient) -> None:
    html = client.post("/ask", data={"question": "Báo cáo gửi khi nào?"}).text
    start = PLAN_TEXT.index("Báo cáo gửi trước")
    char = f"{start}-{start + 34}"
    url = f"/documents/{PLAN.doc_id}?char={char}&amp;text={text_digest(PLAN)}#char={char}"
    assert html.count(f'class="marker" href="{url}"') == 2
    assert "Hiểu là:" in html


def test_the_plain_form_keeps_what_was_typed(client: TestClient) -> None:
    typed = "ố" * 2001
    response = client.post("/ask", data={"question": typed})
    assert response.status_code == 422
    assert typed in response.text
    assert re.search(r'role="alert">[^<]*2000', response.text)


def test_the_plain_form_refuses_what_is_not_utf_8(client: TestClient) -> None:
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    response = client.post("/ask", content=b"question=%ff%fe", headers=headers)
    assert response.status_code == 422
    assert "UTF-8" in response.text


def test_an_example_button_asks_its_question(client: TestClient) -> None:
    # A form sends the empty box first and the button that was pressed after it.
    html = client.post("/ask", content=b"lang=en&question=&question=When%3F", headers={
        "Content-Type": "application/x-www-form-urlencoded",
    }).text  # fmt: skip
    assert '<p class="asked">When?</p>' in html
    assert '<html lang="en">' in html


def test_coming_back_to_the_form_starts_anew(client: TestClient) -> None:
    response = client.get("/ask?lang=en", follow_redirects=False)
    assert response.status_code == 303
    assert response.headers["location"] == "/?lang=en"


def test_refusals_and_failures_look_different(client: TestClient) -> None:
    refused = client.post("/ask", data={"question": "thời tiết?"}).text
    broken = client.post("/ask", data={"question": "hỏng"}).text
    assert 'class="answer refused_out_of_scope"' in refused
    assert PLAN.title in refused
    assert 'class="answer unavailable"' in broken


def test_a_missing_page_is_a_page_for_people_and_a_problem_for_programs(
    client: TestClient,
) -> None:
    page = client.get("/documents/missing", headers=HTML)
    assert page.status_code == 404
    assert "Không tìm thấy văn bản" in page.text
    assert "content-security-policy" in page.headers
    problem = client.get("/documents/missing")
    assert problem.headers["content-type"] == "application/problem+json"

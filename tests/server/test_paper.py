from __future__ import annotations

import html
import re
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from rag.model import Document, Section, Span
from server import marks
from server.library import Library
from server.paper import paper
from tests.server.papers import DOCUMENTS, PLAN, PLAN_TEXT

LIBRARY = Library(DOCUMENTS)


def words(markup: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", markup))


def test_headings_stand_where_sections_begin() -> None:
    markup = paper(PLAN, [])
    start = PLAN_TEXT.index("I. MỤC TIÊU")
    assert f'<h3 id="s-{start}" class="line heading">I. MỤC TIÊU 🌾</h3>' in markup


def test_the_header_and_the_closing_have_two_columns() -> None:
    markup = str(paper(PLAN, []))
    assert '<div class="zone header"><div class="cell left"><p class="line issuer">' in markup
    assert '<div class="cell right"><p class="line motto">CỘNG HÒA' in markup
    assert '<div class="zone closing"><div class="cell left"><p class="line recipients">' in markup
    assert '<div class="cell right"><p class="line signature">KT. CHỦ TỊCH' in markup


def test_a_quotation_may_run_over_lines_and_other_marks() -> None:
    start = PLAN_TEXT.index("33/CT-TTg")
    end = PLAN_TEXT.index("tỉnh yêu cầu") + 4
    shown = [*marks.references(PLAN, LIBRARY), marks.quotation(Span(start, end))]
    markup = str(paper(PLAN, shown))
    assert words(markup) == PLAN_TEXT
    quoted = "".join(re.findall(r'<mark class="quotation"[^>]*>(.*?)</mark>', markup))
    assert words(quoted) == PLAN_TEXT[start:end]


@settings(max_examples=200, deadline=None)
@given(
    text=st.text(alphabet="a<>&\"'đ\U00020000\n\r |", max_size=60),
    edges=st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6),
)
def test_whatever_is_marked_the_text_stays_the_text(
    text: str, edges: list[tuple[int, int]]
) -> None:
    size = len(text)
    spans = [Span(min(min(e), size), min(max(e), size)) for e in edges]
    sections = tuple(
        Section(("1",), "1", "x", s.start, s.end, len(text), 1) for s in spans if s.start < s.end
    )
    document = Document("d", "d.txt", text, "D", "0", sections=sections, furniture=tuple(spans))
    shown = [*marks.furniture(document), *(marks.quotation(s) for s in spans)]
    assert words(str(paper(document, shown))) == text


def test_an_empty_document_is_an_empty_sheet() -> None:
    assert words(str(paper(replace(PLAN, text="", sections=(), furniture=()), []))) == ""

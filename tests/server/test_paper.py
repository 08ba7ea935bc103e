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
from tests.server.papers import DECISION, DECISION_TEXT, DOCUMENTS, PLAN, PLAN_TEXT

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


def test_an_annex_follows_the_closing_and_its_two_columns() -> None:
    markup = str(paper(DECISION, []))
    assert words(markup) == DECISION_TEXT
    closing = markup[markup.index("zone closing") : markup.index("PHỤ LỤC")]
    assert '<p class="line recipients">- Như Điều 1;</p>' in closing
    assert '<p class="line signature">Trần Thị Hoa</p>' in closing
    assert '<p class="line annex">PHỤ LỤC</p>' in markup
    assert '<p class="line annex-title">MỨC HỌC PHÍ</p>' in markup
    assert '<p class="line annex-title">(Kèm theo Quyết định số 45/QĐ-UBND)</p>' in markup


def test_no_rank_of_headings_is_left_out() -> None:
    text = "I. Một\n1. Hai\na) Ba"
    starts, levels = (0, 7, 14), (1, 3, 4)
    sections = tuple(
        Section((str(at),), "", "x", start, start + 6, len(text), level)
        for at, (start, level) in enumerate(zip(starts, levels, strict=True))
    )
    markup = str(paper(Document("d", "d.txt", text, "D", "0", sections=sections), []))
    assert re.findall(r"<(h\d)", markup) == ["h3", "h4", "h5"]


def test_a_long_body_comes_in_stretches() -> None:
    text = "\n".join(f"Dòng {number}." for number in range(130))
    markup = str(paper(Document("d", "d.txt", text, "D", "0"), []))
    assert words(markup) == text
    assert markup.count('<div class="zone body">') == 3
    assert markup.count("<div") == markup.count("</div")


def test_letters_that_a_browser_would_change_keep_their_places() -> None:
    text = "a\0b\r\nc"
    markup = str(paper(Document("d", "d.txt", text, "D", "0"), []))
    assert words(markup) == text.replace("\0", "\ufffd")

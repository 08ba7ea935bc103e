"""What a row of a table says, and what proves it."""

from __future__ import annotations

from rag.generation.render import render
from rag.generation.rows import row_at, row_context, row_evidence, row_words, rows_in
from rag.model import Document, Draft, DraftSentence, Row, Span

TEXT = "STT\nTên đơn vị\nMức thu\n1\nTrường A\n1.1\nKhối 6\n4.000.000\n"
COLUMNS = (Span(0, 3), Span(4, 14), Span(15, 22))
PARENT = Row(23, 33, COLUMNS)
CHILD = Row(34, 54, COLUMNS, (Span(23, 33),))
DOCUMENT = Document("d", "d.txt", TEXT, "Mức thu", "0", rows=(PARENT, CHILD))


def test_the_offsets_are_those_of_the_text() -> None:
    assert TEXT[PARENT.start : PARENT.end] == "1\nTrường A"
    assert TEXT[CHILD.start : CHILD.end] == "1.1\nKhối 6\n4.000.000"


def test_a_place_in_a_row_finds_it() -> None:
    at = TEXT.index("4.000.000")
    assert row_at(DOCUMENT, at, at + 9) == CHILD
    assert row_at(DOCUMENT, 0, 3) is None
    assert list(rows_in(DOCUMENT, 24, 60)) == [CHILD]


def test_a_row_is_said_with_what_it_is_part_of_and_its_columns() -> None:
    assert row_words(DOCUMENT, CHILD) == "Trường A; Tên đơn vị: Khối 6; Mức thu: 4.000.000"
    assert row_context(DOCUMENT, CHILD) == "STT. Tên đơn vị. Mức thu. Trường A"


def test_all_that_is_said_is_proved() -> None:
    sentence = DraftSentence(row_words(DOCUMENT, CHILD), row_evidence(DOCUMENT, CHILD))
    answer = render(Draft("answered", (sentence,)), "vi")
    assert answer.status == "answered"
    assert [one.quote for one in answer.citations] == [
        "1.1\nKhối 6\n4.000.000",
        "1\nTrường A",
        "STT\nTên đơn vị\nMức thu",
    ]

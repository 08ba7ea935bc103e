"""What a row of a table says, and what proves it."""

from __future__ import annotations

from rag.catalogue import Asked
from rag.generation.proof.render import render
from rag.generation.text.rows import row_at, row_context, row_evidence, row_words, rows_in, said_row
from rag.model import Document, Draft, DraftSentence, Row, Span

TEXT = "STT\nTên đơn vị\nMức thu\n1\nTrường A\n1.1\nKhối 6\n4.000.000\n"
COLUMNS = (Span(0, 3), Span(4, 14), Span(15, 22))
PARENT = Row(23, 33, COLUMNS)
CHILD = Row(34, 54, COLUMNS, (Span(23, 33),))
DOCUMENT = Document("d", "d.txt", TEXT, "Mức thu", "0", rows=(PARENT, CHILD))


def test_the_offsets_are_those_of_the_text() -> None:
    assert TEXT[PARENT.start : PARENT.end] == "1\nTrường A"
    assert TEXT[CHILD.start : CHILD.end] == "1.1\nKhối 6\n4.000.000"


def test_cells_have_no_names_where_most_rows_are_no_match_for_the_columns() -> None:
    text = (
        "Địa phương\nTỷ lệ\nGhi chú\nThành phố\nXã\n1\nXã A\n40\n60\n2\nXã B\n70\n30\nTheo NQ\nĐủ"
    )
    columns = (Span(0, 10), Span(11, 16), Span(17, 24), Span(25, 34), Span(35, 37))
    first = Row(38, 50, columns)
    second = Row(51, len(text), columns)
    document = Document("d", "d.txt", text, "Tỷ lệ", "0", rows=(first, second))
    assert text[first.start : first.end] == "1\nXã A\n40\n60"
    assert row_words(document, first) == "Xã A; 40; 60"


def test_of_a_long_row_the_longest_cells_are_left_out() -> None:
    assert row_words(DOCUMENT, CHILD, 40) == "Trường A; Mức thu: 4.000.000"


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


def test_a_row_that_heads_others_is_said_with_the_one_asked_for() -> None:
    asked = Asked({"khoi": 1.0, "6": 1.0})
    words, proof = said_row(DOCUMENT, PARENT, asked, 200)
    assert words == "Trường A; Khối 6, 4.000.000"
    assert proof[-1].quote == "1.1\nKhối 6\n4.000.000"


def test_a_name_that_heads_rows_is_said_in_one_piece() -> None:
    text = "STT\nTên đơn vị\nMức thu\n1\nTrường Phan Huy Chú - Đống\nĐa\n1.1\nKhối 6\n4.000\n"
    columns = (Span(0, 3), Span(4, 14), Span(15, 22))
    name = Row(23, text.index("\n1.1"), columns)
    child = Row(text.index("1.1"), len(text) - 1, columns, (Span(name.start, name.end),))
    document = Document("d", "d.txt", text, "Mức thu", "0", rows=(name, child))
    assert row_words(document, name) == "Trường Phan Huy Chú - Đống Đa"

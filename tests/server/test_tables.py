from __future__ import annotations

import re
from dataclasses import replace

from rag.model import Document, Row, Span
from server.paper import paper
from server.tables import is_count, tables
from tests.server.papers import DECISION, DECISION_TEXT
from tests.server.test_paper import words


def of_rows(rows: list[str], names: str = "") -> Document:
    """A document of one table: its names, then its rows, a cell a line."""
    text = "\n".join(([names] if names else []) + rows)
    columns: list[Span] = []
    for match in re.finditer(r"[^\n]+", names):
        columns.append(Span(*match.span()))
    made, start = [], len(names) + 1 if names else 0
    for row in rows:
        made.append(Row(start, start + len(row), tuple(columns)))
        start += len(row) + 1
    return Document("t", "t.txt", text, "T", "0", rows=tuple(made))


def html(document: Document) -> str:
    markup = str(paper(document, []))
    assert words(markup) == document.text
    return markup


def test_a_cell_stands_under_its_columns_name() -> None:
    [table] = tables(DECISION)
    assert (table.width, table.named) == (3, True)
    markup = html(DECISION)
    head = '<th scope="col" class="running">STT</th>\n<th scope="col">Trường</th>\n'
    assert head.replace("</th>\n", "\n</th>") in markup
    cell = '<td class="running">1\n</td><td>Trường Mầm non Hoa Sen\n</td><td>4.650.000\n</td>'
    assert f"<tr>{cell}</tr>" in markup


def test_where_rows_differ_only_the_number_stands_apart() -> None:
    document = of_rows(["1\nA\nB", "2\nC", "3\nD\nE\nF"], "STT\nTên\nGhi chú")
    [table] = tables(document)
    assert (table.width, table.named) == (0, False)
    markup = html(document)
    assert '<th class="names" colspan="2"><p>STT</p>' in markup
    assert '<td class="running">3\n</td><td colspan="1"><p>D</p>\n<p>E</p>\n<p>F</p></td>' in markup


def test_a_row_whose_number_stands_elsewhere_keeps_its_place() -> None:
    document = of_rows(["1\nA 2", "Bê", "3\nC", "4\nD"], "TT\nTên")
    assert '<tr><td></td><td colspan="1">Bê\n</td></tr>' in html(document)


def test_cells_without_names_need_three_rows() -> None:
    assert tables(of_rows(["1\nA\nB", "2\nC\nD"])) == []
    [table] = tables(of_rows(["1\nA\nB", "2\nC\nD", "3\nE\nF"]))
    assert table.width == 3


def test_short_lines_without_numbers_are_no_table() -> None:
    assert tables(of_rows(["An Bình", "Phú Thọ\nHuế", "Hà Nội"])) == []


def test_names_that_stand_elsewhere_name_nothing() -> None:
    """Short lines above the first row may be the end of another table."""
    document = of_rows(["1\nA\nB", "2\nC\nD", "3\nE\nF"], "25,0\nKhu vực")
    [table] = tables(document)
    assert table.columns == ()


def test_a_lines_white_space_stays_where_it_stands() -> None:
    text = "STT\nTên\n1\n \t\nA\n\n2\nB\n3\n\u00a0\nC"
    names = (Span(0, 3), Span(4, 7))
    starts = [text.index(f"\n{number}\n") + 1 for number in (1, 2, 3)]
    ends = [starts[1] - 2, starts[2] - 1, len(text)]
    rows = tuple(Row(start, end, names) for start, end in zip(starts, ends, strict=True))
    assert "<table>" in html(Document("w", "w.txt", text, "W", "0", rows=rows))


def test_running_numbers() -> None:
    assert [is_count(words) for words in ("7", "2.1", "IV", "B.", "12/3", "4.650.000", "Tên")] == [
        True, True, True, True, False, True, False
    ]  # fmt: skip


def test_a_table_beside_the_closing_is_none() -> None:
    """Rows that overlap the recipients would tear the two columns apart."""
    start = DECISION_TEXT.index("Nơi nhận")
    row = Row(start, DECISION_TEXT.index("STT") - 1)
    assert "<table>" not in html(replace(DECISION, rows=(row, row, row)))

"""Lists that are the rows of one part of a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rag.generation.proof.naming import NUMBERING
from rag.model import Document, Row, Span


def lists_of_rows(document: Document) -> Iterator[tuple[Span, Sequence[Span]]]:
    """The rows of one part of a table: the first cell of each that is no running number."""
    parts: dict[tuple[tuple[Span, ...], tuple[Span, ...]], list[Row]] = {}
    for row in document.rows:
        if row.columns or row.above:
            parts.setdefault((row.columns, row.above), []).append(row)
    for (columns, above), rows in parts.items():
        if len(rows) < 2:
            continue
        if above:
            lead = above[-1]
        else:  # the line above the names of the columns, and those
            start = document.text.rfind("\n", 0, max(columns[0].start - 1, 0)) + 1
            lead = Span(start, columns[-1].end)
        table = [one for one in document.rows if one.columns == columns] if columns else rows
        yield lead, _cells(document, rows, table)


def _cells(document: Document, rows: Sequence[Row], table: Sequence[Row]) -> list[Span]:
    """The first cell of each row that is no running number; all cells where one may be broken.

    A row with more lines than most of its table has a cell that goes on in the next line.
    """
    counts = [_breaks(document, one) for one in table]
    most = max(set(counts), key=lambda count: (counts.count(count), -count))
    cells = []
    for row in rows:
        start = _start(document, row)
        end = document.text.find("\n", start, row.end)
        whole = end < 0 or _breaks(document, row) > most
        cells.append(Span(start, row.end if whole else end))
    return cells


def _breaks(document: Document, row: Row) -> int:
    return document.text.count("\n", _start(document, row), row.end)


def _start(document: Document, row: Row) -> int:
    numbering = NUMBERING.match(document.text, row.start, row.end)
    return numbering.end() if numbering else row.start

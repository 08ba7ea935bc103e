"""The tables of a document, as far as the lines that they came down as still tell.

Which lines are one row is ingest's to say (docs/decisions/0011). A grid is shown only where most
rows have the same number of cells; elsewhere a row is its number and what stands beside it. A
column has a name only where there are as many names as cells. Where even the rows are few, lines
stay lines: a wrong grid would be a wrong statement.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from rag.model import Document, Row, Span

REGULAR = (
    0.7  # share of the rows that must have the same number of cells, as in docs/decisions/0011
)
GAP = 40  # code points between the last name and the first row: at most a line that numbers columns
ROWS = 3  # rows from which a table is one whose columns have no names of their own
CELLS = 14  # cells of a row at most, as many as ingest takes for names of columns
LOOSE = 1200  # code points between two rows that are of one table all the same

_COUNT = re.compile(r"\s*(?:[IVX]{1,5}|[A-H]|\d{1,3}(?:\.\d{1,3}){0,3})\.?\s*")
_COUNTS = re.compile(r"S?TT|Số TT|Số thứ tự", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Table:
    """``[start, end)`` from the first name of a column to the end of the last row.

    ``width`` is the number of cells of a row, 0 where it can't be told; ``columns`` are the names,
    one for each cell where ``named``.
    """

    start: int
    end: int
    columns: tuple[Span, ...]
    rows: tuple[Span, ...]
    width: int

    @property
    def named(self) -> bool:
        """Whether each column has a name of its own."""
        return self.width > 0 and len(self.columns) == self.width

    def row_of(self, start: int, end: int) -> int | None:
        """The number of the row that holds the line ``[start, end)``, None for one between rows."""
        at = bisect_right(self.rows, end - 1, key=lambda row: row.start) - 1
        return at if at >= 0 and start < self.rows[at].end else None

    def names_columns(self, start: int, end: int) -> bool:
        """Whether the line ``[start, end)`` is one of the names."""
        return bool(self.columns) and end <= self.columns[-1].end and start >= self.start


def tables(document: Document) -> list[Table]:
    """The tables of a document in order; none overlaps another."""
    made: list[Table] = []
    for _, named in groupby(document.rows, key=lambda row: row.columns):
        for group in _together(document.text, list(named)):
            table = _table(document.text, group)
            if table is not None and (not made or made[-1].end <= table.start):
                made.append(table)
    return made


def is_count(words: str) -> bool:
    """Whether a line is the running number of a row: ``7``, ``2.1``, ``IV``."""
    return _COUNT.fullmatch(words) is not None


def _together(text: str, rows: list[Row]) -> Iterator[list[Row]]:
    """Rows that follow one another; without names of columns only line upon line."""
    group: list[Row] = []
    for row in rows:
        if group and not _follows(text, group[-1], row):
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def _follows(text: str, before: Row, row: Row) -> bool:
    between = text[before.end : row.start]
    return len(between) <= LOOSE if row.columns else not between.strip()


def _table(text: str, rows: list[Row]) -> Table | None:
    columns = rows[0].columns
    spans = tuple(Span(row.start, row.end) for row in rows)
    if columns and not 0 <= spans[0].start - columns[-1].end <= GAP:
        columns = ()
    numbered = sum(is_count(text[span.start : span.end].partition("\n")[0]) for span in spans)
    if 2 * numbered < len(spans):
        return None  # a heap of short lines: nothing says which of them make a row
    width = _width(text, rows)
    named = bool(columns) and len(columns) == width
    if not named and len(rows) < ROWS:
        return None
    if not named and columns and not _COUNTS.fullmatch(text[slice(*columns[0])].strip()):
        columns = ()  # short lines above the first row, perhaps the end of another table
    start = columns[0].start if columns else spans[0].start
    return Table(start, spans[-1].end, columns, spans, width)


def _width(text: str, rows: list[Row]) -> int:
    """How many cells a row has; rows that head others needn't have all of them."""
    heads = {span for row in rows for span in row.above}
    counts = Counter(
        sum(1 for line in text[row.start : row.end].split("\n") if line.strip())
        for row in rows
        if Span(row.start, row.end) not in heads
    )
    width, share = counts.most_common(1)[0] if counts else (0, 0)
    return width if 1 < width <= CELLS and share >= REGULAR * counts.total() else 0

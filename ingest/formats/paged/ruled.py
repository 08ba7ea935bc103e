"""Tables written down row by row, each cell under the cells of its header."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.formats.paged.tables import Cell, Table
from ingest.formats.sheet import Sheet
from rag.model import Span

_EDGE = 4.0  # points: a table that goes on keeps its columns this exactly
_ORDINALS = re.compile(r"\(?(?:\d{1,2}|[IVX]{1,4}|[A-ZĐa-z])\)?(?:\s*=.*)?")
_FIGURE = re.compile(r"[-–]?[\d.,%\s]+|[IVX]+\.?|[-–+]")


class RuledTables:
    """Writes tables; one that goes on upon the next page keeps the header that it began with."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._header: tuple[tuple[Cell, ...], ...] = ()
        self._places: list[tuple[Cell, Span]] = []
        self._edges: tuple[float, float] = (0.0, 0.0)

    def write(self, table: Table) -> None:
        """Write ``table`` down; the repeated header of one that goes on is left out."""
        rows = list(table.rows)
        header = rows[: _header_height(rows)]
        if self._goes_on(table) and (not header or _words(header) == _words(self._header)):
            for row in header:
                self._sheet.leave_out("running_head", " ".join(cell.text for cell in row))
        else:
            self._start(table, header)
        for row in rows[len(header) :]:
            cells = [cell for cell in row if cell.text]
            self._sheet.row([cell.text for cell in cells], self._columns(cells))

    def _start(self, table: Table, header: Sequence[tuple[Cell, ...]]) -> None:
        self._header = tuple(header)
        self._edges = (table.box.left, table.box.right)
        self._places = []
        for row in header:
            cells = [cell for cell in row if cell.text]
            self._places += zip(cells, self._sheet.row([cell.text for cell in cells]), strict=True)

    def _goes_on(self, table: Table) -> bool:
        edges = (table.box.left, table.box.right)
        same = all(abs(a - b) < _EDGE for a, b in zip(edges, self._edges, strict=True))
        return bool(self._header) and same

    def _columns(self, cells: Sequence[Cell]) -> list[Span]:
        """The header cells above ``cells``, in their order."""
        return [
            place
            for head, place in self._places
            if any(
                head.box.left - _EDGE
                <= (cell.box.left + cell.box.right) / 2
                <= head.box.right + _EDGE
                for cell in cells
            )
        ]


def _header_height(rows: Sequence[tuple[Cell, ...]]) -> int:
    """How many rows name the columns: the first, what it spans, and the row that counts them."""
    if len(rows) < 2 or any(_FIGURE.fullmatch(cell.text) for cell in rows[0] if cell.text):
        return 0
    bottom = max(cell.box.bottom for cell in rows[0])
    height = sum(row[0].box.top < bottom - 1 for row in rows)
    if height < len(rows) and _counts(rows[height]):
        height += 1
    return height if height < len(rows) else 0


def _counts(row: Sequence[Cell]) -> bool:
    """Whether a row holds only ``(1) (2) (3)`` or ``A B 1 2``."""
    texts = [cell.text for cell in row if cell.text]
    return len(texts) > 1 and all(_ORDINALS.fullmatch(text) for text in texts)


def _words(rows: Sequence[Sequence[Cell]]) -> list[str]:
    return [" ".join(cell.text.split()) for row in rows for cell in row]

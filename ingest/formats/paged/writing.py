"""Pages in order, written down on a sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest.formats.paged.columns import Column, columns_of
from ingest.formats.paged.heads import leave_out_heads
from ingest.formats.paged.page import LaidOut
from ingest.formats.paged.paragraphs import pieces_of
from ingest.formats.paged.rows import Segment
from ingest.formats.paged.ruled import RuledTables
from ingest.formats.paged.tables import Table
from ingest.formats.sheet import Sheet


def write(pages: Sequence[LaidOut], sheet: Sheet) -> None:
    """Write ``pages`` down: what is left out, columns as paragraphs, tables as rows."""
    leave_out_heads(pages)
    tables = RuledTables(sheet)
    parts = [list(_parts(page)) for page in pages]
    for index, page in enumerate(pages):
        sheet.page(page.number, page.confidence)
        for note in page.notes:
            sheet.note(note)
        for kind, words in page.before:
            sheet.leave_out(kind, words)
        for at, part in enumerate(parts[index]):
            if isinstance(part, Table):
                tables.write(part)
                continue
            last = at + 1 == len(parts[index])
            _write_column(part, _first(parts[index + 1 :]) if last else None, sheet)
        for kind, words in reversed(page.behind):
            sheet.leave_out(kind, words)


def _parts(page: LaidOut) -> Iterator[Column | Table]:
    """The columns and tables of a page in reading order; a table parts the rows about it."""
    rows = list(page.rows)
    for table in sorted(page.tables, key=lambda one: one.box.top):
        above = [row for row in rows if row.box.top < table.box.top]
        yield from columns_of(above)
        yield table
        rows = rows[len(above) :]
    yield from columns_of(rows)


def _first(pages: Sequence[Sequence[Column | Table]]) -> Segment | None:
    """The first line of the next page that holds anything, unless a table comes first."""
    for parts in pages:
        if parts:
            return parts[0].lines[0] if isinstance(parts[0], Column) else None
    return None


def _write_column(column: Column, following: Segment | None, sheet: Sheet) -> None:
    for piece in pieces_of(column, following):
        if piece.ends:
            sheet.paragraph(piece.text)
        elif piece.ends is None:
            sheet.line(piece.text)
        else:
            sheet.unfinished(piece.text)

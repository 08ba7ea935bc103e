"""Spreadsheets (.xlsx, .xls, .ods) as tables: a sheet after the other, a row after the other.

What is read is what the cells hold: formulas' results, numbers as the format "General" shows them.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from pathlib import Path

from ingest.formats.extraction import Extraction
from ingest.formats.legacy.converter import END, Converter, Run
from ingest.formats.sheet import Sheet
from ingest.formats.spreadsheets import modern, xls
from ingest.formats.tables import column_names
from rag.model import Span
from rag.vietnamese.text import fold

_SAYS_NOTHING = re.compile(r"\S*|(?:Sheet|Trang[_ ]tính|Bảng|Biểu)\s*\d*", re.IGNORECASE)


def read(path: Path) -> Extraction:
    """What a spreadsheet holds; raises UnreadableFile."""
    book = (modern if zipfile.is_zipfile(path) else xls).read(path)
    converter = Converter(
        run for table in book.tables for row in table.rows for cell in row for run in (*cell, END)
    )
    sheet = Sheet()
    for table in book.tables:
        rows = [[converter.convert(cell) for cell in row] for row in table.rows]
        if not any(cell.strip() for row in rows for cell in row):
            continue
        name = converter.convert([Run(table.name)])
        if len(book.tables) > 1 and _says_more(name, rows):
            sheet.paragraph(name)
        _write(sheet, rows)
    for sentence in converter.notes():
        sheet.note(sentence)
    if book.hidden:
        sheet.note(f"hidden sheets were left out: {', '.join(book.hidden)}")
    return sheet.done()


def _says_more(name: str, rows: Sequence[Sequence[str]]) -> bool:
    """Whether the name of a sheet, which isn't printed, tells what its cells don't."""
    words = " ".join(cell for row in rows for cell in row)
    return not _SAYS_NOTHING.fullmatch(name) and fold(name) not in fold(words)


def _write(sheet: Sheet, rows: Sequence[Sequence[str]]) -> None:
    """Rows with their columns' names; a row with one cell is a heading or a remark."""
    columns: list[Span] = []
    names = column_names(rows)
    for at, row in enumerate(rows):
        filled = [cell for cell in row if cell.strip()]
        if at in names:
            if at - 1 not in names:
                columns = []
            columns += sheet.row(row)
        elif len(filled) == 1:
            sheet.paragraph(filled[0])
        elif filled:
            sheet.row(row, columns)

"""Spreadsheets (.xlsx, .xls, .ods) as tables: a sheet after the other, a row after the other.

What is read is what the cells hold: formulas' results, numbers as the format "General" shows them.
"""

from __future__ import annotations

import datetime
import re
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from ingest.formats.archive import Archive
from ingest.formats.extraction import Extraction
from ingest.formats.legacy.converter import Converter, Run
from ingest.formats.sheet import Sheet
from ingest.formats.tables import column_names
from rag.errors import UnreadableFile
from rag.model import Span

MAX_CELLS = 3_000_000  # of the rectangle that holds everything written in one sheet
MAX_SHEETS = 500
_DIGITS = 10  # significant ones that the format "General" shows
_WHOLE = 1e15  # up to here a number of type float is exact
_FILLED = re.compile(rb"<(?:\w+:)?c\s[^>]*?\br=\"([A-Z]{1,3})(\d{1,7})\"[^>/]*>")
_REPEATED = re.compile(rb"number-(?:rows|columns)-repeated=\"(\d+)\"")
_SAYS_NOTHING = re.compile(r"\S*|(?:Sheet|Trang[_ ]tính|Bảng|Biểu)\s*\d*", re.IGNORECASE)

Row = Sequence[str]
_Value = object


def read(path: Path) -> Extraction:
    """What a spreadsheet holds; raises UnreadableFile."""
    if zipfile.is_zipfile(path):
        _check_parts(path)
    try:
        with CalamineWorkbook.from_path(path) as book:
            tables, hidden = _tables(book, path)
    except (CalamineError, OSError, ValueError) as error:
        raise UnreadableFile(
            path, "it is no spreadsheet that can be read: it is damaged or protected by a password"
        ) from error
    return _written(tables, hidden)


def _tables(book: CalamineWorkbook, path: Path) -> tuple[list[tuple[str, list[Row]]], list[str]]:
    """The sheets that hold something, by name, and the names of those that are hidden."""
    sheets = [one for one in book.sheets_metadata if one.typ is SheetTypeEnum.WorkSheet]
    if len(sheets) > MAX_SHEETS:
        raise UnreadableFile(
            path, f"it has {len(sheets):,} sheets; at most {MAX_SHEETS}: split it", "too_large"
        )
    hidden = [one.name for one in sheets if one.visible is not SheetVisibleEnum.Visible]
    tables: list[tuple[str, list[Row]]] = []
    for one in sheets:
        if one.name in hidden:
            continue
        found = book.get_sheet_by_name(one.name)
        if found.total_height * found.total_width > MAX_CELLS:
            raise _too_large(path, one.name)
        rows: list[Row] = [[_shown(value) for value in row] for row in found.iter_rows()]
        if any(cell for row in rows for cell in row):
            tables.append((one.name, rows))
    return tables, hidden


def _written(tables: Sequence[tuple[str, Sequence[Row]]], hidden: Sequence[str]) -> Extraction:
    sheet = Sheet()
    converter = Converter(Run(cell) for _, rows in tables for row in rows for cell in row if cell)
    for name, rows in tables:
        name = converter.convert([Run(name)])
        if len(tables) > 1 and not _SAYS_NOTHING.fullmatch(name):
            sheet.paragraph(name)
        _write_rows(sheet, [[converter.convert([Run(cell)]) for cell in row] for row in rows])
    for sentence in converter.notes():
        sheet.note(sentence)
    if hidden:
        sheet.note(f"hidden sheets were left out: {', '.join(hidden)}")
    return sheet.done()


def _write_rows(sheet: Sheet, rows: Sequence[Row]) -> None:
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


def _shown(value: _Value) -> str:
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        if value.is_integer() and abs(value) < _WHOLE:
            return str(int(value))
        return f"{value:.{_DIGITS}g}"
    if isinstance(value, datetime.datetime):
        day = f"{value:%d/%m/%Y}"
        return day if value.time() == datetime.time() else f"{day} {value:%H:%M}"
    if isinstance(value, datetime.date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, datetime.time):
        return f"{value:%H:%M}"
    return str(value).strip()


def _check_parts(path: Path) -> None:
    """Nothing is handed on that unpacks to too much, declares entities, or spreads too far."""
    with Archive(path) as archive:
        for name in archive.names:
            if not name.endswith(".xml"):
                continue
            if re.search(r"worksheets/[^/]+\.xml$", name):
                archive.xml(name)
                if _spread(archive.read(name)) > MAX_CELLS:
                    raise _too_large(path, name)
            elif name.endswith(("content.xml", "sharedStrings.xml", "workbook.xml", "styles.xml")):
                archive.xml(name)
                if name == "content.xml" and _repeats(archive.read(name)):
                    raise _too_large(path, name)


def _spread(part: bytes) -> int:
    """How many cells the rectangle from A1 to the last filled cell has."""
    last_row = last_column = 0
    for column, row in _cells(part):
        last_row, last_column = max(last_row, row), max(last_column, column)
    return last_row * last_column


def _cells(part: bytes) -> Iterator[tuple[int, int]]:
    for found in _FILLED.finditer(part):
        column = 0
        for letter in found[1]:
            column = column * 26 + letter - ord("A") + 1
        yield column, int(found[2])


_MANY = 20_000  # a filled cell repeated so often is no document


def _repeats(part: bytes) -> bool:
    """Whether an .ods repeats a filled cell or row without end; empty ones may be repeated."""
    for cell in re.finditer(
        rb"<table:table-(?:cell|row)\b([^>]*[^/])>(?=\s*<(?:text:p|table:table-cell))", part
    ):
        times = [int(found) for found in _REPEATED.findall(cell[1])]
        if times and max(times) > _MANY and _row_says_something(part, cell.end()):
            return True
    return False


def _row_says_something(part: bytes, at: int) -> bool:
    end = part.find(b"</table:table-row>", at)
    return b"<text:p" in part[at : end if end >= 0 else None]


def _too_large(path: Path, name: str) -> UnreadableFile:
    return UnreadableFile(
        path, f"its sheet {name} spreads over more than {MAX_CELLS:,} cells: split it", "too_large"
    )

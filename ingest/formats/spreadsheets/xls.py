"""Workbooks of Excel 5 to 2003: read with their fonts, for many are in TCVN3 or VNI.

A cell whose formula fails says nothing.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Sequence
from pathlib import Path

import xlrd

from ingest.formats.legacy.converter import Run
from ingest.formats.spreadsheets.book import (
    Book,
    Cell,
    Row,
    Table,
    check_cells,
    check_sheets,
    shown,
)
from rag.errors import UnreadableFile

# What xlrd may meet with in a damaged file; it checks little itself.
_BROKEN = (
    xlrd.XLRDError, xlrd.compdoc.CompDocError, struct.error, OSError, ValueError, LookupError,
    TypeError, AttributeError, ArithmeticError, AssertionError, EOFError, RecursionError,
)  # fmt: skip
_SHOWN = 0


def read(path: Path) -> Book:
    """What the workbook at ``path`` holds; raises UnreadableFile."""
    try:
        book = xlrd.open_workbook(
            str(path), formatting_info=True, ragged_rows=True, logfile=io.StringIO()
        )
        sheets = book.sheets()
        check_sheets(len(sheets), path)
        tables = [_table(book, one, path) for one in sheets if one.visibility == _SHOWN]
    except _BROKEN as error:
        raise UnreadableFile(
            path, "it is no spreadsheet that can be read: it is damaged or protected by a password"
        ) from error
    return Book(tables, [one.name for one in sheets if one.visibility != _SHOWN])


def _table(book: xlrd.Book, sheet: xlrd.sheet.Sheet, path: Path) -> Table:
    check_cells(sheet.nrows * sheet.ncols, sheet.name, path)
    return Table(sheet.name, [_row(book, sheet, at) for at in range(sheet.nrows)])


def _row(book: xlrd.Book, sheet: xlrd.sheet.Sheet, at: int) -> Row:
    return [_cell(book, sheet, at, column) for column in range(sheet.row_len(at))]


def _cell(book: xlrd.Book, sheet: xlrd.sheet.Sheet, row: int, column: int) -> Cell:
    kind, value = sheet.cell_type(row, column), sheet.cell_value(row, column)
    if kind == xlrd.XL_CELL_TEXT:
        font = book.xf_list[sheet.cell_xf_index(row, column)].font_index
        return _runs(book, value, font, sheet.rich_text_runlist_map.get((row, column), ()))
    if kind == xlrd.XL_CELL_DATE:
        return [Run(_day(value, book.datemode))]
    if kind == xlrd.XL_CELL_BOOLEAN:
        return [Run(shown(bool(value)))]
    return [Run(shown(value))] if kind == xlrd.XL_CELL_NUMBER else []


def _runs(book: xlrd.Book, text: str, font: int, changes: Sequence[tuple[int, int]]) -> Cell:
    """The text of a cell in its fonts; ``changes`` says from which character on another one is."""
    runs: list[Run] = []
    begin = 0
    for at, other in (*changes, (len(text), font)):
        if at > begin:
            runs.append(Run(text[begin:at], _name(book, font)))
        begin, font = max(begin, at), other
    return runs


def _name(book: xlrd.Book, font: int) -> str | None:
    return str(book.font_list[font].name) if font < len(book.font_list) else None


def _day(value: float, mode: int) -> str:
    try:
        return shown(xlrd.xldate.xldate_as_datetime(value, mode))
    except (ValueError, OverflowError, xlrd.xldate.XLDateError):
        return shown(value)

"""Workbooks of today, .xlsx and .ods."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from ingest.formats.archive import Archive, Element
from ingest.formats.legacy.converter import Run
from ingest.formats.legacy.encodings import claim_of
from ingest.formats.ooxml.package import relations
from ingest.formats.ooxml.xml import attribute, child, children, name_of, number
from ingest.formats.spreadsheets.book import Book, Row, Table, check_cells, check_sheets, shown
from rag.errors import UnreadableFile

Place = tuple[int, int]
"""Row and column of a cell, from 0 on."""

_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_MAIN = "xl/workbook.xml"
_LEGACY_OFFICE = "content.xml"
_REPEATED = ("number-rows-repeated", "number-columns-repeated")


def read(path: Path) -> Book:
    """What the workbook at ``path`` holds; raises UnreadableFile."""
    try:
        fonts = _checked(path)
        with CalamineWorkbook.from_path(path) as book:
            return _book(book, path, fonts)
    except (CalamineError, OSError, ValueError) as error:
        raise UnreadableFile(
            path, "it is no spreadsheet that can be read: it is damaged or protected by a password"
        ) from error


def _book(book: CalamineWorkbook, path: Path, fonts: dict[str, dict[Place, str]]) -> Book:
    sheets = [one for one in book.sheets_metadata if one.typ is SheetTypeEnum.WorkSheet]
    check_sheets(len(sheets), path)
    hidden = [one.name for one in sheets if one.visible is not SheetVisibleEnum.Visible]
    tables: list[Table] = []
    for one in sheets:
        if one.name in hidden:
            continue
        found = book.get_sheet_by_name(one.name)
        check_cells(found.total_height * found.total_width, one.name, path)
        of_cell = fonts.get(one.name, {})
        rows: list[Row] = [
            [[Run(shown(value), of_cell.get((at, column)))] for column, value in enumerate(row)]
            for at, row in enumerate(found.to_python(skip_empty_area=False))
        ]
        tables.append(Table(one.name, rows))
    return Book(tables, hidden)


def _checked(path: Path) -> dict[str, dict[Place, str]]:
    """The fonts by sheet and cell, where they matter; nothing that spreads too far is handed on."""
    with Archive(path) as archive:
        if _LEGACY_OFFICE in archive:
            check_cells(_spread_of_ods(archive.xml(_LEGACY_OFFICE)), "content", path)
            return {}
        for name in ("xl/sharedStrings.xml", "xl/styles.xml", _MAIN):
            if name in archive:
                archive.xml(name)
        styles = _cell_fonts(archive)
        parts = {one.id: one.part for one in relations(archive, _MAIN)}
        fonts: dict[str, dict[Place, str]] = {}
        for one in children(child(archive.xml(_MAIN), "sheets"), "sheet"):
            part, name = parts.get(_relation(one), ""), attribute(one, "name") or ""
            if part in archive:
                fonts[name] = _fonts(archive.xml(part), styles, name, path)
        return fonts


def _relation(sheet: Element) -> str:
    return next((str(value) for key, value in sheet.attrib.items() if key.endswith("}id")), "")


def _cell_fonts(archive: Archive) -> dict[int, str]:
    """The fonts of the cell styles, where one of them at least is one of TCVN3 or VNI."""
    if "xl/styles.xml" not in archive:
        return {}
    root = archive.xml("xl/styles.xml")
    names = [
        attribute(child(one, "name"), "val") or "" for one in children(child(root, "fonts"), "font")
    ]
    if not any(map(claim_of, names)):
        return {}
    styles = enumerate(children(child(root, "cellXfs"), "xf"))
    fonts = ((at, number(one, "fontId")) for at, one in styles)
    return {at: names[font] for at, font in fonts if font is not None and 0 <= font < len(names)}


def _fonts(root: Element, styles: dict[int, str], name: str, path: Path) -> dict[Place, str]:
    found: dict[Place, str] = {}
    last_row = last_column = 0
    for row, column, cell in _cells(root):
        if len(cell):
            last_row, last_column = max(last_row, row), max(last_column, column)
        font = styles.get(number(cell, "s") or 0)
        if font is not None:
            found[row, column] = font
    check_cells((last_row + 1) * (last_column + 1), name, path)
    return found


def _cells(root: Element) -> Iterator[tuple[int, int, Element]]:
    """The cells of a sheet with their places; one that doesn't say is behind the one before."""
    row = -1
    for line in children(child(root, "sheetData"), "row"):
        row = (number(line, "r") or row + 2) - 1
        column = -1
        for cell in children(line, "c"):
            said = attribute(cell, "r") or ""
            place = _REFERENCE.fullmatch(said)
            if said and place is None:
                raise ValueError(f"no cell has the place {said!r}")
            column = _column(place[1]) if place else column + 1
            yield (int(place[2]) - 1 if place else row), column, cell


def _column(letters: str) -> int:
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column - 1


def _spread_of_ods(root: Element) -> int:
    """How many cells the rows and cells that say something come to, repeated as they are."""
    total = 0
    for row in root.iter():
        if name_of(row) != "table-row":
            continue
        width = 0
        filled = 0
        for cell in children(row, "table-cell", "covered-table-cell"):
            width += number(cell, _REPEATED[1]) or 1
            if len(cell):
                filled = width
        total += filled * (number(row, _REPEATED[0]) or 1)
    return total

"""What every kind of workbook comes to: sheets of rows of cells."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ingest.formats.legacy.converter import Run
from rag.errors import UnreadableFile

MAX_CELLS = 3_000_000  # of the rectangle that holds everything written in one sheet
MAX_SHEETS = 500
_DIGITS = 10  # significant ones that the format "General" shows
_WHOLE = 1e15  # up to here a number of type float is exact

Cell = Sequence[Run]
Row = Sequence[Cell]


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet: its name and its rows; empty rows and cells stand where they are."""

    name: str
    rows: Sequence[Row]


@dataclass(frozen=True, slots=True)
class Book:
    """The sheets that are shown, and the names of those that are hidden."""

    tables: Sequence[Table]
    hidden: Sequence[str] = ()


def shown(value: object) -> str:
    """A value as the format "General" shows it; days as ``dd/mm/yyyy``."""
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


def check_sheets(count: int, path: Path) -> None:
    """Raises UnreadableFile where a workbook has too many sheets."""
    if count > MAX_SHEETS:
        raise UnreadableFile(
            path, f"it has {count:,} sheets; at most {MAX_SHEETS}: split it", "too_large"
        )


def check_cells(count: int, name: str, path: Path) -> None:
    """Raises UnreadableFile where the sheet ``name`` spreads over too many cells."""
    if count > MAX_CELLS:
        raise UnreadableFile(
            path,
            f"its sheet {name} spreads over more than {MAX_CELLS:,} cells: split it",
            "too_large",
        )

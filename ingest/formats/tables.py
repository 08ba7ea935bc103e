"""What a table is for, and which of its rows name its columns."""

from __future__ import annotations

import re
from collections.abc import Sequence

_LETTERHEAD = re.compile(
    r"CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI|Độc lập\s*[-–]\s*Tự do|ĐẢNG\s+CỘNG\s+SẢN|Nơi\s+nhận\s*:|"
    r"(?:TM|KT|TL|TUQ|Q)\.\s+[A-ZĐ]|ngày\b.{0,12}\btháng\b.{0,12}\bnăm\b",
    re.IGNORECASE,
)
_LONG = 120  # characters; the name of a column is shorter
_NUMBERED = re.compile(r"[(\[]?(?:\d{1,2}|[A-Z]|[IVX]+)[)\]]?(?:\s*=.*)?")
_COUNTER = re.compile(r"(?:STT|TT|Số\s*TT|S\.?TT|No\.?)", re.IGNORECASE)
_COUNT = re.compile(r"\d+")
_FIGURE = re.compile(r"[\d.,/%\s+-]+")


def is_layout(rows: Sequence[Sequence[str]], *, framed: bool) -> bool:
    """Whether a table only puts texts side by side: a letterhead, a signature."""
    widest = max(map(len, rows), default=0)
    if widest < 2 or len(rows) < 2:
        return True
    if framed:
        return False
    words = " ".join(cell for row in rows for cell in row)
    return widest < 3 or (bool(_LETTERHEAD.search(words)) and len(rows) < 6)


def header_rows(
    rows: Sequence[Sequence[str]],
    marked: Sequence[bool] = (),
    merged: Sequence[bool] = (),
) -> int:
    """How many rows at the top name the columns.

    ``marked``: whether the format calls a row a header; ``merged``: whether cells of a row go on in
    the next, or over several columns.
    """
    count = 0
    while count < len(marked) and marked[count]:
        count += 1
    if not count:
        if not _names_columns(rows[0]) or (len(rows) > 1 and _goes_on(rows[0], rows[1])):
            return 0
        count = 1
        while (
            count < len(rows) - 1
            and merged[count - 1 : count] == [True]
            and _names_columns(rows[count])
        ):
            count += 1
    if count < len(rows) - 1 and _numbers_columns(rows[count]):
        count += 1
    return count if count < len(rows) else 0


def _names_columns(row: Sequence[str]) -> bool:
    """Whether every cell says something short that is no figure."""
    return all(cell.strip() and len(cell) <= _LONG and not _FIGURE.fullmatch(cell) for cell in row)


def _goes_on(row: Sequence[str], below: Sequence[str]) -> bool:
    """Whether a row counts on into the next (``Mẫu số 01``, ``Mẫu số 02``): it is one of many."""
    pairs = zip(row, below, strict=False)
    return any(
        one != other and _COUNT.search(one) and _COUNT.sub("0", one) == _COUNT.sub("0", other)
        for one, other in pairs
    )


def _numbers_columns(row: Sequence[str]) -> bool:
    """Whether the row counts the columns: ``(1) (2) (3)``, ``A B 1 2``."""
    return len(row) > 1 and all(_NUMBERED.fullmatch(cell.strip()) for cell in row)


def column_names(rows: Sequence[Sequence[str]]) -> frozenset[int]:
    """Which rows of a sheet name columns, where nothing but the words tells.

    A row of short texts without a figure, with at least one with figures below it, or one that
    begins with *STT*; what goes on below it without a figure is its second line.
    """
    found: set[int] = set()
    for at, row in enumerate(rows[:-1]):
        filled = [cell.strip() for cell in row if cell.strip()]
        if len(filled) < 2 or not _names_columns(filled) or _goes_on(row, rows[at + 1]):
            continue
        counts = _COUNTER.fullmatch(filled[0]) is not None
        goes_on = at - 1 in found and not any(_COUNTER.fullmatch(cell) for cell in filled)
        if counts or (_begins_table(rows, at) and (goes_on or not found)):
            found.add(at)
    return frozenset(found | {at + 1 for at in found if _numbers_next(rows, at)})


def _begins_table(rows: Sequence[Sequence[str]], at: int) -> bool:
    """Whether a row with figures follows, over at most one more row of names."""
    below = [[cell.strip() for cell in row if cell.strip()] for row in rows[at + 1 : at + 4]]
    return any(len(row) > 1 and any(map(_FIGURE.fullmatch, row)) for row in below)


def _numbers_next(rows: Sequence[Sequence[str]], at: int) -> bool:
    below = [cell for cell in rows[at + 1] if cell.strip()] if at + 1 < len(rows) else []
    return len(below) > 2 and _numbers_columns(below)

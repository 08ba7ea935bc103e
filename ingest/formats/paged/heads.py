"""Page numbers, running heads and feet: known by where they stand and that they come again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ingest.formats.paged.page import LaidOut
from ingest.formats.paged.rows import VisualRow
from rag.model import LeftOutKind

_DEPTH = 4  # rows from the edge
_ZONE = 0.14  # of the height of the page
_STEP = 8.0  # points: how exactly they keep their place
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(
    r"[-–—\s.|(\[]*(?:(?:trang|page)\s*)?(\d{1,4})(?:\s*(?:/|of|trên)\s*\d{1,4})?[-–—\s.|)\]]*",
    re.IGNORECASE,
)
_ROMAN = re.compile(r"[-–—\s]*[ivxl]{1,6}[-–—\s]*")
# A gazette's own head says what it is, also on the only page of a document.
_GAZETTE = re.compile(r"(?:\d{1,4}\s+)?CÔNG\s+BÁO\s*/?\s*Số\s+\d.*", re.IGNORECASE)


def leave_out_heads(pages: Sequence[LaidOut]) -> None:
    """Take running heads, feet and page numbers out of the rows of ``pages``."""
    again = _repeated(pages)
    shift = _shift(pages)
    for page in pages:
        _take(page, again, shift, top=True)
        _take(page, again, shift, top=False)


def _edge(page: LaidOut, *, top: bool) -> Iterator[VisualRow]:
    """Rows from the edge inwards, as long as no table stands nearer to it."""
    rows = page.rows if top else page.rows[::-1]
    for row in rows[:_DEPTH]:
        box = row.box
        nearer = any(
            table.box.top < box.top if top else table.box.bottom > box.bottom
            for table in page.tables
        )
        if nearer:
            return
        yield row


def _in_zone(page: LaidOut, row: VisualRow, *, top: bool) -> bool:
    return row.box.bottom < _ZONE * page.height if top else row.box.top > (1 - _ZONE) * page.height


def _key(page: LaidOut, row: VisualRow, *, top: bool) -> tuple[str, int]:
    """What is the same of a head on every page: its words, figures aside, and its height."""
    words = _DIGITS.sub("#", " ".join(sorted(row.text.lower().split())))
    return words, round(row.box.top / _STEP) if top else -round((page.height - row.box.top) / _STEP)


def _repeated(pages: Sequence[LaidOut]) -> frozenset[tuple[str, int]]:
    """The heads and feet that stand on several pages, odd ones or even ones at least."""
    seen: Counter[tuple[str, int]] = Counter()
    for page in pages:
        for top in (True, False):
            keys = {
                _key(page, row, top=top)
                for row in _edge(page, top=top)
                if _in_zone(page, row, top=top) and not _NUMBER.fullmatch(row.text)
            }
            for words, place in keys:
                # A row may be rounded to either side.
                seen.update({(words, place), (words, place + 1)})
    enough = max(2, round(0.3 * len(pages)))
    return frozenset(key for key, count in seen.items() if count >= enough)


def _shift(pages: Sequence[LaidOut]) -> int | None:
    """What is added to a page's place to give the number printed on it, where pages agree."""
    shifts: Counter[int] = Counter()
    for page in pages:
        found = {
            int(match.group(1)) - page.number
            for top in (True, False)
            for row in _edge(page, top=top)
            if _in_zone(page, row, top=top) and (match := _NUMBER.fullmatch(row.text))
        }
        shifts.update(found)
    if not shifts:
        return None
    shift, count = shifts.most_common(1)[0]
    return shift if count >= 2 or shift == 0 else None


def _take(
    page: LaidOut, again: frozenset[tuple[str, int]], shift: int | None, *, top: bool
) -> None:
    taken: list[VisualRow] = []
    for row in list(_edge(page, top=top)):
        kind = _kind(page, row, again, shift, top=top)
        if kind is None:
            break
        (page.before if top else page.behind).append((kind, row.text))
        taken.append(row)
    page.rows = [row for row in page.rows if row not in taken]


def _kind(
    page: LaidOut,
    row: VisualRow,
    again: frozenset[tuple[str, int]],
    shift: int | None,
    *,
    top: bool,
) -> LeftOutKind | None:
    """What a row at the edge is besides text; None where it is text."""
    if not _in_zone(page, row, top=top):
        return None
    number = _NUMBER.fullmatch(row.text)
    if number is not None:
        # A scan may misread it: where other pages say that a number stands here, it is one.
        exact = shift is not None and int(number.group(1)) == page.number + shift
        return "page_number" if exact or (shift is not None and row.segments[0].sure) else None
    if _ROMAN.fullmatch(row.text) and len(row.segments) == 1:
        return "page_number"
    if _GAZETTE.fullmatch(row.text):
        return "running_head"
    words, place = _key(page, row, top=top)
    if {(words, place), (words, place + 1)} & again:
        return "running_head"
    return None

"""Lines of a column into paragraphs, by where they begin and end on the page.

A line that has no room for the first word of the next was wrapped. Where the place doesn't tell,
as in centred titles, the lines go on as lines and the words decide (``ingest.formats.wraps``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ingest.formats.paged.columns import Column
from ingest.formats.paged.rows import Segment, is_nation
from ingest.letters import LOWER, UPPER

_ITEM = re.compile(
    r"[-–+*•●▪◦]\s*\S|\d{1,3}(?:\.\d{1,2}){0,3}[.)](?!\d)|\(\d{1,2}\)|[a-zđ]\)|[IVX]+\.\s"
    r"|(?:KT|TM|TL|TUQ)\.\s|PHÓ\s+[A-ZĐ]|Điều\s+\d+\w?\.|Nơi nhận|Kính gửi"
    r"|(?:CHƯƠNG|MỤC|PHẦN|PHỤ LỤC)\s+(?:\d+|[IVX]+)\b"
)
# Begins a part where the line before is finished, else it goes on: "quy định tại / Điều 12".
_OPENING = re.compile(r"(?:Điều|Chương|Mục|Phần)\s+(?:\d+|[IVX]+)\b|Căn cứ\s")
_MOTTO = re.compile(r"Độc lập [-–—] Tự do [-–—] Hạnh phúc$", re.IGNORECASE)
_ENDED = re.compile(r"(?:[.!?;:…]|\./\.?)[\"”’»)\]]*$")
_LOWER = re.compile(rf"[\"“‘«(\[]?[{LOWER}]")
_SYMBOL = re.compile(rf"(?<!\s)[-/–]$|(?<=[\d{UPPER}])/$")
_SOFT = "\u00ad"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one paragraph; ``ends`` is None where the words must tell whether it ends here."""

    text: str
    ends: bool | None


def pieces_of(column: Column, following: Segment | None = None) -> list[Piece]:
    """The paragraphs of a column; ``following`` is the first line of the next page's.

    The end of the last one is judged only where something follows.
    """
    lines = column.lines
    pitch = _pitch(lines)
    pieces: list[Piece] = []
    text = lines[0].text
    for line, after in pairwise(lines):
        far = after.box.top - line.box.top > 1.6 * max(pitch, line.size)
        ends = _LOWER.match(after.text) is None or None if far else _ends(line, after, column)
        if ends is False:
            text = _glued(text, after.text)
        else:
            pieces.append(Piece(text, ends))
            text = after.text
    last: bool | None = True
    if following is not None:
        last = _ends(lines[-1], following, column)
    return [*pieces, Piece(text, last)]


def _pitch(lines: Sequence[Segment]) -> float:
    """The usual distance from line to line."""
    steps = [after.box.top - line.box.top for line, after in pairwise(lines)]
    return median(steps) if len(steps) > 2 else 0.0


def _ends(line: Segment, after: Segment, column: Column) -> bool | None:
    """Whether a paragraph ends with ``line``; None where its place doesn't tell."""
    em, left, right = line.size, column.left, column.right
    if _ITEM.match(after.text):
        return None if _LOWER.match(after.text) and not _ENDED.search(line.text) else True
    if is_nation(after.text) or _MOTTO.match(line.text):
        return True
    if _OPENING.match(after.text) and _ENDED.search(line.text):
        return True
    if _is_ragged(column) or _is_centred(line, left, right) or _is_centred(after, left, right):
        return None
    room = right - line.box.right - 0.25 * em
    if room < after.first:
        return _begins_after_full(line, after, column)
    if room < after.first + em or _LOWER.match(after.text):
        return None
    return True


def _begins_after_full(line: Segment, after: Segment, column: Column) -> bool | None:
    """Whether a paragraph begins below a line without room: its first line is indented."""
    em = line.size
    ended = _ENDED.search(line.text) is not None
    if after.box.left <= column.left + 0.8 * em or after.box.left < line.box.left - 1:
        return None if ended and line.text.endswith(":") else False
    if ended:
        return True
    if _LOWER.match(after.text) or _ITEM.match(line.text):
        return False
    # Where lines are set flush on both sides, the last of a paragraph stops short.
    return line.box.left < column.left + 0.5 * em or column.right - line.box.right > 0.3 * em


def _is_ragged(column: Column) -> bool:
    """Whether lines end anywhere, as in the cells of a head: then their ends say nothing."""
    if not column.narrow:
        return False
    width = column.right - column.left
    full = sum(line.box.right > column.right - 0.1 * width for line in column.lines)
    flush = sum(line.box.left < column.left + 0.5 * line.size for line in column.lines)
    return len(column.lines) < 4 or min(full, flush) < 0.55 * len(column.lines)


def _is_centred(line: Segment, left: float, right: float) -> bool:
    before, behind = line.box.left - left, right - line.box.right
    return before > 2 * line.size and abs(before - behind) < max(2.0, 0.2 * before)


def _glued(text: str, after: str) -> str:
    """Two lines as one: without a space where a number or symbol was cut, or a word hyphenated."""
    if text.endswith(_SOFT):
        return text[:-1] + after
    if _SYMBOL.search(text) and after[:1].isalnum():
        return text + after
    return f"{text} {after}"

"""Visual rows: what stands side by side on a page, cut where the white between is too wide."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ingest.formats.paged.words import Box, Word

# In em: a wider gap than this isn't the space between two words of a justified line.
WIDE_GAP = 1.2
_TOUCHING = 0.12
# The words of the right cell of every head, which a long issuer's name may nearly touch.
_NATION = re.compile(
    r"(?:CỘNG H(?:ÒA|OÀ|OA) XÃ|ĐẢNG CỘNG SẢN VIỆT NAM$|Độc lập [-–—] Tự do)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Segment:
    """Words that stand close together in one row; ``first`` is the width of the first of them."""

    text: str
    box: Box
    first: float
    sure: float | None = None

    @property
    def size(self) -> float:
        """The height of its letters' boxes, in points: about one em."""
        return self.box.bottom - self.box.top


@dataclass(frozen=True, slots=True)
class VisualRow:
    """Segments side by side, from the left."""

    segments: tuple[Segment, ...]

    @property
    def box(self) -> Box:
        """What it covers."""
        return around(segment.box for segment in self.segments)

    @property
    def text(self) -> str:
        """Its words, segments parted by a space."""
        return " ".join(segment.text for segment in self.segments)


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box that holds all of some, of which there must be one."""
    left, top, right, bottom = zip(*boxes, strict=True)
    return Box(min(left), min(top), max(right), max(bottom))


def rows_of(words: Sequence[Word]) -> list[VisualRow]:
    """The rows of ``words``, from above."""
    usual = median(word.box.bottom - word.box.top for word in words) if words else 0.0
    rows: list[list[Word]] = []
    bands: list[tuple[float, float]] = []
    for word in sorted(words, key=_middle):
        if bands and bands[-1][0] <= _middle(word) <= bands[-1][1]:
            rows[-1].append(word)
        else:
            rows.append([word])
            bands.append((0.0, 0.0))
        bands[-1] = _band(rows[-1], usual)
    return [VisualRow(tuple(_segments(row))) for row in rows]


def _middle(word: Word) -> float:
    return (word.box.top + word.box.bottom) / 2


def _band(row: Sequence[Word], usual: float) -> tuple[float, float]:
    """Where the middle of a word must lie to stand in a row; small marks don't say."""
    tall = [word for word in row if word.box.bottom - word.box.top >= 0.8 * usual] or row
    middle = median(_middle(word) for word in tall)
    reach = 0.4 * median(word.box.bottom - word.box.top for word in tall)
    return middle - reach, middle + reach


def _segments(row: Sequence[Word]) -> Iterable[Segment]:
    row = sorted(row, key=lambda word: word.box.left)
    size = median(word.box.bottom - word.box.top for word in row)
    start = 0
    for index in range(1, len(row) + 1):
        if index == len(row) or _parts(row, index, size):
            yield _segment(row[start:index])
            start = index


def _parts(row: Sequence[Word], index: int, size: float) -> bool:
    """Whether another cell begins with a word."""
    gap = row[index].box.left - row[index - 1].box.right
    if gap > WIDE_GAP * size:
        return True
    if gap < 0.25 * size or row[index - 1].text.upper() == "NƯỚC":
        return False
    return is_nation(" ".join(word.text for word in row[index:]))


def is_nation(text: str) -> bool:
    """Whether a line is the nation's name or its motto, or the Party's name."""
    return _NATION.match(text) is not None


def _segment(words: Sequence[Word]) -> Segment:
    pieces = [words[0].text]
    first = words[0].box.right
    for before, word in pairwise(words):
        size = min(before.box.bottom - before.box.top, word.box.bottom - word.box.top)
        touching = _touch(before, word, size)
        if touching and len(pieces) == 1:
            first = word.box.right
            pieces[0] += word.text
        else:
            pieces.append(word.text if touching else " " + word.text)
    return Segment(
        "".join(pieces),
        around(word.box for word in words),
        first - words[0].box.left,
        mean_sure(words),
    )


def _touch(before: Word, word: Word, size: float) -> bool:
    """Whether two pieces are of one word: letters missing in a font are drawn apart, and later."""
    if word.part == before.part != -1:
        return True
    if word.sure is not None or word.box.left - before.box.right > _TOUCHING * size:
        return False
    middle = (before.box.left + before.box.right) / 2
    return word.space is None or word.space < middle


def mean_sure(words: Sequence[Word]) -> float | None:
    """How surely ``words`` were recognised, 0 to 1, the mean over their characters; None: read."""
    letters = sum(len(word.text) for word in words if word.sure is not None)
    if not letters:
        return None
    return sum(len(word.text) * word.sure for word in words if word.sure is not None) / letters

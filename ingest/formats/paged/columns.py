"""Reading order: rows of one page into columns of lines.

Official documents set their head (issuer | nation) and their end (recipients | signer) in two
cells without rules, and print in two columns now and then. Both are stretches of rows through
which a white gutter runs; each is read left side first. What crosses the gutter ends it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.formats.paged.rows import Segment, VisualRow, around, is_nation
from ingest.formats.paged.words import Box

# In em: how wide the gutter must be where one row, two or more say that there is one.
_GUTTERS = (3.0, 2.0, 1.0)
_NATIONS = 0.25  # beside the nation's name, which always stands in a cell of its own
_NEAR = 1.9  # in line heights, from top to top: rows farther apart aren't one cell
_LABEL = re.compile(r"(?:[-–+*•●]|\(?\w{1,4}[.)]|Điều\s+\d+\.?|\W+)")
_FIGURES = re.compile(r"[\d\s.,%/–-]*")


@dataclass(frozen=True, slots=True)
class Column:
    """Lines below one another, and the edges ``left`` and ``right`` between which they are set.

    ``narrow`` is whether it is one of two side by side, its edges only those of its lines.
    """

    lines: tuple[Segment, ...]
    left: float
    right: float
    narrow: bool = False


def columns_of(rows: Sequence[VisualRow]) -> Iterator[Column]:
    """The columns of ``rows`` in reading order; rows across the page are one column together."""
    across: list[Segment] = []
    index = 0
    starts = {block.start: block for block in _blocks(rows)}
    edges = around(row.box for row in rows) if rows else Box(0, 0, 0, 0)
    while index < len(rows):
        block = starts.get(index)
        if block is None:
            across.append(_joined(rows[index]))
            index += 1
            continue
        if across:
            yield Column(tuple(across), edges.left, edges.right)
            across = []
        for side in block.sides(rows):
            if side:
                box = around(line.box for line in side)
                yield Column(tuple(side), box.left, box.right, narrow=True)
        index = block.end
    if across:
        yield Column(tuple(across), edges.left, edges.right)


@dataclass(frozen=True, slots=True)
class _Block:
    """Rows ``[start, end)`` on both sides of a gutter."""

    start: int
    end: int
    left: float
    right: float

    def sides(self, rows: Sequence[VisualRow]) -> tuple[list[Segment], list[Segment]]:
        sides: tuple[list[Segment], list[Segment]] = ([], [])
        for row in rows[self.start : self.end]:
            for side, half in zip(sides, _halves(row, self.left, self.right), strict=True):
                if half:
                    side.append(_joined(VisualRow(tuple(half))))
        return sides


def _joined(row: VisualRow) -> Segment:
    """All of a row as one line."""
    if len(row.segments) == 1:
        return row.segments[0]
    return Segment(row.text, row.box, row.segments[0].first, row.segments[0].sure)


def _halves(row: VisualRow, left: float, right: float) -> tuple[list[Segment], list[Segment]]:
    middle = (left + right) / 2
    return (
        [one for one in row.segments if one.box.left < middle],
        [one for one in row.segments if one.box.left >= middle],
    )


def _blocks(rows: Sequence[VisualRow]) -> Iterator[_Block]:
    index, free = 0, 0  # rows before ``free`` belong to a block already
    while index < len(rows):
        block = _block(rows, index, free)
        if block is None:
            index += 1
        else:
            yield block
            index = free = block.end


def _block(rows: Sequence[VisualRow], at: int, free: int) -> _Block | None:
    """The stretch of rows round the gutter that begins in row ``at``, if one does."""
    gutter = _gutter(rows, at)
    if gutter is None:
        return None
    left, right = gutter
    size = max(segment.size for segment in rows[at].segments)
    head = any(is_nation(one.text) for row in rows[at : at + 3] for one in row.segments[1:])
    least = _NATIONS if head else _GUTTERS[-1]
    end, both = at, 0
    while end < len(rows):
        narrowed = _narrowed(rows[end], left, right)
        far = end > at and rows[end].box.top - rows[end - 1].box.top > _NEAR * 2 * size
        if far or narrowed is None or narrowed[1] - narrowed[0] < least * size:
            break
        left, right = narrowed
        halves = _halves(rows[end], left, right)
        both += all(halves)
        end += 1
    wanted = least if head else _GUTTERS[min(max(both, 1), len(_GUTTERS)) - 1]
    if right - left < wanted * size:
        return None
    block = _trimmed(rows, _Block(_upwards(rows, at, free, left, right), end, left, right))
    return block if _is_worth(rows, block) else None


def _gutter(rows: Sequence[VisualRow], at: int) -> tuple[float, float] | None:
    """The widest white in a row, or between it and the next where both stand half beside it."""
    segments = list(rows[at].segments)
    if at + 1 < len(rows):
        own, following = rows[at].box, rows[at + 1].box
        beside = following.left > own.right or own.left > following.right
        if beside and following.top < own.bottom - 0.3 * (own.bottom - own.top):
            segments += rows[at + 1].segments
    segments.sort(key=lambda one: one.box.left)
    gaps = [
        (after.box.left - before.box.right, before.box.right, after.box.left)
        for before, after in itertools.pairwise(segments)
    ]
    if not gaps:
        return None
    _, left, right = max(gaps)
    return left, right


def _narrowed(row: VisualRow, left: float, right: float) -> tuple[float, float] | None:
    """The gutter beside a row; None where the row crosses it."""
    for segment in row.segments:
        box = segment.box
        if box.right <= right and box.left < left:
            left = max(left, box.right)
        elif box.left >= left and box.right > right:
            right = min(right, box.left)
        else:
            return None
    return left, right


def _upwards(rows: Sequence[VisualRow], at: int, free: int, left: float, right: float) -> int:
    """Rows just above that stand on one side only, within what that side covers."""
    sides = [around(one.box for one in half) for half in _halves(rows[at], left, right) if half]
    while at > free:
        above = rows[at - 1]
        near = rows[at].box.top - above.box.top < _NEAR * (above.box.bottom - above.box.top)
        if not near or len(above.segments) > 1 or not any(_inside(above.box, s) for s in sides):
            break
        at -= 1
    return at


def _inside(box: Box, side: Box) -> bool:
    slack = 2 * (box.bottom - box.top)
    return box.left >= side.left - slack and box.right <= side.right + slack


def _trimmed(rows: Sequence[VisualRow], block: _Block) -> _Block:
    """The block without rows at its end that stand on one side and belong to what follows."""
    last = max(
        (
            i
            for i in range(block.start, block.end)
            if all(_halves(rows[i], block.left, block.right))
        ),
        default=block.end - 1,
    )
    end = last + 1
    sides = [
        around(one.box for one in side)
        for side in _Block(block.start, end, block.left, block.right).sides(rows)
        if side
    ]
    while end < block.end:
        row, before = rows[end].box, rows[end - 1].box
        near = row.top - before.top < _NEAR * (row.bottom - row.top)
        begun = any(abs(row.left - side.left) < row.bottom - row.top for side in sides)
        if not near or not (begun or any(_inside(row, side) for side in sides)):
            break
        end += 1
    return _Block(block.start, end, block.left, block.right)


def _is_worth(rows: Sequence[VisualRow], block: _Block) -> bool:
    """Whether both sides hold text: labels before their items and columns of figures aren't it."""
    left, right = block.sides(rows)
    if not left or not right:
        return False
    if all(_LABEL.fullmatch(line.text) for line in left):
        return False
    if all(_FIGURES.fullmatch(line.text) for line in right):
        return False
    many = sum(len(row.segments) > 2 for row in rows[block.start : block.end])
    return many <= (block.end - block.start) / 2

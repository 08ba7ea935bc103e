"""Words at places, and what else a page holds, before anything is made of them.

All places are in points (1/72 inch) from the upper left corner of the upright page.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from rag.model import LeftOutKind


class Box(NamedTuple):
    """A rectangle: left, upper, right and lower edge."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def area(self) -> float:
        """Square points; 0 where it is empty."""
        return max(0.0, self.right - self.left) * max(0.0, self.bottom - self.top)

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    def within(self, other: Box) -> Box:
        """What they share."""
        return Box(
            max(self.left, other.left),
            max(self.top, other.top),
            min(self.right, other.right),
            min(self.bottom, other.bottom),
        )


@dataclass(frozen=True, slots=True)
class Word:
    """Characters without white space between them.

    ``sure`` is 0 to 1 where it was recognised. ``space`` is where the white space that is written
    before it has its middle, None where none is: what touches the word before then goes on with it.
    Pieces of one ``part`` were written without a break and are one word unless others fill the gap.
    """

    text: str
    box: Box
    sure: float | None = None
    space: float | None = None
    part: int = -1


@dataclass(slots=True)
class Layer:
    """What the text layer of a page says, and what is drawn on it.

    ``rules`` are thin lines, lying or standing; ``pictures`` the places of images; ``painted`` says
    whether anything at all is drawn, ``resolution`` how many pixels per inch the largest image has;
    ``strange`` counts characters without a meaning in Unicode,
    ``letters`` all characters; ``unseen`` are words in invisible ink, as programs for recognition
    lay them over a scan.
    """

    width: float
    height: float
    words: list[Word] = field(default_factory=list)
    unseen: list[Word] = field(default_factory=list)
    rules: list[Box] = field(default_factory=list)
    pictures: list[Box] = field(default_factory=list)
    left_out: list[tuple[LeftOutKind, str]] = field(default_factory=list)
    painted: bool = False
    resolution: float = 0.0
    strange: int = 0
    letters: int = 0

    @property
    def covered(self) -> float:
        """The share of the page, 0 to 1, that images cover, overlaps counted twice."""
        page = Box(0, 0, self.width, self.height)
        area = sum(picture.within(page).area for picture in self.pictures)
        return min(1.0, area / page.area) if page.area else 0.0

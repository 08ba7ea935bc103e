"""Numbers of lists as they are printed (ECMA-376, part 1, 17.9)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from ingest.formats.archive import Element
from ingest.formats.legacy.converter import Run
from ingest.formats.ooxml.styles import Styles
from ingest.formats.ooxml.symbols import symbols_in
from ingest.formats.ooxml.xml import attribute, child, children, is_on, number

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
          (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_MOST = 30_000  # a number beyond this is written in digits


@dataclass(frozen=True, slots=True)
class Level:
    """How the items of one level are numbered."""

    format: str = "decimal"
    text: str = ""
    start: int = 1
    restart: int | None = None
    legal: bool = False
    font: str | None = None


class _List(NamedTuple):
    """A list in the document: the definition that it counts with others of, and its levels."""

    counter: str
    levels: tuple[Level, ...]
    starts: dict[int, int]


@dataclass(slots=True)
class Numbering:
    """The lists of one document; ``label`` is asked for each item in the order of the text."""

    _lists: dict[str, _List] = field(default_factory=dict)
    _counts: dict[str, list[int | None]] = field(default_factory=dict)
    _begun: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, root: Element | None, styles: Styles) -> Numbering:
        """The lists of a part of numberings; ``root`` None where the document has none."""
        abstract = {
            attribute(one, "abstractNumId") or "": one for one in children(root, "abstractNum")
        }
        by_style = {
            attribute(child(one, "styleLink"), "val"): one
            for one in abstract.values()
            if child(one, "styleLink") is not None
        }
        lists: dict[str, _List] = {}
        for one in children(root, "num"):
            counter = attribute(child(one, "abstractNumId"), "val") or ""
            definition = abstract.get(counter)
            link = attribute(child(definition, "numStyleLink"), "val")
            definition = by_style.get(link, definition) if link else definition
            lists[attribute(one, "numId") or ""] = _list(counter, definition, one, styles)
        return cls(lists)

    def label(self, num_id: str, level: int) -> Run | None:
        """The number of the next item of a list, in the font that it is set in."""
        found = self._lists.get(num_id)
        if found is None or not 0 <= level < _LEVELS:
            return None
        counts = self._counts.setdefault(found.counter, [None] * _LEVELS)
        if num_id not in self._begun:
            self._begun.add(num_id)
            for at, start in found.starts.items():
                counts[at] = start - 1
        self._count(counts, found.levels, level)
        here = found.levels[level]
        if here.format == "bullet":
            return Run(symbols_in(here.text, here.font, bullet=True), here.font)
        written = _PLACE.sub(
            lambda place: _number(found.levels, counts, int(place[1]) - 1, here), here.text
        )
        return Run(written, here.font)

    @staticmethod
    def _count(counts: list[int | None], levels: tuple[Level, ...], level: int) -> None:
        for above in range(level):
            if counts[above] is None:
                counts[above] = levels[above].start
        before = counts[level]
        counts[level] = levels[level].start if before is None else before + 1
        for below in range(level + 1, _LEVELS):
            restart = levels[below].restart
            if restart is None or (restart != 0 and level < restart):
                counts[below] = None


def _list(counter: str, definition: Element | None, num: Element, styles: Styles) -> _List:
    levels = [Level() for _ in range(_LEVELS)]
    starts: dict[int, int] = {}
    for one in children(definition, "lvl"):
        at = number(one, "ilvl")
        if at is not None and 0 <= at < _LEVELS:
            levels[at] = _level(one, styles)
    for one in children(num, "lvlOverride"):
        at = number(one, "ilvl")
        if at is None or not 0 <= at < _LEVELS:
            continue
        own = child(one, "lvl")
        if own is not None:
            levels[at] = _level(own, styles)
        start = number(child(one, "startOverride"))
        if start is not None:
            starts[at] = start
    return _List(counter, tuple(levels), starts)


def _level(element: Element, styles: Styles) -> Level:
    start = number(child(element, "start"))
    return Level(
        attribute(child(element, "numFmt"), "val") or "decimal",
        attribute(child(element, "lvlText"), "val") or "",
        1 if start is None else start,
        number(child(element, "lvlRestart")),
        is_on(child(element, "isLgl")) or False,
        styles.look(child(element, "rPr"), attribute(child(element, "pStyle"), "val") or "").font,
    )


def _number(levels: tuple[Level, ...], counts: list[int | None], at: int, here: Level) -> str:
    value = counts[at]
    if value is None:
        value = levels[at].start
    return written(value, "decimal" if here.legal else levels[at].format)


def written(value: int, form: str) -> str:
    """A number as lists write it: ``3`` in ``lowerRoman`` is iii, in ``upperLetter`` C.

    Word counts with the Latin alphabet in every language: after ``d)`` comes ``e)``, not ``đ)``.
    """
    if form == "none":
        return ""
    if 0 < value < _MOST:
        if form in ("lowerRoman", "upperRoman"):
            roman = _roman(value)
            return roman.upper() if form == "upperRoman" else roman
        if form in ("lowerLetter", "upperLetter"):
            times, at = divmod(value - 1, 26)
            letters = chr(ord("a") + at) * (times + 1)
            return letters.upper() if form == "upperLetter" else letters
    return f"{value:02d}" if form == "decimalZero" else str(value)


def _roman(value: int) -> str:
    out = ""
    for worth, letters in _ROMAN:
        times, value = divmod(value, worth)
        out += letters * times
    return out

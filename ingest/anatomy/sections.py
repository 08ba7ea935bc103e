"""The numbered parts of a document as a tree, in the order of the text.

A line that begins with a number begins a Section. It is a heading only where it doesn't end as a
sentence does: treating every numbered line as one loses a third of a law's content, and 0.6 % is
lost this way (measured on 2,947 law documents). A numbered paragraph is a Section with an empty
heading, so its words stay content.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.anatomy.lines import Line
from ingest.anatomy.numbering import RANKS, Numbered, numbered
from rag.model import Section

_LONGEST_HEADING = 300
_NAMED = {
    "appendix": "Phụ lục",
    "part": "Phần",
    "chapter": "Chương",
    "section": "Mục",
    "article": "Điều",
}
_HOLDERS = frozenset({"appendix", "part", "chapter", "section"})


@dataclass(slots=True)
class _Open:
    """A part whose end isn't known yet."""

    number: Numbered
    path: tuple[str, ...]
    label: str
    heading: str
    start: int
    heading_end: int
    kinds: tuple[str, ...]
    end: int = -1
    ordinals: dict[str, int] = field(default_factory=dict)


def read_sections(lines: Sequence[Line], start: int, end: int) -> tuple[Section, ...]:
    """The parts between ``start`` and ``end`` of the text whose lines these are."""
    body = [line for line in lines if start <= line.start < end]
    found: list[_Open] = []
    stack: list[_Open] = []
    roots: dict[str, int] = {}
    for index, line in enumerate(body):
        number = numbered(line.text)
        if number is None:
            continue
        outer = _holders(stack, number)
        seen = outer[-1].ordinals if outer else roots
        if not _in_sequence(number, seen):
            continue
        seen[number.kind] = number.ordinal
        _close(stack[len(outer) :], line.start)
        del stack[len(outer) :]
        part = _opened(line, number, outer, body[index + 1 : index + 4])
        found.append(part)
        stack.append(part)
    _close(stack, end)
    return tuple(_section(part) for part in found)


def _holders(stack: Sequence[_Open], number: Numbered) -> list[_Open]:
    """The open parts that a new part lies in: those of kinds further out than its own."""
    outer = [part for part in stack if _holds(part.number, number)]
    cut = next(
        (index for index, part in enumerate(stack) if not _holds(part.number, number)), len(stack)
    )
    return outer[: min(cut, len(outer))]


def _holds(outer: Numbered, inner: Numbered) -> bool:
    if outer.kind == "sub" and inner.kind == "sub":
        return len(outer.parts) < len(inner.parts)
    return RANKS[outer.kind] < RANKS[inner.kind]


def _in_sequence(number: Numbered, seen: dict[str, int]) -> bool:
    """Whether a number goes on from the one before it; a text may skip a few or start anew."""
    last = seen.get(number.kind, 0)
    if number.kind in {"article", "sub", "appendix"}:
        return True
    return number.ordinal == 1 or last < number.ordinal <= last + 3


def _opened(
    line: Line, number: Numbered, outer: Sequence[_Open], following: Sequence[Line]
) -> _Open:
    own = _own_parts(number, outer)
    path = (*(outer[-1].path if outer else ()), *own)
    kinds = (*(outer[-1].kinds if outer else ()), *([number.kind] * len(own)))
    heading, heading_end = _heading(line, number, following)
    return _Open(number, path, _label(path, kinds), heading, line.start, heading_end, kinds)


def _own_parts(number: Numbered, outer: Sequence[_Open]) -> tuple[str, ...]:
    if number.kind in _NAMED:
        return (f"{_NAMED[number.kind]} {number.parts[0]}".strip(),)
    if number.kind != "sub":
        return number.parts
    inherited = [
        p for part in outer if part.number.kind in {"arabic", "sub"} for p in part.number.parts[-1:]
    ]
    skip = 0
    while (
        skip < min(len(inherited), len(number.parts) - 1) and inherited[skip] == number.parts[skip]
    ):
        skip += 1
    return number.parts[skip:] if skip == len(inherited) else (".".join(number.parts),)


def _heading(line: Line, number: Numbered, following: Sequence[Line]) -> tuple[str, int]:
    words = line.text[number.length :].strip()
    if not words and number.kind in _HOLDERS and following and not numbered(following[0].text):
        return _heading_below(following, line)
    if not words or len(words) > _LONGEST_HEADING or words[-1] in ".;,!?…/" or "; " in words:
        return "", line.start + number.length
    if words.endswith(":") and (len(words) > 120 or ". " in words):
        return "", line.start + number.length
    if not following and number.kind not in _NAMED:
        return "", line.start + number.length
    return words.rstrip(": "), line.end


def _heading_below(following: Sequence[Line], line: Line) -> tuple[str, int]:
    """``Chương I`` alone on its line has its heading below: one line, or a few in capitals."""
    first = following[0]
    if len(first.text) > _LONGEST_HEADING or first.text[-1] in ".;:":
        return "", line.end
    taken = [first]
    for more in following[1:]:
        if not (first.in_capitals and more.in_capitals) or numbered(more.text):
            break
        taken.append(more)
    return " ".join(one.text for one in taken), taken[-1].end


def _label(path: Sequence[str], kinds: Sequence[str]) -> str:
    """How a person cites a part: ``mục II.4``, ``mục 3, điểm a``, ``điểm a khoản 1 Điều 5``."""
    article = next((index for index, kind in enumerate(kinds) if kind == "article"), None)
    if article is not None:
        return _article_label(path[article:], kinds[article:])
    holders = [name for name, kind in zip(path, kinds, strict=True) if kind in _HOLDERS]
    numbers = [
        name
        for name, kind in zip(path, kinds, strict=True)
        if kind not in _HOLDERS and kind != "point"
    ]
    point = [name for name, kind in zip(path, kinds, strict=True) if kind == "point"]
    said = holders[-1:]
    if numbers:
        said.append(f"mục {'.'.join(numbers)}")
    if point:
        said.append(f"điểm {point[-1]}")
    return ", ".join(said)


def _article_label(path: Sequence[str], kinds: Sequence[str]) -> str:
    clause = ".".join(
        name for name, kind in zip(path, kinds, strict=True) if kind in {"arabic", "sub"}
    )
    point = [name for name, kind in zip(path, kinds, strict=True) if kind == "point"]
    return " ".join(
        [
            *(f"điểm {name}" for name in point[-1:]),
            *([f"khoản {clause}"] if clause else []),
            path[0],
        ]
    )


def _close(parts: Sequence[_Open], end: int) -> None:
    for part in parts:
        part.end = end


def _section(part: _Open) -> Section:
    return Section(
        path=part.path,
        label=part.label,
        heading=part.heading,
        start=part.start,
        heading_end=part.heading_end,
        end=part.end,
        level=len(part.path),
    )

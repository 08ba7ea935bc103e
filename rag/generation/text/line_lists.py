"""Lists that are written line by line: with one kind of dash, or parted by semicolons."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from rag.generation.text.rows import row_at
from rag.generation.text.structure import trimmed
from rag.model import Document, Span

_DASH = re.compile(r"\s*([-–+•*])\s*(?=\S)")
_NUMBERED = re.compile(r"\s*(?:\d{1,3}(?:\.\d{1,2})*[.)]|[a-zđ]\)|Điều |[IVX]+\. )")


def lists_of_lines(document: Document) -> Iterator[tuple[Span, Sequence[Span]]]:
    """The lines with one kind of dash under a line, and those that semicolons end under a colon."""
    lines = list(_lines(document))
    starts = {one.start for one in document.sections}
    for at in range(len(lines) - 1):
        items = _dashed(document, lines, at, starts) or _parted(document, lines, at, starts)
        if len(items) > 1:
            yield lines[at], items


def _lines(document: Document) -> Iterator[Span]:
    """The lines of a text that are neither furniture nor rows."""
    text, start = document.text, 0
    marks = sorted(document.furniture)
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        mark = bisect_right(marks, (start, len(text))) - 1
        printed = mark >= 0 and end <= marks[mark].end
        if text[start:end].strip() and not printed and row_at(document, start, end) is None:
            yield trimmed(document, start, end)
        start = end + 1


def _dash(document: Document, line: Span) -> str:
    found = _DASH.match(document.text, line.start, line.end)
    return found[1] if found else ""


def _dashed(document: Document, lines: Sequence[Span], at: int, starts: set[int]) -> list[Span]:
    """The lines with the dash of the next one, each with what goes on below it."""
    dash, before = _dash(document, lines[at + 1]), _dash(document, lines[at])
    if not dash or before == dash:
        return []
    items: list[Span] = []
    for one in lines[at + 1 :]:
        own = _dash(document, one)
        ended = items and document.text[items[-1].end - 1] in ".;"
        if one.start in starts or (own and own == before) or (not own and ended):
            break
        if own == dash:
            items.append(one)
        else:
            items[-1] = Span(items[-1].start, one.end)
    return items


def _parted(document: Document, lines: Sequence[Span], at: int, starts: set[int]) -> list[Span]:
    """The lines under a colon that semicolons part."""
    text = document.text
    items: list[Span] = []
    for one in lines[at + 1 :] if text[lines[at].end - 1] == ":" else ():
        numbered = _NUMBERED.match(text, one.start) is not None
        if one.start in starts or numbered or _dash(document, one):
            break
        if items and _goes_on(text, items[-1].end, one.start):
            items[-1] = Span(items[-1].start, one.end)
        else:
            items.append(one)
        if text[one.end - 1] != ";" and not _is_open(text, one.end):
            break
    return items


def _is_open(text: str, end: int) -> bool:
    """Whether a line ends within a sentence: in a small letter, before a quotation or another."""
    below = text[end : end + 20].lstrip()[:1] if text[end - 1].islower() else ""
    return below == "“" or below.islower()


def _goes_on(text: str, end: int, start: int) -> bool:
    """Whether the line at ``start`` goes on with the one that ends at ``end``, right above it."""
    return not text[end:start].strip() and _is_open(text, end)

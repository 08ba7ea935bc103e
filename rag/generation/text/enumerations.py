"""The lists of a document: what leads each, and its items, whichever way they are written.

A list is written as points under a heading or a clause ("… gồm:"), as lines with dashes, as lines
that end in semicolons under a colon, or as the rows of one part of a table.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from rag.generation.proof.naming import NUMBERING
from rag.generation.text.rows import row_at
from rag.model import Document, Row, Section, Span
from rag.vietnamese.sentences import sentence_spans
from rag.vietnamese.terms import terms

KEPT = 1_000  # documents whose lists are kept
MAX_LEAD = 600  # code points of what leads a list
SEVERAL = 3  # items from which what all of them say is said of the list
OPENING = 240  # code points of an item in which it says what it is
COMMON = 0.75  # share of the items that say what is said of the list

_DASH = re.compile(r"\s*([-–+•*])\s*(?=\S)")
_NUMBERED = re.compile(r"\s*(?:\d{1,3}(?:\.\d{1,2})*[.)]|[a-zđ]\)|Điều |[IVX]+\. )")


@dataclass(frozen=True, slots=True)
class Enumeration:
    """A list: the span that leads it and those of its items, in order.

    ``said`` are the terms of the lead and those that nearly all items have; ``above`` those and the
    headings' over it.
    """

    document: Document
    lead: Span
    items: tuple[Span, ...]
    said: frozenset[str]
    above: frozenset[str]

    @property
    def span(self) -> Span:
        """All of it, from the lead to the last item."""
        return Span(min(self.lead.start, self.items[0].start), self.items[-1].end)


class EnumerationReader:
    """Reads documents into their lists, each once."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self._kept = lru_cache(maxsize=KEPT)(partial(_read, documents))

    def read(self, doc_id: str) -> tuple[Enumeration, ...]:
        """The lists of a document; those that it is sent to are none."""
        return self._kept(doc_id)


def _read(documents: Mapping[str, Document], doc_id: str) -> tuple[Enumeration, ...]:
    document = documents[doc_id]
    own = document.identity
    sent = [one.start for one in (*own.recipients, *own.addressees)]
    found = (*_of_sections(document), *_of_lines(document), *_of_rows(document))
    return tuple(
        _told(document, lead, items)
        for lead, items in found
        if not any(items[0].start <= at < items[-1].end for at in sent)
    )


List = tuple[Span, Sequence[Span]]


def _told(document: Document, lead: Span, items: Sequence[Span]) -> Enumeration:
    text = document.text
    each = [frozenset(terms(_opening(text, one))) for one in items]
    enough = COMMON * max(len(each), SEVERAL)
    common = {t for t in frozenset().union(*each) if sum(t in one for one in each) >= enough}
    said = frozenset(common.union(terms(_leads(text, lead))))
    above = said.union(terms(". ".join(_above(document, lead, items[0]))))
    return Enumeration(document, lead, tuple(items), said, above)


def _leads(text: str, lead: Span) -> str:
    """The first line of what leads a list, and its last sentence."""
    line = text[lead.start : lead.end].split("\n")[0]
    last = sentence_spans(text, lead.start, lead.end)[-1:]
    return ". ".join((line, *(text[one.start : one.end] for one in last)))


def _opening(text: str, item: Span) -> str:
    return text[item.start : min(item.end, item.start + OPENING)].strip().split("\n")[0]


def _above(document: Document, lead: Span, first: Span) -> Iterator[str]:
    """The headings of the sections that hold a list, or the lines that lead them."""
    for one in document.sections:
        if one.start <= first.start < one.end and one.start < lead.start:
            line_end = document.text.find("\n", one.start, one.end)
            yield one.heading or document.text[one.start : line_end if line_end > 0 else one.end]


def _of_sections(document: Document) -> Iterator[List]:
    """The numbered parts that stand directly under another one."""
    for at, section in enumerate(document.sections):
        children: list[Section] = []
        for one in document.sections[at + 1 :]:
            if one.start >= section.end:
                break
            if not children or one.start >= children[-1].end:
                children.append(one)
        if len(children) > 1 and children[0].start - section.start <= MAX_LEAD:
            lead = _led(document, _trimmed(document, section.start, children[0].start))
            yield lead, [_trimmed(document, one.start, one.end) for one in children]


def _led(document: Document, lead: Span) -> Span:
    """The first line of what stands over the points, where prose follows it that leads to none."""
    end = document.text.find("\n", lead.start, lead.end)
    return lead if end < 0 or document.text[lead.end - 1] == ":" else Span(lead.start, end)


def _of_lines(document: Document) -> Iterator[List]:
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
            yield _trimmed(document, start, end)
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


def _of_rows(document: Document) -> Iterator[List]:
    """The rows of one part of a table: the first cell of each that is no running number."""
    parts: dict[tuple[tuple[Span, ...], tuple[Span, ...]], list[Row]] = {}
    for row in document.rows:
        if row.columns or row.above:
            parts.setdefault((row.columns, row.above), []).append(row)
    for (columns, above), rows in parts.items():
        if len(rows) < 2:
            continue
        if above:
            lead = above[-1]
        else:  # the line above the names of the columns, and those
            start = document.text.rfind("\n", 0, max(columns[0].start - 1, 0)) + 1
            lead = Span(start, columns[-1].end)
        table = [one for one in document.rows if one.columns == columns] if columns else rows
        yield lead, _cells(document, rows, table)


def _cells(document: Document, rows: Sequence[Row], table: Sequence[Row]) -> list[Span]:
    """The first cell of each row that is no running number; all cells where one may be broken.

    A row with more lines than most of its table has a cell that goes on in the next line.
    """
    counts = [_breaks(document, one) for one in table]
    most = max(set(counts), key=lambda count: (counts.count(count), -count))
    cells = []
    for row in rows:
        start = _start(document, row)
        end = document.text.find("\n", start, row.end)
        whole = end < 0 or _breaks(document, row) > most
        cells.append(Span(start, row.end if whole else end))
    return cells


def _breaks(document: Document, row: Row) -> int:
    return document.text.count("\n", _start(document, row), row.end)


def _start(document: Document, row: Row) -> int:
    numbering = NUMBERING.match(document.text, row.start, row.end)
    return numbering.end() if numbering else row.start


def _trimmed(document: Document, start: int, end: int) -> Span:
    return Span(start, start + len(document.text[start:end].rstrip()))

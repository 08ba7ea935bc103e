"""The line above a clause's list that names who has to do it, and nothing else.

"3. Chủ tịch Ủy ban nhân dân xã, phường", "1." and in the next line "Công an thành phố", "Điều 5.
Trách nhiệm của Sở Nội vụ": all items below are theirs, whatever bodies an item goes on to mention.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rag.generation.asked.bodies import opens_with_body
from rag.generation.asked.found_kinds import found_kind
from rag.generation.proof.naming import NUMBERING
from rag.generation.text.assignments import behind_lead, named_alone
from rag.generation.text.structure import depth, leads
from rag.model import Evidence, Query, Span
from rag.vietnamese.sentences import sentence_spans
from rag.vietnamese.text import fold

UNMARKED = 15  # items without a mark that are looked through
_MARKS = (".", ";", ":", ",", "!", "?")
_ARTICLE = re.compile(r"[“\"]?Điều \d+[a-zđ]?\. ")
_SEVERAL = re.compile(r"(?:Các|Những) \Z")
LINES = 60  # lines looked through for the one above the list


def head(evidence: Evidence, query: Query) -> Evidence | None:
    """The names alone above the list that a clause is an item of, where they may be asked for."""
    document = evidence.document
    names = _names_above(document.text, document.text.rfind("\n", 0, evidence.start) + 1)
    if names is None:
        return None
    several = _SEVERAL.search(document.text, 0, names.start)
    found = Evidence(document, several.start() if several else names.start, names.end)
    asked = fold(query.text)
    named = document.text[names.start : names.end]
    strange = not opens_with_body(named) and fold(found.quote) not in asked
    return found if strange or found_kind("agency", found, query) is not None else None


def line_above(evidence: Evidence) -> Evidence | None:
    """The line above the list that a clause is an item of, without its number."""
    document = evidence.document
    found = next(_above(document.text, document.text.rfind("\n", 0, evidence.start) + 1), None)
    if found is None:
        return None
    numbering = NUMBERING.match(document.text, found.start, found.end)
    return Evidence(document, numbering.end() if numbering else found.start, found.end)


def lead_of(evidence: Evidence) -> Evidence | None:
    """The sentence with a colon that leads the list a clause is an item of, without its number.

    Items of laws have no mark of their own but the semicolon that ends them.
    """
    document, text = evidence.document, evidence.document.text
    start = text.rfind("\n", 0, evidence.start) + 1
    if depth(text, start) is not None:
        above = next(iter(leads(evidence)), None)
    else:
        above = _above_unmarked(evidence, start)
    if above is None or not above.quote.rstrip().endswith(":"):
        return None
    last = sentence_spans(text, above.start, above.end)[-1]
    return Evidence(document, last.start, last.end)


def _above_unmarked(evidence: Evidence, start: int) -> Evidence | None:
    """The line above those that end in a semicolon, behind its number."""
    text = evidence.document.text
    for _ in range(UNMARKED):
        end = start - 1
        if end <= 0:
            return None
        start = text.rfind("\n", 0, end) + 1
        if text[start:end].rstrip().endswith(":"):
            numbering = NUMBERING.match(text, start, end)
            return Evidence(evidence.document, numbering.end() if numbering else start, end)
        if not text[start:end].rstrip().endswith(";") or depth(text, start) is not None:
            return None
    return None


def _names_above(text: str, start: int) -> Span | None:
    """The line of names above the item that begins at ``start``."""
    for line in (*_above(text, start), *_article_above(text, start)):
        names = named_alone(text, line)
        if names is not None and _opens(text, names):
            return names
        if not text[line.start : line.end].rstrip().endswith(_MARKS) and _beside_bodies(text, line):
            return Span(behind_lead(text, line.start, line.end), line.end)
    return None


def _article_above(text: str, start: int) -> Iterator[Span]:
    """The line right above a paragraph without a mark, an article's heading or bodies' names."""
    if start == 0 or depth(text, start) is not None:
        return
    line = Span(text.rfind("\n", 0, start - 1) + 1, start - 1)
    alone = named_alone(text, line)
    if _ARTICLE.match(text, line.start, line.end) or (alone is not None and _opens(text, alone)):
        yield line


def _opens(text: str, names: Span) -> bool:
    return opens_with_body(text[names.start : names.end])


def _beside_bodies(text: str, line: Span) -> bool:
    """Whether the item before or behind a line names bodies alone: then it does, too."""
    own = depth(text, line.start)
    if own is None:
        return False
    beside = [
        next((one for one in _lines(text, line, step) if _is_outer(text, one, own)), None)
        for step in (-1, 1)
    ]
    beside = [one for one in beside if one is not None and depth(text, one.start) == own]
    named = [named_alone(text, one) for one in beside if one is not None]
    return any(one is not None and _opens(text, one) for one in named)


def _is_outer(text: str, line: Span, own: int) -> bool:
    """Whether a line isn't deeper than an item of this depth; a paragraph isn't."""
    return (depth(text, line.start) or 0) <= own


def _lines(text: str, line: Span, step: int) -> Iterator[Span]:
    """The lines above (-1) or below (1) a line, as far as they are looked through."""
    for _ in range(LINES):
        if (step < 0 and line.start == 0) or (step > 0 and line.end >= len(text)):
            return
        if step < 0:
            line = Span(text.rfind("\n", 0, line.start - 1) + 1, line.start - 1)
        else:
            end = text.find("\n", line.end + 1)
            line = Span(line.end + 1, len(text) if end < 0 else end)
        yield line


def _above(text: str, start: int) -> Iterator[Span]:
    """The lines that the item at ``start`` stands under, the nearest first."""
    own = depth(text, start)
    for _ in range(LINES if own is not None else 0):
        if start == 0:
            return
        end = start - 1
        start = text.rfind("\n", 0, end) + 1
        above = depth(text, start)
        if above is not None and own is not None and above >= own:
            continue
        yield Span(start, end)
        if above is None:
            return
        own = above

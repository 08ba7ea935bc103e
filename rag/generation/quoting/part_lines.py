"""A numbered part as it is quoted: its heading, all of it, or the lines that begin its clauses."""

from __future__ import annotations

from collections.abc import Sequence

from rag.generation.facts import Facts
from rag.generation.quoting.placing import cited_clause
from rag.model import Document, DraftSentence, Evidence, Query, Section
from rag.vietnamese.text import fold_space

WHOLE = 1300  # code points of a part that is quoted whole, so that an answer stays below 1,500
LINE = 220  # code points of a line that tells what a clause of a longer part is about
SHORT = 60  # code points of a heading that is quoted with the line below it
MARK = 6  # of a citation's mark and what parts a line from the next


def heading_of(document: Document, part: Section) -> Evidence:
    """The heading; a short one with the line below, at which a reader finds the place again."""
    end = part.start + len(document.text[part.start : part.heading_end].rstrip())
    if end - part.start < SHORT:
        below = document.text[end : part.end]
        after = end + len(below) - len(below.lstrip())
        line = Evidence(document, after, _line_end(document, after, part.end))
        end = _cut(line).end if after < part.end else end
    return Evidence(document, part.start, end)


def part_said(
    facts: Facts, document: Document, part: Section, query: Query
) -> Sequence[DraftSentence]:
    """All of a part; of a longer one its heading and the line that begins each of its clauses."""
    text = document.text[part.start : part.end].rstrip()
    whole = Evidence(document, part.start, part.start + len(text))
    if len(fold_space(text)) <= WHOLE:
        return [cited_clause(facts, whole, query)]
    end = max(part.heading_end, _line_end(document, part.start, part.end))
    told = [cited_clause(facts, _cut(Evidence(document, part.start, end)), query)]
    room = WHOLE - len(told[0].text)
    for one in parts_below(document, part):
        said = _cut(Evidence(document, one.start, _line_end(document, one.start, one.end)))
        room -= len(said.quote) + MARK
        if room < 0:
            break
        told.append(DraftSentence(f"{fold_space(said.quote).rstrip(' ;:,.')}.", (said,)))
    return told


def parts_below(document: Document, part: Section) -> list[Section]:
    """The parts right below a part."""
    inside = [
        one
        for one in document.sections
        if part.start < one.start and one.end <= part.end and one.level > part.level
    ]
    level = min((one.level for one in inside), default=0)
    return [one for one in inside if one.level == level]


def _line_end(document: Document, start: int, end: int) -> int:
    at = document.text.find("\n", start, end)
    return end if at < 0 else at


def _cut(line: Evidence) -> Evidence:
    """As much of a line as tells what it is about."""
    quote = line.quote.rstrip()
    if len(quote) <= LINE:
        return Evidence(line.document, line.start, line.start + len(quote))
    cut = max(quote.rfind(mark, 0, LINE) for mark in (";", ":", ",", " "))
    return Evidence(line.document, line.start, line.start + cut)

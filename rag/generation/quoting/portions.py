"""A section as an answer: all of it where there is room, else its first line and what tells."""

from __future__ import annotations

from collections.abc import Iterator

from rag.generation.facts import Facts
from rag.generation.proof.naming import NUMBERING
from rag.generation.quoting.placing import cited_clause
from rag.generation.quoting.stretches import focused
from rag.generation.reading import Reading
from rag.model import Document, DraftSentence, Evidence, Span
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold_space


def portion(
    facts: Facts,
    reading: Reading,
    document: Document,
    span: Span,
    room: int,
    *,
    in_order: bool = False,
) -> DraftSentence:
    """What a section says in ``room`` code points: its lines that hold most of the question.

    ``in_order``: its first lines, because all of it is asked for.
    """
    end = span.start + len(document.text[span.start : span.end].rstrip())
    lines = [one for one in _lines(document, Span(span.start, end)) if one.quote.strip()]
    if end - span.start <= room or len(lines) == 1:
        whole = Evidence(document, lines[0].start, end)
        return cited_clause(facts, focused(reading, whole, room), reading.query)
    first, rest = lines[0], lines[1:]
    shares = [0.0 if in_order else reading.residue.share(set(terms(one.quote))) for one in rest]
    kept: list[int] = []
    for at in sorted(range(len(rest)), key=lambda at: (-shares[at], at)):
        if sum(len(rest[one].quote) for one in (*kept, at)) <= room - len(first.quote):
            kept.append(at)
    said = [rest[at] for at in sorted(kept)]
    lead = cited_clause(facts, first, reading.query).text.rstrip(".: ")
    items = "; ".join(fold_space(one.quote).strip(" ;.") for one in said)
    return DraftSentence(f"{lead}: {items}.", (first, *said))


def _lines(document: Document, span: Span) -> Iterator[Evidence]:
    start = span.start
    while start < span.end:
        end = document.text.find("\n", start, span.end)
        end = span.end if end < 0 else end
        found = NUMBERING.match(document.text, start, end)
        yield Evidence(document, found.end() if found else start, end)
        start = end + 1

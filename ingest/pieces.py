"""Pieces of a document that are never cut further: sentences, or the clauses of long ones."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.furniture import without_furniture
from rag.model import Document, Section, Span
from rag.vietnamese.sentences import clause_spans, sentence_spans

LIMIT = 1200  # code points in a passage; the contract's most
LONG = 700  # a sentence over this is taken by its clauses


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch that is never cut further, and the innermost section that it lies in."""

    start: int
    end: int
    section: Section | None


def pieces_of(document: Document, block: Span) -> list[Piece]:
    """The pieces of a stretch of ``document`` in order, page furniture left out.

    None is over ``LIMIT``. A reference lies whole in one piece, and so does the row of a table, if
    it isn't over the limit itself.
    """
    whole = [Span(one.start, one.end) for one in document.references]
    whole += [Span(one.start, one.end) for one in document.rows]
    uncut = _merged(whole)
    return [one for one in _pieces(document, block, uncut) if not _is_bare(document, one)]


def _merged(spans: Sequence[Span]) -> list[Span]:
    """Overlapping spans as one, in order."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _pieces(document: Document, block: Span, uncut: Sequence[Span]) -> Iterator[Piece]:
    """The sentences of a block, section by section; the long ones by clauses."""
    bounds = [block.start]
    owners: list[Section | None] = [_innermost(document.sections, block.start)]
    for section in document.sections:
        if block.start <= section.start < block.end:
            if section.start == bounds[-1]:
                owners[-1] = section
            else:
                bounds.append(section.start)
                owners.append(section)
    for start, end, owner in zip(bounds, [*bounds[1:], block.end], owners, strict=True):
        for span in _whole(sentence_spans(document.text, start, end), uncut):
            for part in _short(document.text, span, uncut):
                yield Piece(part.start, part.end, owner)


def _is_bare(document: Document, piece: Piece) -> bool:
    """Whether a piece is page furniture and nothing else."""
    return not without_furniture(document.text, piece.start, piece.end, document.furniture)


def _innermost(sections: Sequence[Section], at: int) -> Section | None:
    holding = [section for section in sections if section.start <= at < section.end]
    return max(holding, key=lambda section: section.level, default=None)


def _whole(spans: Sequence[Span], uncut: Sequence[Span]) -> list[Span]:
    """Spans joined where a cut between two would lie inside a reference."""
    joined: list[Span] = []
    for span in spans:
        if joined and _inside(joined[-1].end, span.start, uncut):
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def _inside(end: int, start: int, uncut: Sequence[Span]) -> bool:
    """Whether a reference holds both sides of the cut between ``end`` and ``start``."""
    index = bisect_right(uncut, Span(end - 1, 1 << 60)) - 1
    return index >= 0 and uncut[index].start < end and uncut[index].end > start


def _short(text: str, span: Span, uncut: Sequence[Span]) -> list[Span]:
    """A sentence, or where it is long its clauses, or where those are long stretches of words."""
    if span.end - span.start <= LONG:
        return [span]
    parts = _whole(clause_spans(text, span.start, span.end), uncut)
    return [small for part in parts for small in _by_words(text, part, uncut)]


def _by_words(text: str, span: Span, uncut: Sequence[Span]) -> list[Span]:
    """A stretch over the limit, cut after commas, else between words, best outside references."""
    parts: list[Span] = []
    start = span.start
    while span.end - start > LIMIT:
        cut = _cut_before(text, start, uncut)
        parts.append(Span(start, cut))
        start = cut
        while start < span.end and text[start].isspace():
            start += 1
    parts.append(Span(start, span.end))
    return [part for part in parts if part.end > part.start]


def _cut_before(text: str, start: int, uncut: Sequence[Span]) -> int:
    """Where to cut a stretch from ``start`` on: the best place within the limit."""
    end = start + LIMIT
    for mark, kept in ((", ", uncut), (" ", uncut), (", ", ()), (" ", ())):
        at = text.rfind(mark, start + LIMIT // 3, end)
        while at > 0:
            if not _inside(at + len(mark.rstrip()), at + len(mark), kept):
                return at + len(mark.rstrip())
            at = text.rfind(mark, start + LIMIT // 3, at)
    return end

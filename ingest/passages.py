"""Passages: stretches of a document small enough to quote from and large enough to understand.

They follow the sections and sentences, never cut a reference, and together hold every character of
the text that isn't white space or page furniture. The head is one passage, the closing another.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.furniture import without_furniture
from rag.model import Document, Passage, PassageKind, Section, Span
from rag.vietnamese.sentences import clause_spans, sentence_spans

LIMIT = 1200  # code points; the contract's most
TARGET = 700  # where a passage is large enough to stop
STRETCH = 950  # a section that ends within this is not cut at all
SMALL = 200  # below this a section joins the next one of its parent


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch that is never cut further, and the innermost section that it lies in."""

    start: int
    end: int
    section: Section | None


def cut_passages(
    document: Document, header: Span | None, closing: Span | None
) -> tuple[Passage, ...]:
    """The passages of ``document`` in order, none over ``LIMIT`` unless one reference alone is."""
    uncut = _merged([Span(one.start, one.end) for one in document.references])
    found: list[Passage] = []
    for span, kind in _blocks(len(document.text), header, closing):
        pieces = [one for one in _pieces(document, span, uncut) if not _is_bare(document, one)]
        found += [_passage(document, group, kind) for group in _groups(pieces, kind)]
    return tuple(found)


def _blocks(
    length: int, header: Span | None, closing: Span | None
) -> Iterator[tuple[Span, PassageKind]]:
    """Head, body, closing and what follows the closing, such as appendices."""
    start = header.end if header else 0
    if header:
        yield Span(0, start), "header"
    if closing is None:
        yield Span(start, length), "body"
        return
    yield Span(start, closing.start), "body"
    yield closing, "closing"
    yield Span(closing.end, length), "body"


def _merged(spans: Sequence[Span]) -> list[Span]:
    """Overlapping spans as one, in order."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _pieces(document: Document, block: Span, uncut: Sequence[Span]) -> Iterator[_Piece]:
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
                yield _Piece(part.start, part.end, owner)


def _is_bare(document: Document, piece: _Piece) -> bool:
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
    if span.end - span.start <= TARGET:
        return [span]
    parts = _whole(clause_spans(text, span.start, span.end), uncut)
    return [small for part in parts for small in _by_words(text, part, uncut)]


def _by_words(text: str, span: Span, uncut: Sequence[Span]) -> list[Span]:
    """A stretch over the limit, cut after commas, else between words, never in a reference."""
    parts: list[Span] = []
    start = span.start
    while span.end - start > LIMIT:
        cut = _cut(text, start, start + LIMIT, uncut, ", ") or _cut(
            text, start, start + LIMIT, uncut, " "
        )
        if cut is None:
            cut = _after_reference(start, span.end, uncut)
        parts.append(Span(start, cut))
        start = cut
        while start < span.end and text[start].isspace():
            start += 1
    parts.append(Span(start, span.end))
    return [part for part in parts if part.end > part.start]


def _cut(text: str, start: int, end: int, uncut: Sequence[Span], mark: str) -> int | None:
    """The last place in the second half of ``[start, end)`` where ``mark`` allows a cut."""
    at = text.rfind(mark, start + LIMIT // 3, end)
    while at > 0:
        cut = at + len(mark.rstrip())
        if not _inside(cut, at + len(mark), uncut):
            return cut
        at = text.rfind(mark, start + LIMIT // 3, at)
    return None


def _after_reference(start: int, end: int, uncut: Sequence[Span]) -> int:
    """Where a stretch that no cut suits may end: behind the reference that fills it."""
    holding = [span.end for span in uncut if span.start < start + LIMIT and span.end > start]
    return min(end, max(holding, default=start + LIMIT))


def _groups(pieces: Sequence[_Piece], kind: PassageKind) -> Iterator[list[_Piece]]:
    """Pieces put together up to the target, within one section or small neighbours of one."""
    group: list[_Piece] = []
    for index, piece in enumerate(pieces):
        if group and not _fits(group, piece, _run_end(pieces, index), kind):
            yield group
            group = []
        group.append(piece)
    if group:
        yield group


def _run_end(pieces: Sequence[_Piece], index: int) -> int:
    """Where the pieces of one section end that the piece at ``index`` belongs to."""
    section = pieces[index].section
    while index + 1 < len(pieces) and pieces[index + 1].section is section:
        index += 1
    return pieces[index].end


def _fits(group: Sequence[_Piece], piece: _Piece, run_end: int, kind: PassageKind) -> bool:
    start = group[0].start
    length = piece.end - start
    if kind != "body":
        return length <= LIMIT
    if piece.section is group[-1].section:
        return length <= TARGET or run_end - start <= STRETCH
    if _only_headings(group):
        return length <= LIMIT
    return _is_whole_and_tiny(group) and length <= TARGET and _siblings(group[-1], piece)


def _is_whole_and_tiny(group: Sequence[_Piece]) -> bool:
    """Whether a group is one or a few whole sections that say too little alone."""
    section = group[0].section
    return (
        section is not None
        and group[0].start <= section.start
        and group[-1].end - group[0].start < SMALL
    )


def _only_headings(group: Sequence[_Piece]) -> bool:
    """Whether a group holds headings alone, which belong to what follows them."""
    return all(
        piece.section is not None and piece.end <= piece.section.heading_end for piece in group
    )


def _siblings(one: _Piece, other: _Piece) -> bool:
    """Whether two pieces lie in parts of one numbered section."""
    if one.section is None or other.section is None:
        return False
    shared = one.section.path[:-1]
    return bool(shared) and shared == other.section.path[: len(shared)]


def _passage(document: Document, group: Sequence[_Piece], kind: PassageKind) -> Passage:
    start, end = group[0].start, group[-1].end
    words = without_furniture(document.text, start, end, document.furniture)
    section = _section_of(document.sections, group)
    chain = [
        one for one in document.sections if section and one.start <= section.start < one.end
        and one.level <= section.level
    ]  # fmt: skip
    return Passage(
        passage_id=f"{document.doc_id}:{start}-{end}",
        doc_id=document.doc_id,
        start=start,
        end=end,
        words=words,
        path=section.path if section else (),
        label=section.label if section else "",
        headings=tuple(one.heading for one in chain if one.heading),
        kind=kind,
    )


def _section_of(sections: Sequence[Section], group: Sequence[_Piece]) -> Section | None:
    """The innermost section of all the group's pieces but the headings that lead in."""
    content = list(group)
    while len(content) > 1 and _only_headings(content[:1]):
        content.pop(0)
    own = content[0].section
    if own is None or all(piece.section is own for piece in content):
        return own
    start, end = content[0].start, content[-1].end
    holding = [one for one in sections if one.start <= start and end <= one.end]
    return max(holding, key=lambda section: section.level, default=None)

"""Passages: stretches of a document small enough to quote from and large enough to understand.

They follow the sections and sentences, never cut a reference, and together hold every character of
the text that isn't white space or page furniture. The head is one passage, the closing another.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ingest.formats.characters import clean
from ingest.furniture import without_furniture
from ingest.pieces import LIMIT, Piece, pieces_of
from rag.model import Document, Passage, PassageKind, Section, Span

TARGET = 700  # where a passage is large enough to stop
STRETCH = 950  # a section that ends within this is not cut at all
SMALL = 200  # below this a section joins the next one of its parent


def cut_passages(
    document: Document, header: Span | None, closing: Span | None
) -> tuple[Passage, ...]:
    """The passages of ``document`` in order, none over ``LIMIT`` code points."""
    above = _above(document.sections)
    return tuple(
        _passage(document, group, kind, above)
        for block, kind in _blocks(len(document.text), header, closing)
        for group in _groups(pieces_of(document, block), kind)
    )


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


def _groups(pieces: Sequence[Piece], kind: PassageKind) -> Iterator[list[Piece]]:
    """Pieces put together up to the target, within one section or small neighbours of one."""
    group: list[Piece] = []
    for piece, run_end in zip(pieces, _run_ends(pieces), strict=True):
        if group and not _fits(group, piece, run_end, kind):
            yield group
            group = []
        group.append(piece)
    if group:
        yield group


def _run_ends(pieces: Sequence[Piece]) -> list[int]:
    """For each piece, where the pieces behind one another end that belong to its section."""
    ends = [piece.end for piece in pieces]
    for index in range(len(pieces) - 2, -1, -1):
        if pieces[index].section is pieces[index + 1].section:
            ends[index] = ends[index + 1]
    return ends


def _fits(group: Sequence[Piece], piece: Piece, run_end: int, kind: PassageKind) -> bool:
    start = group[0].start
    length = piece.end - start
    if kind != "body":
        return length <= LIMIT
    if piece.section is group[-1].section:
        return length <= TARGET or run_end - start <= STRETCH
    if _only_headings(group):
        return length <= LIMIT
    return _is_whole_and_tiny(group) and length <= TARGET and _siblings(group[-1], piece)


def _is_whole_and_tiny(group: Sequence[Piece]) -> bool:
    """Whether a group is one or a few whole sections that say too little alone."""
    section = group[0].section
    return (
        section is not None
        and group[0].start <= section.start
        and group[-1].end - group[0].start < SMALL
    )


def _only_headings(group: Sequence[Piece]) -> bool:
    """Whether a group holds headings alone, which belong to what follows them."""
    return all(
        piece.section is not None and piece.end <= piece.section.heading_end for piece in group
    )


def _siblings(one: Piece, other: Piece) -> bool:
    """Whether two pieces lie in parts of one numbered section."""
    if one.section is None or other.section is None:
        return False
    shared = one.section.path[:-1]
    return bool(shared) and shared == other.section.path[: len(shared)]


Above = Mapping[tuple[int, int], tuple[Section, ...]]
"""By where a section starts and its level: it and the sections that it lies in, outermost first."""


def _above(sections: Sequence[Section]) -> Above:
    found: dict[tuple[int, int], tuple[Section, ...]] = {}
    open_ones: list[Section] = []
    for section in sections:
        open_ones = [one for one in open_ones if section.start < one.end]
        open_ones.append(section)
        found[section.start, section.level] = tuple(
            one for one in open_ones if one.level <= section.level
        )
    return found


def _passage(
    document: Document, group: Sequence[Piece], kind: PassageKind, above: Above
) -> Passage:
    start, end = group[0].start, group[-1].end
    # A text file keeps its hidden characters and look-alikes; the index isn't fooled by them.
    words = clean(without_furniture(document.text, start, end, document.furniture)).text
    section = _section_of(document.sections, group)
    chain = above[section.start, section.level] if section else ()
    return Passage(
        passage_id=passage_id(document.doc_id, start, end),
        doc_id=document.doc_id,
        start=start,
        end=end,
        words=words,
        path=section.path if section else (),
        label=section.label if section else "",
        headings=(
            *(one.heading for one in chain if one.heading),
            *_table_headings(document, group),
        ),
        kind=kind,
    )


def _table_headings(document: Document, group: Sequence[Piece]) -> Iterator[str]:
    """The names of the columns and the rows above, where a passage begins inside a table."""
    for row in document.rows:
        if group[0].start <= row.start < group[-1].end:
            outside = (one for one in (*row.columns, *row.above) if one.end <= group[0].start)
            yield from (" ".join(document.text[one.start : one.end].split()) for one in outside)
            return


def _section_of(sections: Sequence[Section], group: Sequence[Piece]) -> Section | None:
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


def passage_id(doc_id: str, start: int, end: int) -> str:
    """How a passage is called: its document, and where in it it stands."""
    return f"{doc_id}:{start}-{end}"

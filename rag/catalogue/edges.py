"""How the held documents stand to one another, as their texts state it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rag.catalogue.undoing import VERBS, does, expires, leads_title, undone_by
from rag.catalogue.work import Work
from rag.model import Document, Reference, Relation


@dataclass(frozen=True, slots=True)
class Edge:
    """``by`` stands in this relation to ``of``, both held; ``reference`` in ``said_in`` says so."""

    by: Document
    of: Document
    relation: Relation
    reference: Reference
    said_in: Document


def edges(works: Sequence[Work]) -> tuple[Edge, ...]:
    """Every relation between two held documents that is more than a mention."""
    return tuple(
        Edge(one.document, work.document, one.reference.relation, one.reference, one.document)
        for work in works
        if work.document is not None
        for one in work.mentions
        if one.reference.relation != "mentions" and one.document is not work.document
    )


def changes(works: Sequence[Work]) -> tuple[Edge, ...]:
    """Which held document replaces, repeals or amends which: the whole of it, or by its title."""
    held = {
        (mention.document.doc_id, mention.reference.start): work.document
        for work in works
        if work.document is not None
        for mention in work.mentions
    }
    return tuple(
        edge
        for work in works
        if work.document is not None
        for mention in work.mentions
        if _is_surely(mention.reference, work.document)
        for edge in _changing(mention.document, mention.reference, work.document, held)
        if edge.by.doc_id != edge.of.doc_id and not _older(edge.by, edge.of)
    )


def _is_surely(reference: Reference, document: Document) -> bool:
    """Whether a mention states enough: its date is the document's, or its number has the year."""
    date = document.identity.date
    if reference.number is None or date is None:
        return False
    if reference.date is not None:
        return reference.date == date
    return f"/{date.year}/" in reference.number


def _older(one: Document, other: Document) -> bool:
    mine, theirs = one.identity.date, other.identity.date
    return mine is not None and theirs is not None and mine.iso < theirs.iso


Held = Mapping[tuple[str, int], Document]


def _changing(said_in: Document, one: Reference, of: Document, held: Held) -> Iterator[Edge]:
    """What a text says of a mentioned document, whoever does it."""
    text = said_in.text
    passive = undone_by(text, one)
    if passive is not None:
        relation, at = passive
        after = (r for r in said_in.references if 0 <= r.start - at < 3)
        by = held.get((said_in.doc_id, next((r.start for r in after), -1)))
        if by is not None:
            yield Edge(by, of, relation, one, said_in)
        return
    if expires(said_in, one):
        yield Edge(said_in, of, "repeals", one, said_in)
        return
    if one.relation not in VERBS:
        return
    outer = _outer(said_in, one)
    if outer is None and does(said_in, one):
        yield Edge(said_in, of, one.relation, one, said_in)
    title = outer.subject_span if outer else None
    by = held.get((said_in.doc_id, outer.start)) if outer else None
    if title is not None and by is not None and leads_title(text, title.start, one):
        yield Edge(by, of, one.relation, one, said_in)


def _outer(document: Document, one: Reference) -> Reference | None:
    """The mention in whose subject another stands: it is that document which does it."""
    holding = (
        r for r in document.references if r is not one and r.start < one.start and one.end <= r.end
    )
    return max(holding, key=lambda r: r.start, default=None)

"""Every document of one kind that a section names: "những chỉ thị nào được nêu ở mục 6?"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rag.catalogue import Mention
from rag.generation.facts import Facts
from rag.generation.naming import mention_evidence
from rag.generation.reading import Reading
from rag.model import (
    Document,
    Draft,
    DraftSentence,
    Evidence,
    Query,
    Reference,
    ScoredPassage,
    Section,
)
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold, fold_space
from rag.vietnamese.types import same_type

MAX_LISTED = 1300  # code points of all listed references together
ON_TOPIC = 0.5  # share of the residue from which a reference's own subject is on the topic

_SECTION = re.compile(
    r"\b(?:muc|phan|dieu|chuong|diem|khoan|section|part|article|point|item)\s+([ivxlc]+(?:\.\d+)*|\d+(?:\.\d+)*)\b"
)
_NAMES = re.compile(r"\b(?:vien dan|neu|nhac|liet ke|dua vao|can cu|cites?|names?|refers?)\b")


def listing_route(
    facts: Facts, reading: Reading, passages: Sequence[ScoredPassage]
) -> Draft | None:
    """The documents that one section names, of the asked types and on the asked topic."""
    query = reading.query
    asks_for_documents = bool(query.asks & {"document", "number"}) or bool(
        reading.wanted or (query.types and _NAMES.search(fold(query.text)))
    )
    if "list" not in query.asks or not asks_for_documents:
        return None
    for document, start, end in _stretches(facts, reading, passages):
        inside = _outermost(document, start, end, _types(reading))
        listed = _fitting(inside if reading.wanted else _on_topic(document, inside, reading))
        if len(listed) > 1:
            return Draft("answered", tuple(_sentence(document, one) for one in listed))
    return None


def _types(reading: Reading) -> tuple[str, ...]:
    own = {work.type for works in reading.targets for work in works}
    return reading.wanted or tuple(one for one in reading.query.types if one not in own)


def _stretches(
    facts: Facts, reading: Reading, passages: Sequence[ScoredPassage]
) -> Iterable[tuple[Document, int, int]]:
    """Where such a list may stand: the section that is named, else those of the best passages."""
    read = [
        one for one in passages if reading.inside(facts.catalogue.documents[one.passage.doc_id])
    ]
    for found in read[:3]:
        document = facts.catalogue.documents[found.passage.doc_id]
        section = _named_section(document, reading.query)
        section = section or _section_at(document, found.passage.start)
        if section is not None:
            yield document, section.start, section.end
        line_end = document.text.find("\n", found.passage.end - 1)
        line_end = len(document.text) if line_end < 0 else line_end
        yield document, document.text.rfind("\n", 0, found.passage.start + 1) + 1, line_end


def _named_section(document: Document, query: Query) -> Section | None:
    asked = _SECTION.search(fold(query.text))
    if asked is None:
        return None
    path = tuple(asked[1].split("."))
    same = [s for s in document.sections if tuple(map(fold, s.path[-len(path) :])) == path]
    return min(same, key=lambda one: -len(one.path), default=None)


def _section_at(document: Document, at: int) -> Section | None:
    holding = [one for one in document.sections if one.start <= at < one.end]
    return max(holding, key=lambda one: one.level, default=None)


def _outermost(document: Document, start: int, end: int, types: Sequence[str]) -> list[Reference]:
    """The references of the asked types in a stretch that lie in no other of them."""
    wanted = [
        one
        for one in document.references
        if start <= one.start
        and one.end <= end
        and (not types or (one.type and any(same_type(one.type, kind) for kind in types)))
    ]
    return [
        one
        for one in wanted
        if not any(o is not one and o.start <= one.start and one.end <= o.end for o in wanted)
    ]


def _about(document: Document, reference: Reference) -> list[str]:
    """The terms of its subject; where it states none, of the clause that leads to it."""
    return terms(reference.subject or mention_evidence(Mention(document, reference)).quote)


def _on_topic(
    document: Document, references: Sequence[Reference], reading: Reading
) -> Sequence[Reference]:
    """Those whose own subject is on the topic, where several are; else all of them."""
    shares = [reading.residue.share(_about(document, one)) for one in references]
    best = max(shares, default=0.0)
    pairs = zip(references, shares, strict=True)
    on_topic = [one for one, share in pairs if best >= ON_TOPIC and share >= ON_TOPIC * best]
    return on_topic if len(on_topic) > 1 else references


def _fitting(references: Sequence[Reference]) -> list[Reference]:
    """As many of them, from the first on, as an answer may hold."""
    kept: list[Reference] = []
    length = 0
    for one in references:
        length += one.end - one.start
        if length <= MAX_LISTED:
            kept.append(one)
    return kept


def _sentence(document: Document, reference: Reference) -> DraftSentence:
    evidence = Evidence(document, reference.start, reference.end)
    return DraftSentence(fold_space(evidence.quote) + ".", (evidence,))

"""The route to the documents that others undo: "Quyết định nào về học phí đã bị bãi bỏ?".

What the question says may describe what is undone or the document that undoes it: "Ninh Bình ra quy
chế chữ ký số mới thì quyết định cũ của Hà Nam hết hiệu lực là số mấy?".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rag.catalogue import Asked
from rag.generation.asked.asked_years import own_years
from rag.generation.described.matching import ENOUGH
from rag.generation.described.origin import issuing_bodies, place_behind
from rag.generation.described.timely import days
from rag.generation.facts import Facts
from rag.generation.proof.enumerating import enumerated
from rag.generation.proof.naming import clause_at
from rag.generation.reading import Reading
from rag.generation.routes.undoing import asks_what_it_undoes, is_basis
from rag.generation.text.structure import leads
from rag.model import Aspect, Document, Draft, Evidence, Query, Reference
from rag.vietnamese.dates import find_dates, find_years
from rag.vietnamese.issuer_names import same_issuer
from rag.vietnamese.places import find_provinces
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold
from rag.vietnamese.types import has_type
from rag.vietnamese.undoing_cues import Undone, asked_undone

ALIKE = 0.75  # share of what the best covers that another one undone on the topic covers
SIDE = 0.35  # share of the whole topic that one of two sides of it covers
WHOLE = 0.95  # share of the telling words that one must have for them to tell
# Words for undoing and for what is old and new: they describe no document.
_FRAME = frozenset(
    "bai bo huy thay the cho thu hoi het mat cham dut ngung khong con hieu luc ap dung gia tri bi"
    " duoc da vua se cu moi nay lam ra ban hanh thi la so hieu mang ky theo hai ba toan cac nhung"
    " khi tu ngay nao".split()
)


_OTHER: frozenset[Aspect] = frozenset({"date", "signer", "issuer", "recipient", "post", "reason"})
_ON_TOPIC = re.compile(r"\b(?:ve|on|about|regarding|concerning|for)\b")
_AND = re.compile(r"\b(?:va|voi|cung|and)\b")


class _Candidate(NamedTuple):
    """A document that another undoes: the mention that says so, and how it is described."""

    document: Document
    reference: Reference
    said: str
    own: frozenset[str]
    share: float


def undone_route(facts: Facts, reading: Reading) -> Draft | None:
    """The undone documents of the type, place, year and topic asked for, each as it is cited."""
    query = reading.query
    asked = asked_undone(query.text, query.lang)
    if asked is None or query.asks & _OTHER:
        return None
    if query.numbers and not any(one.document for same in reading.targets for one in same):
        return None
    topic = _topic(reading)
    if not topic.weights and not _is_named(query) and len(query.numbers) < 2:
        return None
    found = list(_candidates(facts, reading, asked, topic))
    named = [one for one in found if _names_all(one, reading)]
    apart = _are_apart(found, topic) or len(named) < len(found)
    if query.numbers and asks_what_it_undoes(fold(query.text)) and not apart:
        return None
    found = named
    found = _of_day(found, query)
    good = [one for one in found if one.share >= ENOUGH]
    told = _telling(_best(good, topic), topic)
    told += _other_side(found, told, topic) if _AND.search(fold(query.text)) else []
    preferred = [one for one in told if [one.reference.relation] == list(asked.relations[:1])]
    told = preferred or told
    return enumerated(((one.document, one.reference) for one in told), query) if told else None


def _names_all(one: _Candidate, reading: Reading) -> bool:
    """Whether it names what is numbered beside the document that undoes: "Chương trình 135"."""
    holder = reading.query.numbers and one.document.identity.number
    own = holder.value if holder else ""
    return all(n.digits in own or n.digits in one.said for n in reading.query.numbers)


def _are_apart(found: Sequence[_Candidate], topic: Asked) -> bool:
    """Whether the topic tells some of what one document undoes from the rest."""
    shares = [topic.share(one.own) for one in found] if topic.weights else []
    return bool(shares) and max(shares) >= ENOUGH and min(shares) < ALIKE * max(shares)


def _is_named(query: Query) -> bool:
    """Whether a number, a place or a body tells what is meant, and no topic without known words."""
    named = query.numbers or query.provinces or query.issuers
    return bool(named) and not _ON_TOPIC.search(fold(query.text))


def _candidates(
    facts: Facts, reading: Reading, asked: Undone, topic: Asked
) -> Iterator[_Candidate]:
    """Everything that a held document undoes and that agrees with what the question names."""
    holders = {work.document for same in reading.targets for work in same if work.document}
    for document in facts.catalogue.documents.values():
        if holders and document not in holders:
            continue
        by = _describing(document)
        for one in _undone_in(document):
            said = _said(document, one)
            own = frozenset(terms(said))
            share = topic.share(own | by) if topic.weights and not holders else 1.0
            if share >= SIDE and _agrees(document, one, reading, asked):
                yield _Candidate(document, one, said, own, share)


def _topic(reading: Reading) -> Asked:
    weights = reading.residue.weights
    left = {t: w for t, w in weights.items() if not _FRAME.intersection(t.split("_"))}
    return reading.residue.weighed(left)


def _undone_in(document: Document) -> Iterator[Reference]:
    """What a document replaces or repeals, not what is named in the subject of such a one."""
    found = [
        one
        for one in document.references
        if one.relation in ("replaces", "repeals") and one.number and not is_basis(document, one)
    ]
    for one in found:
        if not any(o is not one and o.start <= one.start and one.end <= o.end for o in found):
            yield one


def _describing(document: Document) -> set[str]:
    """The terms of the subject, the body and the place of the document that undoes."""
    own = document.identity
    said = [one.value for one in (own.subject, own.issuer, own.superior) if one is not None]
    return {term for text in (*said, document.province or "") for term in terms(text)}


def _said(document: Document, one: Reference) -> str:
    """What is said of the undone document: its clause, and the line that leads the list.

    Of several in one clause each has its own subject; what another one is about isn't said of it.
    """
    clause = clause_at(document, one.start)
    evidence = Evidence(document, min(clause.start, one.start), max(clause.end, one.end))
    above = [lead.quote for lead in leads(evidence)[:1]]
    if one.subject_span is None:
        return "\n".join((*above, evidence.quote))
    others = [
        other.end
        for other in document.references
        if other.subject_span and evidence.start <= other.start and other.end <= one.start
    ]
    own = document.text[max((evidence.start, *others)) : one.end]
    return "\n".join((*above, own))


def _agrees(document: Document, one: Reference, reading: Reading, asked: Undone) -> bool:
    """Whether type, place, body and year are those of the question, as far as they are known."""
    query = reading.query
    if reading.wanted and not has_type(one.type, reading.wanted):
        return False
    text = document.text[one.start : one.end]
    places = set(find_provinces(text))
    ours = {document.province} if document.province else set[str]()
    if not set(query.provinces) <= places | ours:
        return False
    strict = place_behind(query, asked.end)
    if strict is not None and places and strict not in places:
        return False
    bodies = [body for body in (one.issuer, _issuer(document)) if body and one.issuer]
    if bodies and not all(any(same_issuer(i, b) for i in bodies) for b in issuing_bodies(query)):
        return False
    years = {*find_years(text), *_years(document), *_number_years(one)}
    return set(own_years(query, reading.wanted or query.types)) <= years


def _issuer(document: Document) -> str | None:
    own = document.identity.issuer
    return own.value if own is not None else None


def _years(document: Document) -> set[int]:
    own = document.identity
    subject = find_years(own.subject.value) if own.subject else []
    return {*subject, *([own.date.year] if own.date else [])}


def _number_years(one: Reference) -> set[int]:
    return {
        int(part) for part in (one.number or "").split("/") if part.isdigit() and len(part) == 4
    }


def _best(found: Sequence[_Candidate], topic: Asked) -> list[_Candidate]:
    """Those that cover about as much of the topic as the best one, by their own words too."""
    best = max((one.share for one in found), default=0.0)
    own = max((topic.share(one.own) for one in found), default=0.0)
    own = own if own >= SIDE else 0.0
    return [
        one for one in found if one.share >= ALIKE * best and topic.share(one.own) >= ALIKE * own
    ]


def _telling(found: Sequence[_Candidate], topic: Asked) -> list[_Candidate]:
    """Those with the words that not all of them have, where one has all such words."""
    own = [one.own for one in found]
    every = frozenset.intersection(*own) if own else frozenset()
    some = frozenset().union(*own) - every
    apart = topic.weighed({t: w for t, w in topic.weights.items() if t in some and "_" not in t})
    if not apart.weights or max(apart.share(one) for one in own) < WHOLE:
        return list(found)
    return [one for one in found if apart.share(one.own) >= ALIKE]


def _other_side(
    found: Sequence[_Candidate], told: Sequence[_Candidate], topic: Asked
) -> list[_Candidate]:
    """Those with all the words that none of the told has: "… lưu vực sông Cầu và sông Đồng Nai"."""
    said = frozenset().union(*(one.own for one in told))
    left = {t for t in topic.weights if t not in said and "_" not in t}
    return [one for one in found if told and left and left <= one.own and one not in told]


def _of_day(found: Sequence[_Candidate], query: Query) -> list[_Candidate]:
    """Those that end on a day that the question names, where some are said to."""
    asked = days(query)
    of_day = [one for one in found if asked & {d.date for d in find_dates(one.said)}]
    return list(of_day or found)

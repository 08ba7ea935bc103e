"""The parts that a question's words play: where to look, what is asked about, what it says of it.

"Theo Kế hoạch 63, các sở phải báo cáo gì?" looks in one document for something that its other words
describe. Those other words, the *residue*, are what an answer must cover; the document's own name
is settled by looking there and must not be asked of every clause again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from rag.catalogue import Asked, Work
from rag.generation.asked.mentioning import naming_documents
from rag.generation.asked.number_roles import is_source, is_subject, without_excluded
from rag.generation.asked.wanting import asks_what_exists, wanted_types
from rag.generation.facts import Facts
from rag.generation.residue import residue
from rag.generation.signed import signed_documents
from rag.model import Document, Query
from rag.vietnamese.dates import find_years
from rag.vietnamese.issuer_names import same_issuer
from rag.vietnamese.types import has_type


@dataclass(frozen=True)
class Reading:
    """One question with its parts told apart.

    ``targets`` holds, for each number that is asked about, the works that have it; ``within`` the
    documents to look in (all where empty); ``described`` the one among them that the question
    describes by its type, issuer and place; ``wanted`` the types that are asked for ("chỉ thị
    nào"); ``signed`` whether ``within`` is told by who signed it.
    """

    query: Query
    targets: tuple[tuple[Work, ...], ...]
    within: frozenset[str]
    described: Document | None
    wanted: tuple[str, ...]
    residue: Asked
    signed: bool = False

    def inside(self, document: Document) -> bool:
        """Whether this document is one to look in."""
        return not self.within or document.doc_id in self.within


@lru_cache(maxsize=64)
def read(facts: Facts, query: Query) -> Reading:
    """Tell the parts of a question apart; retrieval and generation share one reading."""
    query = without_excluded(query)
    numbered = [tuple(works) for works in facts.numbered(query)]
    placed = _placed(facts, query)
    sources = {w.document.doc_id for works in numbered for w in works[:1] if w.document is not None}
    naming = frozenset() if sources else naming_documents(query, numbered, placed)
    wanted = wanted_types(query)
    if wanted and asks_what_exists(query):
        query = replace(query, asks=query.asks | {"document"})
    signed = frozenset() if sources or naming else signed_documents(facts, query)
    within = frozenset(query.talk or sources or naming or signed or placed)
    described = _described(facts, query, within) if naming or not query.numbers else None
    told = query.talk or naming or signed
    if len(told) == 1:
        described = facts.catalogue.documents[min(told)]
    said = residue(facts, query, numbered, within)
    return Reading(query, tuple(numbered), within, described, wanted, said, bool(signed))


def asked_about(reading: Reading) -> list[Sequence[Work]]:
    """The works of each number that isn't merely where to look; of all where none else is left."""
    pairs = list(zip(reading.query.numbers, reading.targets, strict=True))
    asked = [
        works
        for at, (one, works) in enumerate(pairs)
        if works and not is_source(reading.query, one.digits)
        if at == 0 or not is_subject(reading.query, one.digits)
    ]
    if asked or reading.residue.weights:
        return [works for works in asked if works]
    return [works for _, works in pairs if works]


def _placed(facts: Facts, query: Query) -> set[str]:
    """Held documents of, or about, the province that the question names; of its issuer if any."""
    own, about = facts.catalogue.by_province, facts.catalogue.concerning
    documents = [one for province in query.provinces for one in own.get(province, ())]
    issued = [one for one in documents if _issued_by(one, query.issuers)]
    others = [one for province in query.provinces for one in about.get(province, ())]
    return {one.doc_id for one in issued or (*documents, *others)}


def _described(facts: Facts, query: Query, within: frozenset[str]) -> Document | None:
    """The only document of the place that has the type, or the issuer, that the question names."""
    documents = [facts.catalogue.documents[one] for one in sorted(within)]
    placed = [one for one in documents if one.province is not None] or documents
    issued = [one for one in placed if _issued_by(one, query.issuers)]
    typed = [one for one in issued or placed if _has_type(one, query.types)]
    found = [one for one in typed or issued if _of_year(one, query)]
    return found[0] if len(found) == 1 else None


def _of_year(document: Document, query: Query) -> bool:
    """Whether a document is of, or about, a year that the question names, if it names any."""
    own = document.identity
    if not query.years or own.date is None:
        return True
    subject = own.subject.value if own.subject else ""
    return bool({own.date.year, *find_years(subject)} & set(query.years))


def _has_type(document: Document, types: Iterable[str]) -> bool:
    own = document.identity.type
    return own is not None and has_type(own.value, types)


def _issued_by(document: Document, issuers: Iterable[str]) -> bool:
    own = document.identity.issuer
    return own is not None and any(same_issuer(own.value, one) for one in issuers)

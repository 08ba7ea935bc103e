"""The parts that a question's words play: where to look, what is asked about, what it says of it.

"Theo Kế hoạch 63, các sở phải báo cáo gì?" looks in one document for something that its other words
describe. Those other words, the *residue*, are what an answer must cover; the document's own name
is settled by looking there and must not be asked of every clause again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rag.catalogue import Work
from rag.generation.clauses import Asked
from rag.generation.facts import Facts
from rag.model import Document, Query
from rag.vietnamese.abbreviations import expand
from rag.vietnamese.issuers import find_issuers, same_issuer
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold
from rag.vietnamese.types import type_mentions

_WHICH_BEHIND = re.compile(
    r"\s*(?:so |nay la |do la |la )?(?:nao|gi|may|so may|bao nhieu|so bao)\b"
)
_WHICH_BEFORE = re.compile(r"\b(?:which|what|nhung|cac|may)(?: [\w'’]+){0,3} $")
_SOURCE = re.compile(r"\b(?:theo|trong|tai|o|cua|according to|in|under|by|muc \w+)\s*$")
_PAIR = 0.5  # what a pair of syllables counts beside its syllables, if the corpus doesn't know it


@dataclass(frozen=True)
class Reading:
    """One question with its parts told apart.

    ``targets`` holds, for each number that is asked about, the works that have it; ``within`` the
    documents to look in (all where empty); ``wanted`` the types that are asked for ("chỉ thị nào").
    """

    query: Query
    targets: tuple[tuple[Work, ...], ...]
    within: frozenset[str]
    wanted: tuple[str, ...]
    residue: Asked

    def inside(self, document: Document) -> bool:
        """Whether this document is one to look in."""
        return not self.within or document.doc_id in self.within


def read(facts: Facts, query: Query) -> Reading:
    """Tell the parts of a question apart."""
    numbered = [tuple(works) for works in facts.numbered(query)]
    placed = _placed(facts, query)
    sources = {w.document.doc_id for works in numbered for w in works[:1] if w.document is not None}
    wanted = wanted_types(query)
    residue = _residue(facts, query, named=bool(placed))
    within = frozenset(sources or placed)
    return Reading(query, tuple(numbered), within, wanted, residue)


def wanted_types(query: Query) -> tuple[str, ...]:
    """The types that the question asks for, in distinction to those that it merely names."""
    folded = fold(query.text)
    asked = [
        one.type
        for one in type_mentions(query.text)
        if _WHICH_BEHIND.match(folded, one.end) or _WHICH_BEFORE.search(folded[: one.start])
    ]
    return tuple(dict.fromkeys(asked))


def is_source(query: Query, digits: str) -> bool:
    """Whether a number is where to look ("theo Kế hoạch 63"), not what is asked about."""
    folded = fold(query.text)
    before = folded[: max(folded.find(fold(digits)), 0)]
    kinds = [one for one in type_mentions(query.text) if one.end <= len(before) + 1]
    start = kinds[-1].start if kinds else len(before)
    return _SOURCE.search(folded[:start]) is not None


def _placed(facts: Facts, query: Query) -> set[str]:
    """Held documents of the province that the question names, of its issuing body if possible."""
    documents = [
        one for one in facts.catalogue.documents.values() if one.province in query.provinces
    ]
    issued = [one for one in documents if _issued_by(one, query.issuers)]
    return {one.doc_id for one in issued or documents}


def _issued_by(document: Document, issuers: Iterable[str]) -> bool:
    own = document.identity.issuer
    return own is not None and any(same_issuer(own.value, one) for one in issuers)


def _residue(facts: Facts, query: Query, *, named: bool) -> Asked:
    """The question's terms without its document's names, its types and its abbreviations."""
    spent = {term for one in type_mentions(query.text) for term in _said(query, one.start, one.end)}
    spent |= {one.key.casefold() for one in query.numbers} | {n.digits for n in query.numbers}
    spent |= {fold(one.key) for one in query.numbers}
    if named:
        spent |= {term for one in query.provinces for term in terms(one)} | {"tinh"}
    if query.numbers or named:
        for one in find_issuers(query.text):
            spent |= set(_said(query, one.start, one.end))
    short = {fold(word) for word in query.text.split() if word.isalpha() and expand(word)}
    weights = {}
    for term, weight in facts.asked(query).weights.items():
        parts = term.split("_")
        if any(part in spent or part in short for part in parts):
            continue
        known = term in facts.vocabulary
        weights[term] = weight if known or len(parts) == 1 else _PAIR * weight
    return Asked(weights)


def _said(query: Query, start: int, end: int) -> list[str]:
    return terms(query.text[start:end])

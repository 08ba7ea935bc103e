"""The route on what a document says that a term means: "Thuê bao là gì theo quy chế …?"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rag.generation.asked.terms_asked import may_be, terms_asked
from rag.generation.facts import Facts
from rag.generation.quoting.placing import cited_clause
from rag.generation.reading import Reading
from rag.generation.text.meanings import Meaning
from rag.model import Document, Draft
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold, fold_space
from rag.vietnamese.types import type_mentions

BESIDE = 0.2  # share of the question that may be about neither the term nor its document
MAX_MEANING = 900  # code points

# What follows a term whose meaning is asked, and what leads to it; folded.
_BEHIND = re.compile(
    r"[\W_]*(?:\([^()]*\)[\W_]*)?(?:(?:trong|theo|cua|tai|o)\b(?P<place>.{0,100}?)\b)?"
    r"(?:(?:duoc |co )?(?:hieu(?! luc)|dinh nghia|giai thich|nghia|quy dinh)\b"
    r".{0,12}\b(?:gi|nao|sao|ai)\b"
    r"|la (?:cai |loai |nhung )?(?:gi|ai)\b|la (?:\w+ ){1,2}(?:nao|gi)\b"
    r"|chi (?:nhung |cac )?(?:\w+ ){0,2}(?:nao|gi|ai)\b|(?:bao )?gom (?:nhung )?(?:gi|ai)\b"
    r"|means?\b|(?:be )?(?:defined|understood)\b|refers? to\b|stands? for\b)"
)
_BEFORE = re.compile(
    r"(?:\b(?:the nao la|the nao (?:thi |moi )?(?:duoc |bi )?(?:goi|coi|xem) la(?: bi| co| da)?"
    r"|(?<!tim )(?<!am )hieu|dinh nghia|khai niem|thuat ngu|tu ngu|cum tu)(?: (?:ve|cua|tu))?"
    r"|^(?:what|who) (?:is|are)(?: an?| the)?|\bdefin(?:e|es|ition of)(?: an?| the)?"
    r"|\bmeaning of(?: the)?(?: term)?|\bthe term)[\W_]*$"
)
_FRAME = frozenset(
    "nghia hieu dinh giai thich khai niem thuat ngu tu cum duoc chi gom bao cai loai nhung cac coi"
    " the nao thi moi bi gi la ai vay theo trong quy goi xem".split()
)


def meaning_route(facts: Facts, reading: Reading) -> Draft | None:
    """The longest term that the question asks the meaning of, as a document gives it."""
    question = fold_space(fold(reading.query.text))
    english = terms_asked(reading.query.text) if reading.query.lang == "en" else ()
    found = [
        (one, form)
        for one in facts.meanings
        for form in one.terms
        if form in question or english  # nearly never: a question is held against every term
        if reading.inside(one.evidence.document) and len(one.evidence.quote) <= MAX_MEANING
        if _is_asked(form, one.evidence.document, question, reading)
        or any(may_be(term, form) for term in english)
    ]
    if not found:
        return None
    longest = max(len(form) for _, form in found)
    good = [one for one, form in found if len(form) == longest]
    best = max(good, key=lambda one: (_share(one, reading), one.explained))
    return Draft("answered", (cited_clause(facts, best.evidence, reading.query),))


def _share(meaning: Meaning, reading: Reading) -> float:
    """How much of the question the name of its document holds."""
    return reading.residue.share(_named(meaning.evidence.document))


def _is_asked(form: str, document: Document, question: str, reading: Reading) -> bool:
    """Whether the question is on the meaning of this very term, and on hardly anything else."""
    if not any(_is_framed(at, form, document, question) for at in _places(form, question)):
        return False
    if reading.query.lang == "en":
        return True
    held = {*terms(form), *_named(document), *_FRAME}
    weights = reading.residue.weights
    said = [one for one in _syllables(reading.query.text) if one in weights]
    beside = [one for one in said if one not in held]
    return sum(map(weights.__getitem__, beside)) <= BESIDE * sum(map(weights.__getitem__, said))


def _syllables(text: str) -> set[str]:
    return {one for one in terms(text) if "_" not in one}


def _places(form: str, question: str) -> Iterator[int]:
    found = re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", question)
    return (one.start() for one in found)


def _is_framed(at: int, form: str, document: Document, question: str) -> bool:
    """Whether the words around a term ask what it means."""
    if _BEFORE.search(question[:at]):
        return True
    behind = _BEHIND.match(question, at + len(form))
    if behind is None:
        return False
    place = behind["place"] or ""
    types = {term for one in type_mentions(place) for term in terms(one.type)}
    return _syllables(place) <= {*_named(document), *types, *_FRAME}


def _named(document: Document) -> set[str]:
    own = document.identity
    parts = (own.type, own.number, own.issuer, own.subject)
    said = [document.title, document.province or "", *(one.value for one in parts if one)]
    return set(terms(". ".join(said)))

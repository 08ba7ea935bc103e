"""The route to what something is for: "Kế hoạch … nhằm mục đích gì?", "What is the purpose of …?".

A text seldom says *mục đích* where it states one: "Việc thực hiện kế hoạch … nhằm nâng cao …". The
sentence that says *nhằm* and tells most of what the question names answers, in a page without the
parts of a document: those have a part of their own that is called so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rag.generation.facts import Facts
from rag.generation.fitting.fits import place_agrees
from rag.generation.fitting.years import years_agree
from rag.generation.quoting.placing import cited_clause
from rag.generation.reading import Reading
from rag.model import Document, Draft, Evidence, ScoredPassage
from rag.vietnamese.sentences import sentence_spans
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold

TOLD = 0.75  # share of the question that the sentence with its document must tell
OWN = 0.5  # and the sentence itself
READ = 4  # documents that are looked at
MAX_AIM = 700  # code points

_ASKED = re.compile(
    r"\bmuc dich\b.*\b(?:la gi|gi|nao|ra sao)\b"
    r"|\bnham (?:muc dich |muc tieu |dat )?(?:gi|dieu gi)\b"
    r"|\bde lam gi\b|\b(?:purpose|aim) of\b|\bwhat .*\b(?:aimed? (?:at|to)|meant to)\b"
)
# A purpose that things are used for, not one that a text states.
_OTHER = re.compile(r"\bmuc dich (?:su dung|khac|kinh doanh)\b|\b(?:dung|sai) muc dich\b")
_AIM = re.compile(r"\b[Nn]hằm (?!(?:vào|tới|đến)\b)")
_FRAME = frozenset("muc dich tieu nham dat de lam gi la neu trong purpose aim".split())


def aim_route(facts: Facts, reading: Reading, passages: Sequence[ScoredPassage]) -> Draft | None:
    """The sentence that says what the thing is for that the question names."""
    folded = fold(reading.query.text)
    if not _ASKED.search(folded) or _OTHER.search(folded):
        return None
    weights = reading.residue.weights
    left = {t: w for t, w in weights.items() if not _FRAME.intersection(t.split("_"))}
    asked = reading.residue.weighed(left)
    best: tuple[float, Evidence] | None = None
    for evidence in _aims(facts, reading, passages):
        own, around = terms(evidence.quote), _named(evidence.document)
        share = asked.share(own)
        if share >= OWN and asked.share([*own, *around]) >= TOLD and (not best or share > best[0]):
            best = share, evidence
    if best is None or not asked.weights:
        return None
    return Draft("answered", (cited_clause(facts, best[1], reading.query),))


def _aims(facts: Facts, reading: Reading, passages: Sequence[ScoredPassage]) -> Iterator[Evidence]:
    """The sentences of the pages that were found first that say what something is for."""
    held = facts.catalogue.documents
    ids = dict.fromkeys(one.passage.doc_id for one in passages)
    pages = [held[one] for one in ids if held[one].identity.type is None]
    inside = [one for one in pages if reading.inside(one)]
    for document in inside[:READ]:
        for evidence in _sentences(document):
            if years_agree(reading.query, evidence) and place_agrees(reading, evidence):
                yield evidence


def _sentences(document: Document) -> Iterator[Evidence]:
    text = document.text
    for found in _AIM.finditer(text):
        line = text.rfind("\n", 0, found.start()) + 1
        end = text.find("\n", found.end())
        for one in sentence_spans(text, line, len(text) if end < 0 else end):
            if one.start <= found.start() < one.end and one.end - one.start <= MAX_AIM:
                yield Evidence(document, one.start, one.end)


def _named(document: Document) -> list[str]:
    own = document.identity
    parts = (own.type, own.number, own.issuer, own.subject)
    said = [document.title, document.province or "", *(one.value for one in parts if one)]
    return terms(". ".join(said))

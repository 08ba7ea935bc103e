"""The document that says something: "việc giao Sở A chủ trì tuyển dụng là theo quyết định số mấy?".

Where no clause names a document of the type asked for, the one whose clause says it may be meant
itself, if it is of that type, that body and that place.
"""

from __future__ import annotations

from collections.abc import Sequence

from rag.generation.asked.asked_years import own_years
from rag.generation.described.origin import may_issue
from rag.generation.facts import Facts
from rag.generation.fitting.fits import place_agrees
from rag.generation.proof.attributes import document_sentence
from rag.generation.ranking.claims import claim_of, says_claim
from rag.generation.reading import Reading
from rag.generation.text.units import Unit, is_preamble
from rag.model import Draft, DraftSentence, ScoredPassage
from rag.vietnamese.types import has_type

COVERED = 0.6  # share of the question that the clause and what surrounds it must cover
OWN = 0.4  # and what it must say itself
APART = 1.5  # log-odds by which the next document's best clause must stay behind
UNITS = 12


def saying_route(facts: Facts, reading: Reading, passages: Sequence[ScoredPassage]) -> Draft | None:
    """The held document of the type asked for whose clause says what the question describes."""
    query = reading.query
    if query.numbers or not reading.wanted or not query.asks & {"document", "number"}:
        return None
    documents = facts.catalogue.documents
    inside = [one for one in passages if reading.inside(documents[one.passage.doc_id])]
    units = facts.clauses.find(reading.residue, query, inside, UNITS)
    if not units or not _is_said(reading, units[0]):
        return None
    document = units[0].evidence.document
    others = [one for one in units if one.evidence.document is not document]
    if others and others[0].odds > units[0].odds - APART:
        return None
    work = facts.catalogue.of(document)
    sentence = document_sentence(work, query.lang)
    if sentence is None or ("number" in query.asks and work.number is None):
        return None
    proof = (*sentence.evidence, units[0].evidence)
    return Draft("answered", (DraftSentence(sentence.text, proof),))


def _is_said(reading: Reading, unit: Unit) -> bool:
    """Whether a clause says enough, in a document such as is asked for."""
    query, document = reading.query, unit.evidence.document
    own = document.identity
    if own.type is None or not has_type(own.type.value, reading.wanted):
        return False
    if query.provinces and document.province not in query.provinces:
        return False
    if not may_issue(own.issuer.value if own.issuer else None, reading):
        return False
    years = own_years(query, reading.wanted)
    if years and (own.date is None or own.date.year not in years):
        return False
    enough = unit.covered >= COVERED and unit.own >= OWN and not is_preamble(unit.evidence)
    claim = claim_of(reading.residue, query)
    return enough and place_agrees(reading, unit.evidence) and says_claim(claim, query, unit)

"""The route on what a document puts into force: "Nghị quyết 100/NQ-CP ban hành cái gì?".

Its first article says so: "Ban hành kèm theo Nghị quyết này Chương trình …".
"""

from __future__ import annotations

import re

from rag.catalogue import distinct
from rag.generation.facts import Facts
from rag.generation.proof.attributes import document_sentence
from rag.generation.proof.naming import clause_at, short_name
from rag.generation.reading import Reading, asked_about
from rag.model import Document, Draft, DraftSentence, Evidence
from rag.vietnamese.text import fold, fold_space

MAX_SAID = 330  # code points, so that an answer of one fact stays under 400

_WHAT = re.compile(
    r"\d[^\s,]*(?: (?!phai\b|can\b|se\b|thi\b|so\b|duoc\b)[^\s,]+){0,7}? (?:da )?ban hanh"
    r" (?:kem theo )?(?:cai |nhung )?gi\b"
    r"|\bwhat (?:does|did) .*\d.* (?:promulgate|issue|enact)\b"
)
_ENACTS = re.compile(r"\bBan hành kèm theo\s+(?:\w+\s+){1,2}này\b")


def enacting_route(facts: Facts, reading: Reading) -> Draft | None:  # noqa: ARG001 - a route
    """The article by which a numbered document puts something into force; else what it is about."""
    query = reading.query
    numbered = asked_about(reading)
    if len(numbered) != 1 or len(reading.targets) != 1 or not _WHAT.search(fold(query.text)):
        return None
    works = distinct(numbered[0])
    document = works[0].document if len(works) == 1 else None
    if document is None:
        return None
    evidence = _article(document)
    if evidence is None:
        sentence = document_sentence(works[0], query.lang)
        return Draft("answered", (sentence,)) if sentence is not None else None
    name = short_name(works[0], query.lang)
    said = fold_space(evidence.quote).rstrip(" :;./")
    return Draft(
        "answered", (DraftSentence(f"{name[:1].upper()}{name[1:]}: {said}.", (evidence,)),)
    )


def _article(document: Document) -> Evidence | None:
    """The clause that puts an annex into force, where it isn't too long to be told whole."""
    found = _ENACTS.search(document.text)
    if found is None:
        return None
    clause = clause_at(document, found.start())
    evidence = Evidence(document, found.start(), clause.end)
    return evidence if len(evidence.quote) <= MAX_SAID else None

"""Routes on what became of a document: absent, replaced, or itself replacing another."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.catalogue import Mention
from rag.generation import abstain
from rag.generation.facts import Facts
from rag.generation.naming import clause_at, short_name
from rag.generation.reading import Reading, is_source
from rag.generation.works import has_type
from rag.model import Draft, DraftSentence, Evidence
from rag.vietnamese.text import fold, fold_space

_REPEAL = re.compile(
    r"\b(?:bi|da|duoc|nao|gi) (?:bai bo|thu hoi|huy(?: bo)?|thay the|dinh chi)\b|\bhet hieu luc\b"
    r"|\bthay the (?:boi|bang|cho)\b"
    r"|\b(?:repeal|revok|cancel|withdraw|abolish|rescind|supersed|replac)\w*\b"
)
_REPLACING = re.compile(
    r"\b(?:thay (?:the|cho)|bai bo|sua doi|huy bo|replac\w*|repeal\w*|amend\w*|supersed\w*)\b"
)


def absence_route(facts: Facts, reading: Reading) -> Draft | None:
    """A number that no document has is known to be absent."""
    for asked, works in zip(reading.query.numbers, reading.targets, strict=True):
        if not works:
            return abstain.absent_number(asked, facts.catalogue.nearest(asked), reading.query)
    return None


def repeal_route(facts: Facts, reading: Reading) -> Draft | None:
    """What replaced or repealed a numbered document; a repeal that none tells of is no premise."""
    query = reading.query
    if not query.numbers or not _REPEAL.search(fold(query.text)):
        return None
    pairs = zip(query.numbers, reading.targets, strict=True)
    objects = [works for one, works in pairs if not is_source(query, one.digits)]
    for work in (one for works in objects for one in works):
        told = [m for m in work.mentions if m.reference.relation in ("replaces", "repeals")]
        if told:
            return _replacing(facts, told, reading)
        near = [abstain.near_work(work, query.lang)]
        return abstain.refused("false_premise", query, short_name(work, query.lang), near)
    return None


def _replacing(facts: Facts, told: Sequence[Mention], reading: Reading) -> Draft:
    """The documents that say so, with their words."""
    sentences = []
    for mention in told[:2]:
        work = facts.catalogue.of(mention.document)
        span = clause_at(mention.document, mention.reference.start)
        evidence = Evidence(mention.document, span.start, span.end)
        name = short_name(work, reading.query.lang)
        sentences.append(DraftSentence(f"{name}: {fold_space(evidence.quote)}", (evidence,)))
    return Draft("answered", tuple(sentences))


def replacement_route(facts: Facts, reading: Reading) -> Draft | None:  # noqa: ARG001 - a route
    """What a numbered document itself replaces, repeals or amends."""
    query = reading.query
    if not _REPLACING.search(fold(query.text)) or _REPEAL.search(fold(query.text)):
        return None
    for work in (one for works in reading.targets for one in works if one.document is not None):
        document = work.document
        listed = [
            one
            for one in (document.references if document else ())
            if one.relation in ("replaces", "repeals", "amends")
            and (not reading.wanted or has_type(one.type, reading.wanted))
        ]
        if document is not None and listed:
            evidence = [Evidence(document, one.start, one.end) for one in listed[:5]]
            return Draft(
                "answered",
                tuple(DraftSentence(f"{fold_space(one.quote)}.", (one,)) for one in evidence),
            )
    return None

"""Routes that look something up: a person's post, an abbreviation, a motto, a list of documents."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.generation import abstain
from rag.generation.clauses import Asked
from rag.generation.facts import Facts
from rag.generation.people import Person, asked_people
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
from rag.vietnamese.casing import readable
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold, fold_space

MAX_LISTED = 1300  # code points of all listed names together
_WHO_IS = re.compile(r"\bai la\b|\bla ai\b|\bwho (?:is|was)\b|\bai (?:giu|lam)\b")
_SECTION = re.compile(
    r"\b(?:muc|phan|dieu|chuong|section|part|article)\s+([ivxlc]+(?:\.\d+)*|\d+(?:\.\d+)*)\b"
)


def person_route(facts: Facts, query: Query) -> Draft | None:
    """The post of somebody whom the question names, or who holds the post that it names."""
    named = asked_people(query.text, facts.people)
    if named and (query.asks & {"post"} or _WHO_IS.search(fold(query.text))):
        told = [one for one in named if one.post]
        if not told:
            return abstain.refused("attribute_not_stated", query, _post_of(named[0], query))
        return Draft("answered", (_person_sentence(told[0], query),))
    if _WHO_IS.search(fold(query.text)):
        return _holder(facts, query)
    return None


def _post_of(person: Person, query: Query) -> str:
    return f"the post of {person.name}" if query.lang == "en" else f"chức vụ của {person.name}"


def _person_sentence(person: Person, query: Query) -> DraftSentence:
    post = readable(person.post or "")
    verb = "is" if query.lang == "en" else "là"
    return DraftSentence(f"{person.name} {verb} {post}.", (person.evidence,))


def _holder(facts: Facts, query: Query) -> Draft | None:
    """Who holds the post that the question names, where its words are all in the post's."""
    asked = facts.asked(query)
    scored = [(asked.share(terms(one.post or "")), one) for one in facts.people if one.post]
    best = max(scored, key=lambda one: one[0], default=None)
    if best is None or best[0] < 0.75:
        return None
    return Draft("answered", (_person_sentence(best[1], query),))


def definition_route(facts: Facts, query: Query) -> Draft | None:
    """What an abbreviation stands for."""
    if "definition" not in query.asks and "subject" not in query.asks:
        return None
    words = set(re.findall(r"[\w&/-]+", fold(query.text)))
    for one in facts.definitions:
        if set(fold(one.abbreviation).split()) <= words:
            full = fold_space(one.full_form)
            verb = "stands for" if query.lang == "en" else "là"
            text = f"{one.abbreviation} {verb} {full} ({one.abbreviation})."
            return Draft("answered", (DraftSentence(text, (one.evidence,)),))
    return None


def motto_route(facts: Facts, query: Query) -> Draft | None:
    """The motto that the question's other words describe; it need not be described at all."""
    if "slogan" not in query.asks or not facts.mottos:
        return None
    asked = _without_cue(facts, query)
    scored = [(asked.share(_around(one.evidence, one.sentence)), one) for one in facts.mottos]
    best = max(score for score, _ in scored)
    if asked.weights and best < 0.4:
        return None
    motto = next(one for score, one in scored if score == best)
    lead = "The motto" if query.lang == "en" else "Phương châm"
    return Draft("answered", (DraftSentence(f"{lead}: “{motto.words}”.", (motto.evidence,)),))


def _without_cue(facts: Facts, query: Query) -> Asked:
    cue = set(terms("phương châm khẩu hiệu"))
    return Asked({t: w for t, w in facts.asked(query).weights.items() if t not in cue})


def _around(evidence: Evidence, sentence: str) -> set[str]:
    """The terms of the sentence, of its paragraph's section and of its document's identity."""
    document = evidence.document
    own = document.identity
    stated = [one.value for one in (own.type, own.number, own.issuer, own.subject) if one]
    headings = [s.heading for s in document.sections if s.start <= evidence.start < s.end]
    place = [document.province] if document.province else []
    paragraph_start = document.text.rfind("\n", 0, evidence.start) + 1
    paragraph = document.text[paragraph_start : evidence.end]
    year = [str(own.date.year)] if own.date else []
    return set(
        terms(". ".join((sentence, *stated, *headings, *place, *year, document.title, paragraph)))
    )


def references_route(facts: Facts, query: Query, passages: Sequence[ScoredPassage]) -> Draft | None:
    """Every document of one kind that a section names: "những chỉ thị nào được nêu ở mục 6?"."""
    if "list" not in query.asks or not query.asks & {"document", "number"} or not passages:
        return None
    for found in passages[:3]:
        document = facts.catalogue.documents[found.passage.doc_id]
        section = _asked_section(document, query) or _section_at(document, found.passage.start)
        start = section.start if section else found.passage.start
        end = section.end if section else found.passage.end
        listed = _listed(document, start, end, query)
        if len(listed) > 1:
            return Draft("answered", tuple(_sentence(document, one) for one in listed))
    return None


def _asked_section(document: Document, query: Query) -> Section | None:
    asked = _SECTION.search(fold(query.text))
    if asked is None:
        return None
    path = tuple(asked[1].split("."))
    same = [s for s in document.sections if tuple(fold(p) for p in s.path[-len(path) :]) == path]
    return same[0] if same else None


def _section_at(document: Document, at: int) -> Section | None:
    holding = [one for one in document.sections if one.start <= at < one.end]
    return max(holding, key=lambda one: one.level, default=None)


def _listed(document: Document, start: int, end: int, query: Query) -> list[Reference]:
    """The outermost references of the asked types in a stretch, as far as a list may be long."""
    inside = [one for one in document.references if start <= one.start and one.end <= end]
    wanted = [one for one in inside if not query.types or one.type in query.types]
    outer = [
        one
        for one in wanted
        if not any(o is not one and o.start <= one.start and one.end <= o.end for o in wanted)
    ]
    kept, length = [], 0
    for one in outer:
        length += one.end - one.start
        if length <= MAX_LISTED:
            kept.append(one)
    return kept


def _sentence(document: Document, reference: Reference) -> DraftSentence:
    evidence = Evidence(document, reference.start, reference.end)
    return DraftSentence(fold_space(evidence.quote) + ".", (evidence,))

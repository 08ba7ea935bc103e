"""Routes whose answer is a document, or one fact of a document."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.catalogue import Work, WorkMatch
from rag.generation import abstain
from rag.generation.attributes import MAKERS, document_sentence, subject_sentence
from rag.generation.facts import Facts
from rag.generation.naming import short_name
from rag.model import Aspect, Draft, DraftSentence, Query
from rag.vietnamese.text import fold

# The share of a question's terms that a work's description must hold to be its answer.
ENOUGH = 0.5
# How close a second work must come to the best one to be named beside it.
BESIDE = 0.97
MAX_LISTED = 1400  # code points of a list of documents

_FACTS: frozenset[Aspect] = frozenset({"date", "issuer", "signer", "recipient"})
_REPEAL = re.compile(
    r"\b(?:bi|da|duoc) (?:bai bo|thu hoi|huy(?: bo)?|thay the|dinh chi)\b|\bhet hieu luc\b"
    r"|\b(?:repeal|revok|cancel|withdraw|abolish|rescind|supersed|replac)\w*\b"
)
_SOURCE = re.compile(r"\b(?:theo|trong|tai|cua|according to|in|under|by)\s*$")


def numbered_route(facts: Facts, query: Query) -> Draft | None:
    """A question that names a number: the number is known, or known to be absent."""
    found = facts.numbered(query)
    for asked, works in zip(query.numbers, found, strict=True):
        if not works:
            return abstain.absent_number(asked, facts.catalogue.nearest(asked), query)
    if not found:
        return None
    if "compare" in query.asks and len(found) > 1:
        return _described([works[0] for works in found], query)
    if _asks_for_another(query):
        other = _carrying_out(facts, query, found)
        if other is not None:
            return other
    return _fact_of(query, found[_target(query)])


def premise_route(facts: Facts, query: Query) -> Draft | None:
    """A question that takes a repeal for granted which no document tells of."""
    if not query.numbers or not _REPEAL.search(fold(query.text)):
        return None
    relations = {"replaces", "repeals"}
    for works in facts.numbered(query):
        for work in works:
            told = [m for m in work.mentions if m.reference.relation in relations]
            if not told:
                near = [abstain.near_work(work, query.lang)]
                what = short_name(work, query.lang)
                return abstain.refused("false_premise", query, what, near)
    return None


def described_route(facts: Facts, query: Query) -> Draft | None:
    """A question for a document by what it is about, or for a fact of such a document."""
    wanted = query.asks & _FACTS
    if query.numbers or not (wanted or query.asks & {"document", "number", "subject"}):
        return None
    matches = facts.works.search(query, k=12)
    if wanted & {"signer", "recipient"}:
        matches = [one for one in matches if one.work.document is not None]
    matches = [one for one in matches if one.coverage >= ENOUGH and one.province is not False]
    if not matches:
        return None
    if matches[0].year is False:
        return _other_year(matches, query)
    if wanted:
        return _fact_of(query, [matches[0].work])
    if "list" in query.asks:
        return None
    return _described(_beside(matches), query)


def _asks_for_another(query: Query) -> bool:
    return bool(query.asks & {"document", "number"}) and "subject" not in query.asks


def _target(query: Query) -> int:
    """Which of several numbers is asked about: the last one that isn't "theo …"."""
    folded = fold(query.text)
    targets = []
    for row, number in enumerate(query.numbers):
        at = folded.find(fold(number.digits))
        words = folded[:at].rsplit(" ", 4)[0] if at > 0 else ""
        if not _SOURCE.search(words):
            targets.append(row)
    return targets[-1] if targets else len(query.numbers) - 1


def _carrying_out(facts: Facts, query: Query, found: Sequence[Sequence[Work]]) -> Draft | None:
    """The work that carries out, amends or replaces the number that the question names."""
    named = {one.work_id for works in found for one in works}
    matches = [
        one
        for one in facts.works.search(query, k=12)
        if one.work.work_id not in named
        and one.province is not False
        and one.year is not False
        and any(_is_target(one.work, work) for works in found for work in works)
        and (not query.types or one.work.type in query.types)
    ]
    return _described(_beside(matches), query) if matches else None


def _is_target(work: Work, target: Work) -> bool:
    return target.number is not None and any(
        one.digits == target.number.digits
        and fold(one.symbol or "") == fold(target.number.symbol or "")
        for one in work.targets
    )


def _fact_of(query: Query, works: Sequence[Work]) -> Draft | None:
    """The facts asked of a work; several works of one number are each answered."""
    makers = [(aspect, make) for aspect, make in MAKERS if aspect in query.asks]
    if any(aspect in _FACTS for aspect, _ in makers):
        makers = [(aspect, make) for aspect, make in makers if aspect in _FACTS]
    if not makers:
        return None
    sentences: list[DraftSentence] = []
    for work in works[:3]:
        for aspect, make in makers[: 2 if len(works) == 1 else 1]:
            sentence = make(work, query.lang)
            if sentence is not None and sentence not in sentences:
                sentences.append(sentence)
            elif sentence is None and len(works) == 1 and aspect in _FACTS:
                return abstain.not_stated(aspect, work, query)
    if not sentences:
        return None
    notices = [abstain.several(works[3:], query)] if len(works) > 3 else []
    return Draft("answered", tuple(sentences), tuple(notices))


def _beside(matches: Sequence[WorkMatch]) -> list[Work]:
    """The best work, and those that fit the question as well as it does."""
    best = matches[0].score
    return [one.work for one in matches if one.score >= BESIDE * best][:3]


def _described(works: Sequence[Work], query: Query) -> Draft | None:
    sentences: list[DraftSentence] = []
    for work in works:
        sentence = document_sentence(work, query.lang)
        if work.subject is None:
            sentence = subject_sentence(work, query.lang) or sentence
        if sentence is not None and sentence not in sentences:
            sentences.append(sentence)
    return Draft("answered", tuple(sentences)) if sentences else None


def _other_year(matches: Sequence[WorkMatch], query: Query) -> Draft:
    nearest = [abstain.near_work(one.work, query.lang) for one in matches[:3]]
    years = ", ".join(str(year) for year in query.years)
    return abstain.refused("other_year", query, years, nearest)

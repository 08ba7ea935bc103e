"""The route whose answer is a document, and how a question describes one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from rag.catalogue import Work, WorkMatch, distinct
from rag.generation import abstain
from rag.generation.attributes import document_sentence, subject_sentence
from rag.generation.facts import Facts
from rag.generation.reading import Reading, is_source, is_subject
from rag.model import Aspect, Draft, DraftSentence, PartialDate, Query
from rag.vietnamese.dates import find_dates
from rag.vietnamese.issuers import find_issuers, same_issuer
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold
from rag.vietnamese.types import same_type, type_mentions

# The share of a question's residue that a work's description must hold to be its answer.
ENOUGH = 0.5
# How close a second work must come to the best one to be named beside it.
BESIDE = 0.97
# With fewer syllables left a question is about a document as a whole.
FEW = 3

# "Bị bãi bỏ theo quyết định nào?" asks for the one that repeals, not for the one repealed.
_UNDONE = re.compile(
    r"\b(?:bi|duoc) (?:bo|bai bo|huy bo|huy|thay the|thu hoi|dinh chi|sua doi)\b"
    r"(?=.*\b(?:theo|boi|bang|tai)\b.*\bnao\b)"
    r"|\b(?:repeal|revok|replac|rescind|supersed)ed by\b"
)
_UNDOES = re.compile(
    r"(?:ve )?(?:viec )?(?:bai bo|huy bo|thay the|thu hoi|dinh chi|sua doi|ngung hieu luc)\b"
)

_WHICH: frozenset[Aspect] = frozenset({"document", "number", "subject"})


def document_route(facts: Facts, reading: Reading) -> Draft | None:
    """Which document: by what it is about, by what it carries out, or by its number."""
    query = reading.query
    numbered = asked_about(reading)
    if len(numbered) > 1 and ("compare" in query.asks or not reading.wanted):
        return _described([works[0] for works in numbered], reading)
    carried_out = _with_target(reading, numbered)
    if carried_out:
        return _described(carried_out, reading)
    if query.asks & {"document", "number"} or _is_a_name(reading):
        found = _matching(facts, reading)
        found = [one for one in found if one.work.date in _days(query)] or found
        if _UNDONE.search(fold(query.text)):
            found = [one for one in found if _UNDOES.match(fold(one.work.subject or ""))] or found
        if found:
            if found[0].year is False:
                return _other_year(found, reading)
            return _described(_beside(found, query), reading)
    if numbered and _asks_what_it_is(reading, numbered[-1]):
        return _each_of(distinct(numbered[-1]), reading)
    return _about(facts, reading)


def _each_of(works: Sequence[Work], reading: Reading) -> Draft | None:
    """Each work of one number, and that there are several; of many, which one is asked."""
    if len(works) > abstain.MOST_TOLD:
        return abstain.clarify(works, reading.query)
    draft = _described(works, reading, facts_of_one=True)
    if draft is None or len(works) == 1:
        return draft
    return replace(draft, notices=(abstain.several(works, reading.query),))


def _is_about_a_whole(reading: Reading) -> bool:
    """Whether hardly a word is left that could describe something within a document."""
    return sum("_" not in one for one in reading.residue.weights) < FEW


def _with_target(reading: Reading, numbered: Sequence[Sequence[Work]]) -> list[Work]:
    """The numbered works whose subject line names a document of the type asked for.

    "Kế hoạch 103 thực hiện quyết định nào?" is answered by the plan's own subject, and by no other
    decision.
    """
    if not reading.wanted or not _is_about_a_whole(reading):
        return []
    works = [one for same in numbered for one in same[:3]]
    return [
        one
        for one in works
        if not is_wanted(one, reading.wanted)
        and any(has_type(target.type, reading.wanted) for target in one.targets)
    ]


def _asks_what_it_is(reading: Reading, works: Sequence[Work]) -> bool:
    """Whether a numbered document is asked about as a whole, not for something that it says."""
    if not reading.residue.weights:
        return True
    other = reading.wanted and not any(is_wanted(one, reading.wanted) for one in works)
    return bool(reading.query.asks & _WHICH) and not other


def _is_a_name(reading: Reading) -> bool:
    """Whether the question is only a description: "báo cáo của Tỉnh ủy về dân vận năm 2023"."""
    query = reading.query
    mentions = type_mentions(query.text)
    return not query.asks and not query.numbers and bool(mentions) and mentions[0].start == 0


def _about(facts: Facts, reading: Reading) -> Draft | None:
    """What a document is about that is described, not numbered."""
    if "subject" not in reading.query.asks or reading.query.numbers:
        return None
    work = described_work(facts, reading, held=False)
    return _described([work], reading) if work is not None else None


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


def described_work(facts: Facts, reading: Reading, *, held: bool) -> Work | None:
    """The one work that the question describes without its number."""
    query = reading.query
    if reading.described is not None:
        return facts.catalogue.of(reading.described)
    found = facts.works.search(
        query,
        asked=reading.residue.weights,
        wanted=reading.wanted,
        among=(lambda work: work.document is not None and reading.inside(work.document))
        if held
        else None,
    )
    good = [
        one
        for one in found
        if one.coverage >= ENOUGH and one.province is not False and one.year is not False
        if _is_or_approves(one.work, query.types)
    ]
    good = [one for one in good if query.types and is_wanted(one.work, query.types)] or good
    if good and held and not reading.within and not reading.residue.weights and len(good) > 1:
        return None
    return good[0].work if good else None


def _is_or_approves(work: Work, types: Sequence[str]) -> bool:
    """Whether a work is of a type that is named, or its subject names one: it approves a scheme."""
    said = fold(work.subject or "")
    return (
        not types
        or work.type is None
        or is_wanted(work, types)
        or any(fold(one) in said for one in types)
    )


def _matching(facts: Facts, reading: Reading) -> list[WorkMatch]:
    """The works that the question's residue describes, other than those that it numbers."""
    named = {work.work_id for works in reading.targets for work in works}

    def search(asked: Mapping[str, float]) -> list[WorkMatch]:
        return facts.works.search(
            reading.query,
            12,
            asked=asked,
            wanted=reading.wanted,
            among=lambda work: work.work_id not in named and _is_inside(work, reading),
        )

    found = search(reading.residue.weights)
    good = [one for one in found if _may_be(one, reading) and _is_covered(one, reading)]
    without = _without_issuers(reading)
    if not good and without:
        again = search(without)
        good = [
            one
            for one in again
            if _may_be(one, reading)
            and _issued_by(one.work, reading.query)
            and (one.coverage >= ENOUGH or _is_of_day(one.work, reading, without))
        ]
    if named and _is_about_a_whole(reading) and (not reading.within or not reading.wanted):
        return [one for one in good if _carries_out(one.work, reading)]
    return good


def _may_be(match: WorkMatch, reading: Reading) -> bool:
    """Whether a work is of the place and of a type that the question asks for."""
    typed = not reading.wanted or is_wanted(match.work, reading.wanted)
    return match.province is not False and typed


def _is_covered(match: WorkMatch, reading: Reading) -> bool:
    work, residue = match.work, reading.residue.weights
    told = match.coverage >= ENOUGH or _is_of_day(work, reading, residue)
    return told or _carries_out(work, reading)


def _is_of_day(work: Work, reading: Reading, asked: Collection[str]) -> bool:
    """Whether it is of the very day that the question names, which then says hardly more."""
    return work.date in _days(reading.query) and sum("_" not in one for one in asked) < FEW


def names_wanted(draft: Draft, reading: Reading) -> bool:
    """Whether what is said names a document of the type that is asked for, where one is."""
    query = reading.query
    asked = "document" in query.asks and not query.asks & {"subject", "quantity"}
    if not reading.wanted or not asked or not draft.sentences:
        return True
    evidence = (one for sentence in draft.sentences for one in sentence.evidence)
    return any(
        has_type(reference.type, reading.wanted)
        for one in evidence
        for reference in one.document.references
        if reference.start < one.end and one.start < reference.end
    ) or any(is_wanted(work, reading.wanted) for works in reading.targets for work in works)


def _days(query: Query) -> set[PartialDate]:
    """The days that a question names in full."""
    return {one.date for one in find_dates(query.text) if one.date.day}


def _without_issuers(reading: Reading) -> dict[str, float]:
    """What the question asks but for the bodies that it names: a work is of them or it isn't."""
    query = reading.query
    spans = [query.text[one.start : one.end] for one in find_issuers(query.text)]
    spent = {term for one in (*spans, *query.issuers) for term in terms(one)}
    if not query.issuers:
        return {}
    weights = reading.residue.weights
    return {term: w for term, w in weights.items() if not spent & {term, *term.split("_")}}


def _issued_by(work: Work, query: Query) -> bool:
    return work.issuer is not None and any(same_issuer(work.issuer, one) for one in query.issuers)


def local(work: Work, reading: Reading) -> Work:
    """The work as the documents to look in mention it, where they do."""
    inside = tuple(one for one in work.mentions if reading.inside(one.document))
    return replace(work, mentions=inside) if inside else work


def _is_inside(work: Work, reading: Reading) -> bool:
    """Whether a work is held, or mentioned, in a document to look in."""
    if work.document is not None and reading.inside(work.document):
        return True
    return any(reading.inside(one.document) for one in work.mentions)


def is_wanted(work: Work, wanted: Iterable[str]) -> bool:
    """Whether a work is of one of the types asked for."""
    return has_type(work.type, wanted)


def has_type(kind: str | None, wanted: Iterable[str]) -> bool:
    """Whether a type, if known, is one of those asked for or commonly taken for one."""
    return kind is not None and any(same_type(kind, one) for one in wanted)


def _carries_out(work: Work, reading: Reading) -> bool:
    """Whether its subject names a work that the question numbers."""
    named = [one.number for works in reading.targets for one in works if one.number is not None]
    return any(
        target.digits == one.digits and fold(target.symbol or "") == fold(one.symbol or "")
        for target in work.targets
        for one in named
    )


def _beside(matches: Sequence[WorkMatch], query: Query) -> list[Work]:
    """The best work, and those that fit as well; only those of the day that the question names."""
    matches = [one for one in matches if one.work.date in _days(query)] or matches
    best = matches[0].score
    return [one.work for one in matches if one.score >= BESIDE * best][:3]


def _described(
    works: Sequence[Work], reading: Reading, *, facts_of_one: bool = False
) -> Draft | None:
    lang = reading.query.lang
    sentences: list[DraftSentence] = []
    for work in (local(one, reading) for one in works):
        sentence = document_sentence(work, lang)
        if work.subject is None and (facts_of_one or sentence is None):
            sentence = subject_sentence(work, lang) or sentence
        if sentence is not None and sentence not in sentences:
            sentences.append(sentence)
    return Draft("answered", tuple(sentences)) if sentences else None


def _other_year(matches: Sequence[WorkMatch], reading: Reading) -> Draft:
    query = reading.query
    nearest = [abstain.near_work(one.work, query.lang) for one in matches[:3]]
    years = ", ".join(str(year) for year in query.years)
    return abstain.refused("other_year", query, years, nearest)

"""Routes whose answer is a document, or one fact of a document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from rag.catalogue import Mention, Work, WorkMatch
from rag.generation import abstain
from rag.generation.attributes import (
    MAKERS,
    distribution_sentence,
    document_sentence,
    subject_sentence,
)
from rag.generation.facts import Facts
from rag.generation.naming import clause_at, short_name
from rag.generation.reading import Reading, is_source
from rag.model import Aspect, Draft, DraftSentence, Evidence
from rag.vietnamese.text import fold, fold_space
from rag.vietnamese.types import same_type, type_mentions

# The share of a question's residue that a work's description must hold to be its answer.
ENOUGH = 0.5
# How close a second work must come to the best one to be named beside it.
BESIDE = 0.97
# So many residual syllables make "ngày nào" a question about something in the document.
OWN_FACT = 3

_FACTS: frozenset[Aspect] = frozenset({"date", "effect", "issuer", "signer", "recipient"})
_OWN: frozenset[Aspect] = frozenset({"effect", "signer", "recipient"})  # only it says these
_WHICH: frozenset[Aspect] = frozenset({"document", "number", "subject"})
_REPEAL = re.compile(
    r"\b(?:bi|da|duoc|nao|gi) (?:bai bo|thu hoi|huy(?: bo)?|thay the|dinh chi)\b|\bhet hieu luc\b"
    r"|\bthay the (?:boi|bang|cho)\b"
    r"|\b(?:repeal|revok|cancel|withdraw|abolish|rescind|supersed|replac)\w*\b"
)
# When something happens that a document says, not when the document was issued.
_REPLACING = re.compile(
    r"\b(?:thay (?:the|cho)|bai bo|sua doi|huy bo|replac\w*|repeal\w*|amend\w*|supersed\w*)\b"
)
_WITHIN = re.compile(
    r"\b(?:thoi )?han\b|\bhoan thanh\b|\bket thuc\b|\bden khi nao\b|\btruoc ngay\b"
    r"|\bbat dau\b|\bdien ra\b|\bto chuc\b|\bbao cao (?:truoc|khi)\b|\bdeadlines?\b"
    r"|\bexpires?\b|\bbefore when\b"
)
_ISSUING = re.compile(
    r"\b(?:ban hanh|phat hanh|ra (?:ngay|doi|tu|hoi|khi)|ky|de ngay|ngay (?:ra|ky|thang)|co tu"
    r"|issued?|dated?|sign\w*|released?|promulgated|adopted)\b"
)
_LISTED = re.compile(r"\bnoi nhan\b|\bkinh gui\b|\baddressed\b|\brecipients?\b|\bdistribution\b")
_BY_WHOM = re.compile(r"\bdo (?:ai|(?:co quan|don vi|cap|ben|noi|so|bo|ban) nao) ")
_ISSUED_WHAT = re.compile(r"\bban hanh (?!van ban|so\b|ngay|nam|vay|khi|boi|the|ra|\d)(\w+ \w+)")
_DISTRIBUTION = re.compile(r"\bnoi nhan\b|\bdistribution\b|\brecipients?\b")


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


def absence_route(facts: Facts, reading: Reading) -> Draft | None:
    """A number that no document has is known to be absent."""
    for asked, works in zip(reading.query.numbers, reading.targets, strict=True):
        if not works:
            return abstain.absent_number(asked, facts.catalogue.nearest(asked), reading.query)
    return None


def fact_route(facts: Facts, reading: Reading) -> Draft | None:
    """When, by whom, signed by whom, to whom: of the document that is numbered or described."""
    query = reading.query
    wanted = query.asks & _FACTS
    if "date" in wanted and ("effect" in wanted or _WITHIN.search(fold(query.text))):
        wanted -= {"date"}
    wanted -= _of_something_else(reading)
    if not wanted:
        return None
    numbered = _asked_about(reading) or [one for one in reading.targets if one]
    held = bool(wanted & _OWN)
    if numbered and not (held and _names_another(reading, numbered)):
        return _facts_of(reading, numbered, wanted)
    work = _described_work(facts, reading, held=held)
    return _facts_of(reading, [[work]], wanted) if work is not None else None


def _names_another(reading: Reading, numbered: Sequence[Sequence[Work]]) -> bool:
    """Whether the numbers are only what another document is about: "công văn về Chỉ thị 33"."""
    known = [one for works in numbered for one in works]
    if any(one.document is not None for one in known):
        return False
    types = [one.type or "" for one in known]
    return any(not any(same_type(kind, own) for own in types) for kind in reading.query.types)


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
            and (not reading.wanted or _has_type(one.type, reading.wanted))
        ]
        if document is not None and listed:
            evidence = [Evidence(document, one.start, one.end) for one in listed[:5]]
            return Draft(
                "answered",
                tuple(DraftSentence(f"{fold_space(one.quote)}.", (one,)) for one in evidence),
            )
    return None


def _has_type(kind: str | None, wanted: Iterable[str]) -> bool:
    return kind is not None and any(same_type(kind, one) for one in wanted)


def _of_something_else(reading: Reading) -> frozenset[Aspect]:
    """Facts that the question asks of what a document says, not of the document."""
    folded = fold(reading.query.text)
    syllables = [one for one in reading.residue.weights if "_" not in one]
    other: set[Aspect] = set()
    if len(syllables) >= OWN_FACT and not _ISSUING.search(folded):
        other.add("date")
    if len(syllables) >= OWN_FACT and not _LISTED.search(folded):
        other.add("recipient")
    by_whom = _BY_WHOM.search(folded)
    if by_whom and len(syllables) >= OWN_FACT and not _ISSUING.match(folded, by_whom.end()):
        other.add("issuer")
    issued = _ISSUED_WHAT.search(folded)
    mentions = {one.start for one in type_mentions(reading.query.text)}
    if issued and issued.start(1) not in mentions:
        other.add("issuer")
    return frozenset(other)


def document_route(facts: Facts, reading: Reading) -> Draft | None:
    """Which document: by what it is about, by what it carries out, or by its number."""
    query = reading.query
    numbered = _asked_about(reading)
    if len(numbered) > 1 and ("compare" in query.asks or not reading.wanted):
        return _described([works[0] for works in numbered], reading)
    if query.asks & {"document", "number"} or _is_a_name(reading):
        found = _matching(facts, reading)
        if found:
            if found[0].year is False:
                return _other_year(found, reading)
            return _described(_beside(found), reading)
    if numbered and _asks_what_it_is(reading, numbered[-1]):
        return _described(numbered[-1][:3], reading, facts_of_one=True)
    return _about(facts, reading)


def _asks_what_it_is(reading: Reading, works: Sequence[Work]) -> bool:
    """Whether a numbered document is asked about as a whole, not for something that it says."""
    if not reading.residue.weights:
        return True
    other = reading.wanted and not any(_is_wanted(one, reading.wanted) for one in works)
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
    work = _described_work(facts, reading, held=False)
    return _described([work], reading) if work is not None else None


def _asked_about(reading: Reading) -> list[Sequence[Work]]:
    """The works of each number that isn't merely where to look; of all where none else is left."""
    pairs = list(zip(reading.query.numbers, reading.targets, strict=True))
    asked = [works for one, works in pairs if works and not is_source(reading.query, one.digits)]
    if asked or reading.residue.weights:
        return [works for works in asked if works]
    return [works for _, works in pairs if works]


def _described_work(facts: Facts, reading: Reading, *, held: bool) -> Work | None:
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
    ]
    if good and held and not reading.within and not reading.residue.weights and len(good) > 1:
        return None
    return good[0].work if good else None


def _matching(facts: Facts, reading: Reading) -> list[WorkMatch]:
    """The works that the question's residue describes, other than those that it numbers."""
    query = reading.query
    named = {work.work_id for works in reading.targets for work in works}
    found = facts.works.search(
        query,
        12,
        asked=reading.residue.weights,
        wanted=reading.wanted,
        among=lambda work: work.work_id not in named and _is_inside(work, reading),
    )
    good = [
        one
        for one in found
        if one.province is not False
        and (not reading.wanted or _is_wanted(one.work, reading.wanted))
        and (one.coverage >= ENOUGH or _carries_out(one.work, reading))
    ]
    if named and not reading.residue.weights and not reading.wanted:
        return [one for one in good if _carries_out(one.work, reading)]
    return good


def _local(work: Work, reading: Reading) -> Work:
    """The work as the documents to look in mention it, where they do."""
    inside = tuple(one for one in work.mentions if reading.inside(one.document))
    return replace(work, mentions=inside) if inside else work


def _is_inside(work: Work, reading: Reading) -> bool:
    """Whether a work is held, or mentioned, in a document to look in."""
    if work.document is not None and reading.inside(work.document):
        return True
    return any(reading.inside(one.document) for one in work.mentions)


def _is_wanted(work: Work, wanted: Iterable[str]) -> bool:
    return _has_type(work.type, wanted)


def _carries_out(work: Work, reading: Reading) -> bool:
    """Whether its subject names a work that the question numbers."""
    named = [one.number for works in reading.targets for one in works if one.number is not None]
    return any(
        target.digits == one.digits and fold(target.symbol or "") == fold(one.symbol or "")
        for target in work.targets
        for one in named
    )


def _facts_of(
    reading: Reading, numbered: Sequence[Sequence[Work]], wanted: frozenset[Aspect]
) -> Draft | None:
    """The facts asked of each work; several works of one number are each answered."""
    lang = reading.query.lang
    sentences: list[DraftSentence] = []
    works = [_local(one, reading) for same in numbered for one in same[:3]]
    for work in works:
        for aspect, make in MAKERS:
            if aspect not in wanted:
                continue
            if aspect == "recipient" and _DISTRIBUTION.search(fold(reading.query.text)):
                make = distribution_sentence
            sentence = make(work, lang)
            if sentence is not None and sentence not in sentences:
                sentences.append(sentence)
            elif sentence is None and len(works) == 1:
                return abstain.not_stated(aspect, work, reading.query)
    return Draft("answered", tuple(sentences)) if sentences else None


def _beside(matches: Sequence[WorkMatch]) -> list[Work]:
    """The best work, and those that fit the question as well as it does."""
    best = matches[0].score
    return [one.work for one in matches if one.score >= BESIDE * best][:3]


def _described(
    works: Sequence[Work], reading: Reading, *, facts_of_one: bool = False
) -> Draft | None:
    lang = reading.query.lang
    sentences: list[DraftSentence] = []
    for work in (_local(one, reading) for one in works):
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

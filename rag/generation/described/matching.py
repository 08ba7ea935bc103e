"""How a question describes a work: by type, issuer, place, day and what it is about."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from rag.catalogue import Work, WorkMatch
from rag.catalogue.asked import Asked
from rag.generation.asked.asked_years import own_years
from rag.generation.asked.number_roles import is_source, is_subject
from rag.generation.described.meant import is_meant
from rag.generation.described.origin import asked_place, may_be_of
from rag.generation.described.premises import made_by_another
from rag.generation.described.timely import of_its_day
from rag.generation.described.wholes import FEW, is_about_a_whole
from rag.generation.facts import Facts
from rag.generation.reading import Reading
from rag.model import PartialDate, Query
from rag.vietnamese.dates import find_dates
from rag.vietnamese.issuers import find_issuers, same_issuer
from rag.vietnamese.places import find_provinces
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold
from rag.vietnamese.types import same_type

# The share of a question's residue that a work's description must hold to be its answer.
ENOUGH = 0.5
# The same where a question names another province as well, which what it says is also about.
ENOUGH_OF_PLACE = 0.3
# The same of an English question where no other work holds more than a part of that share.
GUESSED, AHEAD = 0.4, 1.4
_SUBMITS = frozenset({"Tờ trình", "Báo cáo", "Công văn"})
# How close to the best one another work must come to fit as well.
BESIDE = 0.97


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
    if reading.described is not None and is_meant(reading, reading.described):
        work = facts.catalogue.of(reading.described)
        return work if of_its_day(work, query) else None
    found = facts.works.search(
        query,
        asked=reading.residue,
        wanted=reading.wanted,
        among=(lambda work: work.document is not None and reading.inside(work.document))
        if held
        else None,
    )
    good = [
        one
        for one in found
        if one.coverage >= ENOUGH and one.province is not False and one.year is not False
        if _is_or_approves(one.work, query.types) and _concerns(one, query)
    ]
    good = [
        one
        for one in good
        if of_its_day(one.work, query) and not made_by_another(query.text, [one.work])
    ]
    good = [one for one in good if query.types and is_wanted(one.work, query.types)] or good
    if "issuer" in query.asks and not query.types:  # rules are issued, not what submits them
        good = [one for one in good if one.work.type not in _SUBMITS] or good
    good = [one for one in good if is_held_beside(one, good[0])] or good
    if good and held and not reading.within and not reading.residue.weights and len(good) > 1:
        return None
    return good[0].work if good else None


def is_held_beside(match: WorkMatch, best: WorkMatch) -> bool:
    """Whether a held document fits as well as the best: it is meant, not one that it replaces."""
    return match.work.document is not None and match.coverage >= BESIDE * best.coverage


def _is_or_approves(work: Work, types: Sequence[str]) -> bool:
    """Whether a work is of a type that is named, or its subject names one: it approves a scheme."""
    said = fold(work.subject or "")
    return (
        not types
        or work.type is None
        or is_wanted(work, types)
        or any(fold(one) in said for one in types)
    )


def matching(facts: Facts, reading: Reading) -> list[WorkMatch]:
    """The works that the question's residue describes, other than those that it numbers."""
    named = {work.work_id for works in reading.targets for work in works}
    query = replace(reading.query, years=own_years(reading.query, reading.wanted))

    def search(asked: Asked, *, inside: bool = True) -> list[WorkMatch]:
        return facts.works.search(
            query,
            12,
            asked=asked,
            wanted=reading.wanted,
            among=lambda work: (
                work.work_id not in named and (not inside or _is_inside(work, reading))
            ),
        )

    def fitting(*, inside: bool) -> list[WorkMatch]:
        found = search(reading.residue, inside=inside)
        ahead = found[0] if query.lang == "en" and _is_far_ahead(found, reading) else None
        return [
            one
            for one in found
            if _may_be(one, reading) and (one is ahead or _is_covered(one, reading))
        ]

    good = fitting(inside=True)
    if query.years and query.provinces and not query.numbers and good and good[0].year is False:
        timely = (one for one in fitting(inside=False) if one.year and one.province)
        good = [*timely, *good]
    without = _without_issuers(reading)
    if not good and without.weights:
        again = search(without)
        good = [
            one
            for one in again
            if _may_be(one, reading)
            and _issued_by(one.work, reading.query)
            and (one.coverage >= ENOUGH or _is_of_day(one.work, reading, without.weights))
        ]
    if reading.wanted and any(
        is_subject(reading.query, one.digits) for one in reading.query.numbers
    ):
        good = [one for one in good if _carries_out(one.work, reading)] or good
    if named and is_about_a_whole(reading) and (not reading.within or not reading.wanted):
        return [one for one in good if _carries_out(one.work, reading)]
    return good


def _is_far_ahead(found: Sequence[WorkMatch], reading: Reading) -> bool:
    """Whether the first fits an English question, whose words are only guessed, as no other does.

    It must be of the type and the body that are asked for.
    """
    if not reading.wanted or not reading.query.issuers or not found:
        return False
    first, others = found[0], found[1:]
    return (
        first.coverage >= GUESSED
        and first.year is not False
        and _issued_by(first.work, reading.query)
        and all(one.coverage <= first.coverage / AHEAD for one in others if _may_be(one, reading))
    )


def _may_be(match: WorkMatch, reading: Reading) -> bool:
    """Whether a work is of the place and of a type that the question asks for."""
    typed = not reading.wanted or is_wanted(match.work, reading.wanted)
    fits = typed and may_be_of(match.work, reading)
    return match.province is not False and fits and _concerns(match, reading.query)


def _concerns(match: WorkMatch, query: Query) -> bool:
    """Whether a work of no province has to do with one that the question names.

    It is mentioned in a document of that province, or its own subject names it.
    """
    if match.province is not None or not query.provinces:
        return True
    work = match.work
    if any(one.document.province in query.provinces for one in work.mentions):
        return True
    texts = (work.subject or "", work.document.title if work.document else "")
    return any(name in query.provinces for text in texts for name in find_provinces(text))


def _is_covered(match: WorkMatch, reading: Reading) -> bool:
    work, residue = match.work, reading.residue.weights
    enough = ENOUGH if asked_place(reading) is None else ENOUGH_OF_PLACE
    told = match.coverage >= enough or _is_of_day(work, reading, residue)
    return told or _carries_out(work, reading)


def _is_of_day(work: Work, reading: Reading, asked: Collection[str]) -> bool:
    """Whether it is of the very day that the question names, which then says hardly more."""
    return work.date in days(reading.query) and sum("_" not in one for one in asked) < FEW


def days(query: Query) -> set[PartialDate]:
    """The days that a question names in full."""
    return {one.date for one in find_dates(query.text) if one.date.day}


def _without_issuers(reading: Reading) -> Asked:
    """What the question asks but for the bodies that it names: a work is of them or it isn't."""
    query = reading.query
    spans = [query.text[one.start : one.end] for one in find_issuers(query.text)]
    spent = {term for one in (*spans, *query.issuers) for term in terms(one)}
    if not query.issuers:
        return reading.residue.weighed({})
    weights = reading.residue.weights
    return reading.residue.weighed(
        {term: w for term, w in weights.items() if not spent & {term, *term.split("_")}}
    )


def _issued_by(work: Work, query: Query) -> bool:
    return work.issuer is not None and any(same_issuer(work.issuer, one) for one in query.issuers)


def local(work: Work, reading: Reading) -> Work:
    """The work as the documents to look in mention it, where they do."""
    inside = tuple(one for one in work.mentions if reading.inside(one.document))
    if not inside:
        return work
    dated = work.document is not None or any(one.reference.date for one in inside)
    return replace(work, mentions=inside, date=work.date if dated else None)


def _is_inside(work: Work, reading: Reading) -> bool:
    """Whether a work is held, or mentioned, in a document to look in."""
    if not reading.within or (work.document is not None and reading.inside(work.document)):
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

"""The works that a question describes: by type, issuer, place, day and what they are about."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from rag.catalogue import Work, WorkMatch
from rag.catalogue.asked import Asked
from rag.generation.asked.asked_years import own_years
from rag.generation.asked.number_roles import is_subject
from rag.generation.described.local import is_inside
from rag.generation.described.origin import asked_place, concerns, may_be_of
from rag.generation.described.timely import days
from rag.generation.described.wholes import FEW, is_about_a_whole
from rag.generation.facts import Facts
from rag.generation.reading import Reading
from rag.model import Query
from rag.vietnamese.issuer_names import same_issuer
from rag.vietnamese.issuers import find_issuers
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold
from rag.vietnamese.types import has_type

# The share of a question's residue that a work's description must hold to be its answer.
ENOUGH = 0.5
# The same where a question names another province as well, which what it says is also about.
ENOUGH_OF_PLACE = 0.3
# The same of an English question where no other work holds more than a part of that share.
GUESSED, AHEAD = 0.4, 1.4
# How close to the best one another work must come to fit as well.
BESIDE = 0.97


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
                work.work_id not in named and (not inside or is_inside(work, reading))
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
    typed = not reading.wanted or has_type(match.work.type, reading.wanted)
    fits = typed and may_be_of(match.work, reading)
    return match.province is not False and fits and concerns(match, reading.query)


def _is_covered(match: WorkMatch, reading: Reading) -> bool:
    work, residue = match.work, reading.residue.weights
    enough = ENOUGH if asked_place(reading) is None else ENOUGH_OF_PLACE
    told = match.coverage >= enough or _is_of_day(work, reading, residue)
    return told or _carries_out(work, reading)


def _is_of_day(work: Work, reading: Reading, asked: Collection[str]) -> bool:
    """Whether it is of the very day that the question names, which then says hardly more."""
    return work.date in days(reading.query) and sum("_" not in one for one in asked) < FEW


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


def _carries_out(work: Work, reading: Reading) -> bool:
    """Whether its subject names a work that the question numbers."""
    named = [one.number for works in reading.targets for one in works if one.number is not None]
    return any(
        target.digits == one.digits and fold(target.symbol or "") == fold(one.symbol or "")
        for target in work.targets
        for one in named
    )

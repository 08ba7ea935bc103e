"""The one work that a question describes without its number."""

from __future__ import annotations

from collections.abc import Sequence

from rag.catalogue import Work, WorkMatch
from rag.generation.described.matching import BESIDE, ENOUGH
from rag.generation.described.meant import is_meant
from rag.generation.described.origin import concerns
from rag.generation.described.premises import made_by_another
from rag.generation.described.timely import of_its_day
from rag.generation.facts import Facts
from rag.generation.reading import Reading
from rag.vietnamese.text import fold
from rag.vietnamese.types import has_type

_SUBMITS = frozenset({"Tờ trình", "Báo cáo", "Công văn"})


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
        if _is_or_approves(one.work, query.types) and concerns(one, query)
    ]
    good = [
        one
        for one in good
        if of_its_day(one.work, query) and not made_by_another(query.text, [one.work])
    ]
    good = [one for one in good if query.types and has_type(one.work.type, query.types)] or good
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
        or has_type(work.type, types)
        or any(fold(one) in said for one in types)
    )

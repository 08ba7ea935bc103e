"""Whether a document can be about the time that a question says it is about.

A time that stands behind what a document is about, "kế hoạch cải cách hành chính năm 2022", is the
one that it must be about: the plan for 2021-2025 is not the plan of that year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from rag.catalogue import Work
from rag.generation.asked.asked_years import LIMIT, TimeMention, times
from rag.model import PartialDate, Query, Reference
from rag.vietnamese.blanking import blanked
from rag.vietnamese.cues import fold_cues
from rag.vietnamese.dates import find_dates, find_periods, find_years
from rag.vietnamese.issuers import find_issuers
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.places import find_province_mentions
from rag.vietnamese.types import type_mentions

_MADE = re.compile(
    r"\b(?:ban hanh|phat hanh|ra|ky|thong qua|phe duyet|cong bo|issued|signed|adopted|dated|made"
    r"|approved|published|promulgated|so|ngay|trong|vao)\s*$"
)
_WORD = re.compile(r"\w+\s*$")
_ASKED = re.compile(r" (?:nao|gi)$")  # "công văn nào năm 2023": when it was issued
# What may stand between a type and the month in which the document was made.
_BEHIND = re.compile(
    r"\s+(?:(?:duoc |da )?(?:ban hanh |ra |ky |de )?(?:trong |vao |hoi )?)?(?:cuoi |dau |giua )?"
    r"(?:ngay |thang )?"
)
_BEFORE = re.compile(r" (?:official )?")


class _Said(NamedTuple):
    """The times that a subject line names, those of other documents' dates left out."""

    months: frozenset[PartialDate]
    years: frozenset[int]
    periods: frozenset[tuple[int, int]]


def of_its_time(work: Work, query: Query) -> bool:
    """Whether a work can be about the month, year or period that the question says it is about.

    A plan for five years is not the plan of one of them, nor one "đến năm 2030" that of 2021-2025.
    """
    return _agrees(_times_of(work), query)


def of_its_day(work: Work, query: Query) -> bool:
    """Whether a work was made in the month, or on the day, that stands beside its type.

    "Công văn tháng 10/2025 của Bộ Nội vụ", "the November 2025 letter" are of no other month.
    """
    said = _beside_a_type(query.text)
    own = work.date
    if own is None or own.month is None:
        return True
    return all(
        (one.year, one.month) == (own.year, own.month) and one.day in (None, own.day)
        for one in said
    )


def days(query: Query) -> set[PartialDate]:
    """The days that a question names in full."""
    return {one.date for one in find_dates(query.text) if one.date.day}


@lru_cache(maxsize=64)
def _beside_a_type(text: str) -> frozenset[PartialDate]:
    """The months and days that say of when a document is: right behind its type, or before it."""
    folded = fold_cues(text)
    kinds = type_mentions(text)
    return frozenset(
        one.date
        for one in find_dates(text)
        if one.date.month is not None
        if any(_BEHIND.fullmatch(folded, kind.end, one.start) for kind in kinds)
        or any(_BEFORE.fullmatch(folded, one.end, kind.start) for kind in kinds)
    )


def names_month(work: Work, query: Query) -> bool:
    """Whether its subject line names the month that the question says it is about."""
    return bool(_about(query.text)[0] & _times_of(work).months)


def names_its_time(reference: Reference, query: Query) -> bool:
    """The same of a document as a text mentions it."""
    return _agrees(_times_in(reference.subject or ""), query)


def _agrees(said: _Said, query: Query) -> bool:
    periods = set(find_periods(query.text))
    if periods:
        return bool(periods & said.periods) if said.periods else _within(periods, said.years)
    months, years = _about(query.text)
    if months and said.months:
        return bool(months & said.months)
    if years and said.years:
        return bool(years & said.years)
    return not years or not said.periods or _in_one(years, said.periods)


def _in_one(years: frozenset[int], periods: frozenset[tuple[int, int]]) -> bool:
    """Whether a period is a school year with the year asked for, or its two ends are named."""
    return any(
        {first, last} <= years or (last - first == 1 and years & {first, last})
        for first, last in periods
    )


def _within(periods: set[tuple[int, int]], years: frozenset[int]) -> bool:
    return not years or any(first <= one <= last for first, last in periods for one in years)


def _times_in(subject: str) -> _Said:
    line = _undated(subject)
    periods = frozenset(find_periods(line))
    years = frozenset(find_years(line)) - {year for one in periods for year in one}
    return _Said(
        frozenset(one.date for one in find_dates(line) if one.date.day is None), years, periods
    )


def _times_of(work: Work) -> _Said:
    """The times of its subject line; where it has none, the period that leads to its mentions."""
    if work.subject is not None or work.document is not None:
        return _times_in(work.subject or "")
    periods = (one for text in _leads(work) for one in find_periods(text))
    return _Said(frozenset(), frozenset(), frozenset(periods))


def _leads(work: Work) -> Iterator[str]:
    """What stands on the line before each mention, back to the last break."""
    for one in work.mentions:
        text, at = one.document.text, one.reference.start
        line = text[max(text.rfind("\n", 0, at) + 1, at - 160) : at]
        yield re.split(r"[;.]\s", line)[-1]


def _undated(line: str) -> str:
    """The line without whole dates: they are those of other documents that it names."""
    return blanked(line, (one for one in find_dates(line) if one.date.day is not None))


@lru_cache(maxsize=64)
def _about(text: str) -> tuple[frozenset[PartialDate], frozenset[int]]:
    """The months and the years that stand behind words for what a document is about."""
    behind = [one for one in times(text) if _is_behind_a_subject(text, one)]
    dates = [one for one in find_dates(text) if any(t.start <= one.start < t.end for t in behind)]
    months = frozenset(one.date for one in dates if one.date.day is None)
    return months, frozenset(one.year for one in behind) if not dates else frozenset()


def _is_behind_a_subject(text: str, time: TimeMention) -> bool:
    """Whether a time follows words that are no type, body, place or number, and no issuing."""
    before = _ASKED.sub("", fold_cues(text)[: time.start].rstrip())
    if not before or before[-1] in ",;:.?" or _MADE.search(before) or LIMIT.search(before):
        return False
    ends = {one.end for one in type_mentions(text)} | {one.end for one in find_numbers(text)}
    ends |= {one.end for one in find_issuers(text)}
    ends |= {one.end for one in find_province_mentions(text)}
    return len(before) not in ends and _WORD.search(before) is not None

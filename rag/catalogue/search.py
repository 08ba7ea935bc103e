"""Finding a work by what it is about: "kế hoạch nào về cải cách hành chính năm 2024?".

Each work is described by its subject line, by the clause that mentions it, and by who issued it
where and when. A question's terms are looked up in an inverted index of those descriptions; what
the question names beyond its words (type, year, issuer, province, a number it carries out) moves a
work up or down. All are preferences; whether the best one answers at all is decided by the caller.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from rag.catalogue.asked import Asked
from rag.catalogue.work import Work
from rag.model import DocumentNumber, PartialDate, Query
from rag.vietnamese.dates import find_dates, find_periods, find_years
from rag.vietnamese.issuers import same_issuer
from rag.vietnamese.numbers import compatible
from rag.vietnamese.successive import is_another
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold
from rag.vietnamese.types import same_type

Weight = Callable[[str], float]
Covered = NDArray[np.float64]

# How much a term counts by where it stands in a work's description.
SUBJECT, IDENTITY, CONTEXT = 1.0, 0.9, 0.6
# How much each agreement moves a work beside its covered terms (0 … 1).
TYPE, ISSUER, PROVINCE, YEAR, TARGET, PRECISION = 0.4, 0.3, 0.3, 0.3, 0.6, 0.2
LIKELY = 120  # works whose covered terms promise most are compared in full
WIDER = 10  # times as many are looked through where the caller says which works count
_UNTIL = re.compile(r"\b(?:den|toi)(?: het)?(?: nam)? ((?:19|20)\d\d)\b")
CONTEXT_REACH = 160  # code points before a mention that say what it is mentioned for


@dataclass(frozen=True, slots=True)
class WorkMatch:
    """A work as an answer to one question.

    ``coverage`` is the share of the question's terms, by weight, that its description holds;
    ``year`` and ``province`` say whether what the question names agrees (None: it names none).
    """

    work: Work
    score: float
    coverage: float
    year: bool | None
    province: bool | None


@dataclass(frozen=True, slots=True)
class _Described:
    """What comparing a work with a question needs, read off its subject line once."""

    subject: frozenset[str]
    weight: float
    years: frozenset[int]
    until: frozenset[int]
    periods: frozenset[tuple[int, int]]
    targets: tuple[DocumentNumber, ...]


@dataclass(frozen=True, slots=True)
class _Read:
    """What is read off a work's texts; ``description`` says how much each term counts in it.

    ``until`` holds those of its ``years`` that are only an end: "… đến năm 2025".
    """

    work: Work
    subject: frozenset[str]
    years: frozenset[int]
    until: frozenset[int]
    periods: frozenset[tuple[int, int]]
    targets: tuple[DocumentNumber, ...]
    description: Mapping[str, float]

    @classmethod
    def of(cls, work: Work) -> _Read:
        line = _undated(work.subject or "")
        periods = frozenset(find_periods(line))
        years = frozenset(find_years(line)) - {year for period in periods for year in period}
        description: dict[str, float] = {}
        for term, field in _description(work):
            description[term] = max(field, description.get(term, 0.0))
        subject = frozenset(terms(_subject(work)))
        until = frozenset(int(one[1]) for one in _UNTIL.finditer(fold(line))) & years
        return cls(work, subject, years, until, periods, work.targets, description)

    def is_of(self, work: Work) -> bool:
        """Whether it was read off the very documents that ``work`` stands in."""
        own = self.work
        return own.document is work.document and all(
            one.document is other.document
            for one, other in zip(own.mentions, work.mentions, strict=True)
        )


class WorkSearch:
    """An inverted index over the descriptions of all works."""

    def __init__(
        self, works: Sequence[Work], weight: Weight, before: WorkSearch | None = None
    ) -> None:
        self._works = works
        self._weight = weight
        self._read: dict[_Key, _Read] = _read_off(works, before._read if before else {})
        self._described = [self._describe(self._read[_key(work)]) for work in works]
        self._postings = _postings([self._read[_key(work)] for work in works])
        self._arrays: dict[str, tuple[NDArray[np.intp], Covered]] = {}
        self._aimed: dict[str, list[int]] = defaultdict(list)
        self._dated: dict[PartialDate, list[int]] = defaultdict(list)
        for row, (work, described) in enumerate(zip(works, self._described, strict=True)):
            for digits in {one.digits for one in described.targets}:
                self._aimed[_plain(digits)].append(row)
            if work.date is not None:
                self._dated[work.date].append(row)

    def _describe(self, read: _Read) -> _Described:
        weight = sum(map(self._weight, read.subject)) or 1.0
        return _Described(read.subject, weight, read.years, read.until, read.periods, read.targets)

    def search(
        self,
        query: Query,
        k: int = 10,
        *,
        asked: Asked | None = None,
        wanted: Sequence[str] = (),
        among: Callable[[Work], bool] | None = None,
    ) -> list[WorkMatch]:
        """Return the ``k`` works that fit the question best, best first.

        ``asked`` are the terms to be covered (the question's own where None), ``wanted`` the types
        asked for; ``among`` says which works are looked at.
        """
        asked = Asked(self._asked(query)) if asked is None else asked
        wanted = wanted or query.types
        total = asked.total or 1.0
        covered = self._covered(asked)
        dates = {one.date for one in find_dates(query.text) if one.date.day}
        named = [*self._aimed_at(query), *self._issued(dates, covered)]
        rows = self._likely(covered, named, among)
        if among is not None and (not asked.weights or len(rows) < LIKELY):
            taken, works = set(rows), enumerate(self._works)
            others = (row for row, work in works if row not in taken and among(work))
            rows += islice(others, LIKELY if asked.weights else None)
        periods = frozenset(find_periods(query.text))
        weights = {term: self._weight(term) for term in asked.weights}
        compared = _Asked(query, weights, wanted, periods, dates)
        shares = covered / total if asked.weights else np.ones(len(covered))
        matches = [self._match(row, float(shares[row]), compared) for row in rows]
        return sorted(matches, key=lambda one: -one.score)[:k]

    def _covered(self, asked: Asked) -> Covered:
        """``(works,)`` how much of what is asked each work's description holds."""
        covered = self._held(asked.plain)
        for word in asked.words:
            each = [
                one.worth * self._held({term: asked.weights[term] for term in one.terms})
                for one in word
            ]
            covered += np.maximum.reduce(each)
        return covered

    def _held(self, weights: Mapping[str, float]) -> Covered:
        """``(works,)`` how much of these terms each work's description holds."""
        held = np.zeros(len(self._works))
        for term, weight in weights.items():
            if term in self._postings:
                rows, fields = self._posted(term)
                held[rows] += weight * fields
        return held

    def _posted(self, term: str) -> tuple[NDArray[np.intp], Covered]:
        """The postings of a term as arrays, made when it is first asked for."""
        known = self._arrays.get(term)
        if known is None:
            rows, fields = self._postings[term]
            known = self._arrays[term] = np.array(rows, np.intp), np.array(fields)
        return known

    def _issued(self, dates: Iterable[PartialDate], covered: Covered) -> list[int]:
        """The works of these dates that share a word with the question."""
        return [row for one in dates for row in self._dated.get(one, ()) if covered[row] > 0]

    def _asked(self, query: Query) -> dict[str, float]:
        """The question's own terms with their weights; type words are judged apart."""
        type_terms = {term for one in query.types for term in terms(one)}
        said = terms(query.text) if query.lang == "vi" else _named(query.text)
        return {
            term: self._weight(term)
            for term in (*said, *(t for one in query.expansions for t in terms(one)))
            if term not in type_terms and not _is_number(term, query)
        }

    def _likely(
        self, covered: Covered, named: Iterable[int], among: Callable[[Work], bool] | None
    ) -> list[int]:
        """The works that cover most, best first, then those ``named`` in another way."""
        rows = _best(covered, LIKELY if among is None else WIDER * LIKELY)
        kept = (row for row in rows if among is None or among(self._works[row]))
        also = (row for row in named if among is None or among(self._works[row]))
        return list(dict.fromkeys([*islice(kept, LIKELY), *also]))

    def _aimed_at(self, query: Query) -> list[int]:
        """Works whose subject names a number of the question, though no word of it."""
        rows = {row for one in query.numbers for row in self._aimed.get(_plain(one.digits), ())}
        return [row for row in sorted(rows) if _names_any(self._described[row].targets, query)]

    def _match(self, row: int, coverage: float, asked: _Asked) -> WorkMatch:
        work, known, query = self._works[row], self._described[row], asked.query
        shared = sum(weight for term, weight in asked.weights.items() if term in known.subject)
        year = _year(work, known, asked)
        province = _province(work, query)
        bonus = (
            TYPE * _type(work, asked.wanted)
            + ISSUER * _issuer(work, query)
            + PROVINCE * _signed(province)
            + YEAR * _signed(year)
            + TARGET * _names_any(known.targets, query)
            + PRECISION * shared / known.weight
        )
        return WorkMatch(work, coverage + bonus, coverage, year, province)


_Key = tuple[object, ...]


def _key(work: Work) -> _Key:
    """Which work it is, from one catalogue to the next: by its document and its mentions."""
    held = work.document.doc_id if work.document else None
    return held, *((one.document.doc_id, one.reference.start) for one in work.mentions)


def _read_off(works: Iterable[Work], before: Mapping[_Key, _Read]) -> dict[_Key, _Read]:
    """What is read off each work; ``before`` is taken for works of the very same documents."""
    found: dict[_Key, _Read] = {}
    for work in works:
        key = _key(work)
        known = before.get(key)
        found[key] = known if known and known.is_of(work) else _Read.of(work)
    return found


def _postings(read: Iterable[_Read]) -> dict[str, tuple[list[int], list[float]]]:
    """For each term the works whose description holds it, and how much it counts in each.

    Lists: most terms are never asked for, and making arrays of all of them takes seconds.
    """
    found: dict[str, tuple[list[int], list[float]]] = {}
    for row, one in enumerate(read):
        for term, field in one.description.items():
            known = found.get(term)
            if known is None:
                found[term] = [row], [field]
            else:
                known[0].append(row)
                known[1].append(field)
    return found


def _best(covered: Covered, k: int) -> list[int]:
    """The ``k`` rows that cover most, best first, of those that cover anything."""
    rows = np.flatnonzero(covered > 0)
    if len(rows) > k:
        floor = np.partition(covered[rows], len(rows) - k)[len(rows) - k]
        rows = rows[covered[rows] >= floor]
    best: list[int] = rows[np.argsort(-covered[rows], kind="stable")[:k]].tolist()
    return best


def _plain(digits: str) -> str:
    return digits.lstrip("0") or "0"


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question as it is compared with every likely work."""

    query: Query
    weights: Mapping[str, float]
    wanted: Sequence[str]
    periods: frozenset[tuple[int, int]]
    dates: set[PartialDate]


def _signed(agreement: bool | None) -> float:
    return 0.0 if agreement is None else (1.0 if agreement else -1.0)


def _named(english: str) -> list[str]:
    """The terms of an English question that can stand in a Vietnamese text: names and figures."""
    words = [word for word in english.split() if word[:1].isupper() or word[:1].isdigit()]
    return terms(" ".join(words))


def _is_number(term: str, query: Query) -> bool:
    return any(term in (one.key.casefold(), one.digits) for one in query.numbers)


def _subject(work: Work) -> str:
    said = {work.subject or ""} | {one.reference.subject or "" for one in work.mentions}
    return " ".join(sorted(said))


def _description(work: Work) -> Iterable[tuple[str, float]]:
    for term in terms(_subject(work)):
        yield term, SUBJECT
    identity = (work.type, work.issuer, work.province, str(work.date.year) if work.date else None)
    for term in terms(". ".join(one for one in identity if one)):
        yield term, IDENTITY
    if work.document is not None and work.subject is None:
        for term in terms(work.document.title):
            yield term, CONTEXT
    for mention in work.mentions:
        start = max(0, mention.reference.start - CONTEXT_REACH)
        before = mention.document.text[start : mention.reference.start]
        for term in terms(before.rpartition(";")[2]):
            yield term, CONTEXT


def _type(work: Work, wanted: Sequence[str]) -> float:
    if not wanted:
        return 0.0
    return 1.0 if work.type and any(same_type(work.type, one) for one in wanted) else -1.0


def _issuer(work: Work, query: Query) -> float:
    if not query.issuers or not work.issuer:
        return 0.0
    return 1.0 if any(same_issuer(work.issuer, one) for one in query.issuers) else -0.5


def _province(work: Work, query: Query) -> bool | None:
    if not query.provinces:
        return None
    return None if work.province is None else work.province in query.provinces


def _year(work: Work, known: _Described, asked: _Asked) -> bool | None:
    """Whether the work is of, or about, the date, period, month or year that the question names."""
    if is_another(asked.query.text, work.subject or ""):
        return False
    if asked.dates and work.date in asked.dates:
        return True
    if asked.periods:
        return bool(asked.periods & known.periods) if known.periods else None
    if not asked.query.years:
        return None
    issued = frozenset({work.date.year}) if work.date else frozenset()
    dated = known.years if known.years - known.until else known.years | issued
    return bool(set(asked.query.years) & dated)


def _undated(subject: str) -> str:
    """The subject without the dates of other documents that it names."""
    for one in reversed(find_dates(subject)):
        subject = subject[: one.start] + " " * (one.end - one.start) + subject[one.end :]
    return subject


def _names_any(targets: Iterable[DocumentNumber], query: Query) -> bool:
    """Whether one of the numbers in a subject is one that the question names."""
    return any(compatible(one, target) for one in query.numbers for target in targets)

"""How far what a question names beside its words agrees with a work: type, year, issuer, place.

Each agreement moves a work up, each disagreement down; what the question doesn't name, or what is
not known of the work, does neither.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rag.catalogue.description import Description
from rag.catalogue.work import Work
from rag.model import DocumentNumber, PartialDate, Query
from rag.vietnamese.dates import find_dates, find_periods
from rag.vietnamese.issuer_names import same_issuer
from rag.vietnamese.sameness import compatible
from rag.vietnamese.successive import is_another
from rag.vietnamese.types import has_type

# How much each agreement moves a work beside its covered terms (0 … 1).
TYPE, ISSUER, PROVINCE, YEAR, TARGET, PRECISION = 0.4, 0.3, 0.3, 0.3, 0.6, 0.2


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
class Compared:
    """A question as it is compared with every likely work.

    ``weights`` are of its terms as the corpus has them, ``wanted`` the types asked for.
    """

    query: Query
    weights: Mapping[str, float]
    wanted: Sequence[str]
    periods: frozenset[tuple[int, int]]
    dates: frozenset[PartialDate]

    @classmethod
    def of(cls, query: Query, weights: Mapping[str, float], wanted: Sequence[str]) -> Compared:
        """The question with the periods and whole days that it names."""
        periods = frozenset(find_periods(query.text))
        return cls(query, weights, wanted, periods, days(query))

    def match(self, work: Work, known: Description, weight: float, coverage: float) -> WorkMatch:
        """Compare it with a work; ``weight`` is that of all terms of the work's subject."""
        query = self.query
        shared = sum(each for term, each in self.weights.items() if term in known.subject)
        year, province = self._year(work, known), _province(work, query)
        bonus = (
            TYPE * _type(work, self.wanted)
            + ISSUER * _issuer(work, query)
            + PROVINCE * _signed(province)
            + YEAR * _signed(year)
            + TARGET * names_any(known.targets, query)
            + PRECISION * shared / weight
        )
        return WorkMatch(work, coverage + bonus, coverage, year, province)

    def _year(self, work: Work, known: Description) -> bool | None:
        """Whether the work is of, or about, the date, period, month or year that is named."""
        if is_another(self.query.text, work.subject or ""):
            return False
        if self.dates and work.date in self.dates:
            return True
        if self.periods:
            return bool(self.periods & known.periods) if known.periods else None
        if not self.query.years:
            return None
        issued = frozenset({work.date.year}) if work.date else frozenset()
        dated = known.years if known.years - known.until else known.years | issued
        return bool(set(self.query.years) & dated)


def days(query: Query) -> frozenset[PartialDate]:
    """The whole days that a question names."""
    return frozenset(one.date for one in find_dates(query.text) if one.date.day)


def names_any(targets: Iterable[DocumentNumber], query: Query) -> bool:
    """Whether one of the numbers in a subject is one that the question names."""
    return any(compatible(one, target) for one in query.numbers for target in targets)


def _signed(agreement: bool | None) -> float:
    return 0.0 if agreement is None else (1.0 if agreement else -1.0)


def _type(work: Work, wanted: Sequence[str]) -> float:
    if not wanted:
        return 0.0
    return 1.0 if has_type(work.type, wanted) else -1.0


def _issuer(work: Work, query: Query) -> float:
    if not query.issuers or not work.issuer:
        return 0.0
    return 1.0 if any(same_issuer(work.issuer, one) for one in query.issuers) else -0.5


def _province(work: Work, query: Query) -> bool | None:
    if not query.provinces:
        return None
    return None if work.province is None else work.province in query.provinces

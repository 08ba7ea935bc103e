"""Finding a work by what it is about: "kế hoạch nào về cải cách hành chính năm 2024?".

Each work is described by its subject line, by the clause that mentions it, and by who issued it
where and when. A question's terms are looked up in an inverted index of those descriptions; what
the question names beyond its words (type, year, issuer, province, a number it carries out) moves a
work up or down. All are preferences; whether the best one answers at all is decided by the caller.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import islice

import numpy as np

from rag.catalogue.agreement import Compared, WorkMatch, days, names_any
from rag.catalogue.asked import Asked
from rag.catalogue.description import Description, Key, described, key_of
from rag.catalogue.postings import Covered, Postings, best
from rag.catalogue.work import Work
from rag.model import PartialDate, Query
from rag.vietnamese.terms import terms

Weight = Callable[[str], float]

LIKELY = 120  # works whose covered terms promise most are compared in full
WIDER = 10  # times as many are looked through where the caller says which works count


class WorkSearch:
    """Finds works by their descriptions."""

    def __init__(
        self, works: Sequence[Work], weight: Weight, before: WorkSearch | None = None
    ) -> None:
        self._works = works
        self._weight = weight
        self._read: dict[Key, Description] = described(works, before._read if before else {})
        self._described = [self._read[key_of(work)] for work in works]
        self._weights = [sum(map(weight, one.subject)) or 1.0 for one in self._described]
        self._postings = Postings(self._described)
        self._aimed: dict[str, list[int]] = defaultdict(list)
        self._dated: dict[PartialDate, list[int]] = defaultdict(list)
        for row, (work, one) in enumerate(zip(works, self._described, strict=True)):
            for digits in {each.digits for each in one.targets}:
                self._aimed[_plain(digits)].append(row)
            if work.date is not None:
                self._dated[work.date].append(row)

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
        works = self._works
        total = asked.total or 1.0
        covered = self._postings.covered(asked)
        named = [*self._aimed_at(query), *self._issued(days(query), covered)]
        rows = self._likely(covered, named, among)
        if among is not None and (not asked.weights or len(rows) < LIKELY):
            taken = set(rows)
            others = (row for row, one in enumerate(works) if row not in taken and among(one))
            rows += islice(others, LIKELY if asked.weights else None)
        weights = {term: self._weight(term) for term in asked.weights}
        compared = Compared.of(query, weights, wanted or query.types)
        shares = covered / total if asked.weights else np.ones(len(covered))
        matches = [
            compared.match(works[row], self._described[row], self._weights[row], float(shares[row]))
            for row in rows
        ]
        return sorted(matches, key=lambda one: -one.score)[:k]

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
        rows = best(covered, LIKELY if among is None else WIDER * LIKELY)
        kept = (row for row in rows if among is None or among(self._works[row]))
        also = (row for row in named if among is None or among(self._works[row]))
        return list(dict.fromkeys([*islice(kept, LIKELY), *also]))

    def _aimed_at(self, query: Query) -> list[int]:
        """Works whose subject names a number of the question, though no word of it."""
        rows = {row for one in query.numbers for row in self._aimed.get(_plain(one.digits), ())}
        return [row for row in sorted(rows) if names_any(self._described[row].targets, query)]


def _plain(digits: str) -> str:
    return digits.lstrip("0") or "0"


def _named(english: str) -> list[str]:
    """The terms of an English question that can stand in a Vietnamese text: names and figures."""
    words = [word for word in english.split() if word[:1].isupper() or word[:1].isdigit()]
    return terms(" ".join(words))


def _is_number(term: str, query: Query) -> bool:
    return any(term in (one.key.casefold(), one.digits) for one in query.numbers)

"""What a question asks: its terms, how much each tells, and which are one word's meanings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

LIKELY = 0.5  # the power of a meaning's chance beside the likeliest one's

Alternatives = Mapping[frozenset[str], float]
"""The terms of each thing that one English word may be in Vietnamese, and how likely it is that."""


class Meaning(NamedTuple):
    """One meaning of a word: its terms, and what each unit of their weight counts."""

    terms: frozenset[str]
    worth: float


@dataclass(frozen=True)
class Asked:
    """The question's terms with their weights, and which of them are meanings of one word."""

    weights: Mapping[str, float]
    meanings: tuple[Alternatives, ...] = ()

    @cached_property
    def plain(self) -> Mapping[str, float]:
        """The terms that are no meaning of a word with several or with a chance."""
        either = {one for word in self.meanings for terms in word for one in terms}
        return {term: weight for term, weight in self.weights.items() if term not in either}

    @cached_property
    def words(self) -> tuple[tuple[Meaning, ...], ...]:
        """The words with meanings: the best held of them counts, less where it is unlikely."""
        return tuple(tuple(self._valued(word)) for word in self.meanings)

    @cached_property
    def total(self) -> float:
        """What holding everything would count."""
        return sum(self.plain.values()) + sum(map(self._whole, self.meanings))

    def share(self, found: Iterable[str]) -> float:
        """How much of the question ``found`` holds, 0 … 1; of a word's meanings the best held."""
        held = self.weights.keys() & set(found)
        covered = sum(self.plain[one] for one in held if one in self.plain)
        for word in self.words:
            covered += max(one.worth * self._sum(one.terms & held) for one in word)
        return covered / self.total if self.total else 0.0

    def weighed(self, weights: Mapping[str, float]) -> Asked:
        """The same question with other weights, without the terms that have none.

        A word of which one meaning is gone is settled, and goes with all its meanings.
        """
        kept: list[Alternatives] = []
        gone: set[str] = set()
        for word in self.meanings:
            left = {terms.intersection(weights): chance for terms, chance in word.items()}
            if all(left):
                kept.append(left)
            else:
                gone.update(*left)
        gone -= {one for word in kept for terms in word for one in terms}
        return Asked({t: w for t, w in weights.items() if t not in gone}, tuple(kept))

    def _valued(self, word: Alternatives) -> Iterator[Meaning]:
        whole, likeliest = self._whole(word), max(word.values())
        for terms, chance in word.items():
            weight = self._sum(terms)
            worth = whole * (chance / likeliest) ** LIKELY / weight if weight else 0.0
            yield Meaning(terms, worth)

    def _whole(self, word: Alternatives) -> float:
        """What a word counts: its meanings' mean weight, as far as the likeliest is likely."""
        weighed = sum(chance * self._sum(terms) for terms, chance in word.items())
        return max(word.values()) * weighed / sum(word.values())

    def _sum(self, terms: Set[str]) -> float:
        return sum(self.weights[one] for one in terms)

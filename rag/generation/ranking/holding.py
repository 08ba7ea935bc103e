"""How much of a question many clauses hold, all at once: ``Asked.share`` of each, as a product.

A clause is a row of zeros and ones over the question's terms. What holding a term counts is a
column; a word with several meanings has a column for each, of which the best held one counts.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

import numpy as np
from numpy.typing import NDArray

from rag.catalogue import Asked
from rag.generation.text.units import Found

SETTLED = 0.45  # what a term counts that the document's subject holds too

Floats = NDArray[np.float64]


class Holding:
    """Measures which of a question's terms clauses hold, and what that counts."""

    def __init__(self, asked: Asked, claim: Asked) -> None:
        self._asked, self._claim = asked, claim
        self._order = {term: at for at, term in enumerate(asked.weights)}
        self._terms = frozenset(self._order)

    def shares(self, found: Sequence[Found]) -> Floats:
        """``(len(found), 8)``: the shares of ``Features``, from ``own`` to ``claim_headed``."""
        own = self._held([one.candidate.own for one in found])
        headed = self._held([one.candidate.above for one in found])
        around = np.maximum(headed, self._around(found))
        held = np.stack([own, headed, around])
        shares = np.empty((len(found), 8))
        shares[:, 3:6] = self._share(self._asked, held).T
        for subject, rows in _by_subject(found).items():
            shares[rows, 0:3] = self._share(self._telling(subject), held[:, rows]).T
            shares[rows, 6:8] = self._share(self._beyond(subject), held[:2, rows]).T
        return shares

    def _held(self, texts: Sequence[Set[str]]) -> Floats:
        """``(len(texts), terms)``: 1 where a text holds a term."""
        held = np.zeros((len(texts), len(self._order)))
        for row, text in zip(held, texts, strict=True):
            row[[self._order[term] for term in self._terms & text]] = 1.0
        return held

    def _around(self, found: Sequence[Found]) -> Floats:
        """``(len(found), terms)``: 1 where a clause's passage or its document's identity does."""
        reads = list({id(one.read): one.read for one in found}.values())
        at = {id(one): row for row, one in enumerate(reads)}
        held: Floats = self._held([one.around for one in reads])
        return held[[at[id(one.read)] for one in found]]

    def _share(self, asked: Asked, held: Floats) -> Floats:
        """``held.shape[:-1]``: how much of the question is held, 0 … 1."""
        if not asked.total:
            return np.zeros(held.shape[:-1])
        worth, starts = self._columns(asked)
        said = held @ worth
        covered: Floats = said[..., 0]
        if starts:
            covered = covered + np.maximum.reduceat(said[..., 1:], starts, axis=-1).sum(axis=-1)
        return covered / asked.total

    def _columns(self, asked: Asked) -> tuple[Floats, list[int]]:
        """What each term counts, by itself and in each meaning; where each word's begin."""
        meanings = [(one, at) for at, word in enumerate(asked.words) for one in word]
        worth = np.zeros((len(self._order), 1 + len(meanings)))
        for term, weight in asked.plain.items():
            worth[self._order[term], 0] = weight
        starts: dict[int, int] = {}
        for column, (one, at) in enumerate(meanings):
            starts.setdefault(at, column)
            for term in one.terms:
                worth[self._order[term], 1 + column] = one.worth * asked.weights[term]
        return worth, list(starts.values())

    def _telling(self, subject: frozenset[str]) -> Asked:
        """The question, terms of the document's subject counting less."""
        weights = self._asked.weights
        return self._asked.weighed(
            {term: w * (SETTLED if term in subject else 1.0) for term, w in weights.items()}
        )

    def _beyond(self, subject: frozenset[str]) -> Asked:
        """What the question says beyond the document."""
        weights = self._claim.weights
        return self._claim.weighed(
            {term: w for term, w in weights.items() if not subject.issuperset(term.split("_"))}
        )


def _by_subject(found: Sequence[Found]) -> dict[frozenset[str], list[int]]:
    """The rows of clauses by the terms that say which document they are of."""
    rows: dict[frozenset[str], list[int]] = {}
    for at, one in enumerate(found):
        rows.setdefault(one.read.subject, []).append(at)
    return rows

"""An inverted index over works' descriptions: which works hold a term, and how much it counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from rag.catalogue.asked import Asked
from rag.catalogue.description import Description

Covered = NDArray[np.float64]
_Rows = NDArray[np.intp]


class Postings:
    """The terms of ``count`` works' descriptions."""

    def __init__(self, described: Sequence[Description]) -> None:
        self.count = len(described)
        # Lists: most terms are never asked for, and making arrays of all of them takes seconds.
        self._lists: dict[str, tuple[list[int], list[float]]] = {}
        self._arrays: dict[str, tuple[_Rows, Covered]] = {}
        for row, one in enumerate(described):
            for term, worth in one.worth.items():
                known = self._lists.get(term)
                if known is None:
                    self._lists[term] = [row], [worth]
                else:
                    known[0].append(row)
                    known[1].append(worth)

    def covered(self, asked: Asked) -> Covered:
        """``(count,)`` how much of what is asked each work's description holds."""
        covered = self._held(asked.plain)
        for word in asked.words:
            each = [
                one.worth * self._held({term: asked.weights[term] for term in one.terms})
                for one in word
            ]
            covered += np.maximum.reduce(each)
        return covered

    def _held(self, weights: Mapping[str, float]) -> Covered:
        """``(count,)`` how much of these terms each work's description holds."""
        held = np.zeros(self.count)
        for term, weight in weights.items():
            if term in self._lists:
                rows, worth = self._posted(term)
                held[rows] += weight * worth
        return held

    def _posted(self, term: str) -> tuple[_Rows, Covered]:
        """The postings of a term as arrays, made when it is first asked for."""
        known = self._arrays.get(term)
        if known is None:
            rows, worth = self._lists[term]
            known = self._arrays[term] = np.array(rows, np.intp), np.array(worth)
        return known


def best(covered: Covered, k: int) -> list[int]:
    """The ``k`` rows that cover most, best first, of those that cover anything."""
    rows = np.flatnonzero(covered > 0)
    if len(rows) > k:
        floor = np.partition(covered[rows], len(rows) - k)[len(rows) - k]
        rows = rows[covered[rows] >= floor]
    found: list[int] = rows[np.argsort(-covered[rows], kind="stable")[:k]].tolist()
    return found

"""A question against one field of the lexical index, summed only as far as it is needed.

A token's *postings* are the passages that hold it with its score in each. The postings of a
question's rare tokens are summed in full; its commonest tokens, which stand in most passages and
tell them apart least, are looked up for candidates only (the idea of MaxScore, Turtle and Flood
1995, without its bound).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Rows = NDArray[np.intp]
Kept = NDArray[np.bool_]
Postings = tuple[NDArray[np.int32], Scores, float]
"""The rows that hold a token, ascending, its score in each, and how much it counts."""

IN_FULL = 50_000  # postings that are summed in full for one question


class Match:
    """The scores of ``count`` passages for one question: the sums of its tokens' postings."""

    def __init__(self, count: int, postings: Sequence[Postings]) -> None:
        self._count = count
        self._postings = sorted(postings, key=lambda one: len(one[0]))
        read = np.cumsum([len(rows) for rows, _, _ in self._postings])
        self._rare = max(1, int((read <= IN_FULL).sum()))

    @cached_property
    def _sums(self) -> Scores:
        """What the rarer tokens add up to, ``(count,)``."""
        sums: Scores = np.zeros(self._count, dtype=np.float32)
        for rows, scores, weight in self._postings[: self._rare]:
            sums[rows] += scores if weight == 1 else scores * np.float32(weight)
        return sums

    def top(self, n: int, kept: Kept | None = None) -> Rows:
        """The best ``n`` rows by their rarer tokens; of those in ``kept``, ``(count,)``, if given.

        Where no token is common, these are the best by all of them, best first.
        """
        return top(self._sums if kept is None else np.where(kept, self._sums, np.float32(0)), n)

    def of(self, rows: Rows) -> Scores:
        """``(len(rows),)`` float32: the exact scores of these passages."""
        summed = "_sums" in self.__dict__  # by ``top``; without it looking up is less work
        scores: Scores = self._sums[rows] if summed else np.zeros(len(rows), dtype=np.float32)
        asked = rows.astype(np.int32)  # as the postings: else every search converts them
        for having, values, weight in self._postings[self._rare if summed else 0 :]:
            at = having.searchsorted(asked)
            at[at == len(having)] = 0
            scores += values[at] * (having[at] == asked) * np.float32(weight)
        return scores

    def all(self) -> Scores:
        """``(count,)`` float32: the exact score of every passage."""
        scores = self._sums.copy()
        for rows, values, weight in self._postings[self._rare :]:
            scores[rows] += values * np.float32(weight)
        return scores


def top(scores: Scores, k: int) -> Rows:
    """Rows of the ``k`` highest positive scores, best first; equal scores keep passage order."""
    found = np.flatnonzero(scores > 0)
    values = scores[found]
    if k < 1:
        return found[:0]
    if k < len(found):
        floor = np.partition(values, len(values) - k)[len(values) - k]
        found, values = found[values >= floor], values[values >= floor]
    best: Rows = found[np.argsort(-values, kind="stable")[:k]]
    return best

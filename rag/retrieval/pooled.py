"""The candidates of a question and of its two sides: each was searched for by itself."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from rag.retrieval.fuse import Scores

Rows = NDArray[np.intp]

OF_EACH = 4  # passages of each side that are read before those that are less good for both


def pooled(found: Sequence[tuple[Rows, Scores]]) -> tuple[Rows, Scores]:
    """The candidates of a question and of its two sides, each by the best that it is for one.

    What a side finds counts as much as what the whole finds: either may hold the answer.
    """
    top = max(float(found[0][1].max(initial=0.0)), 1e-6)
    rows = np.unique(np.concatenate([one for one, _ in found]))
    best_of = np.zeros(len(rows), dtype=np.float32)
    for own, scores in found:
        at = np.searchsorted(rows, own)
        best = max(float(scores.max(initial=0.0)), 1e-6)
        best_of[at] = np.maximum(best_of[at], scores * np.float32(top / best))
    return rows, best_of


def of_a_side(rows: Rows, sides: Sequence[tuple[Rows, Scores]]) -> NDArray[np.bool_]:
    """``(len(rows),)``: which rows are among the best of one of two sides.

    Else what is found for one of them, or for both, may leave the other one nothing.
    """
    best = [own[np.argsort(-scores, kind="stable")[:OF_EACH]] for own, scores in sides]
    return np.isin(rows, np.concatenate(best)) if best else np.zeros(len(rows), dtype=np.bool_)


def scored(rows: Rows, own: Rows, scores: Scores) -> Scores:
    """``(len(rows),)``: the scores of these rows, 0 for those that aren't among ``own``."""
    found = np.zeros(len(rows), dtype=np.float32)
    for at in np.flatnonzero(np.isin(rows, own)):
        found[at] = scores[np.searchsorted(own, rows[at])]
    return found

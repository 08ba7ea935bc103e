"""Whether one system is better than another on the same questions: the paired bootstrap.

Efron & Tibshirani, "An Introduction to the Bootstrap", 1993, chapter 16; for retrieval: Sakai,
"Evaluating Evaluation Metrics based on the Bootstrap", SIGIR 2006. Questions are resampled, seeded.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

RESAMPLES = 10_000
_SEED = 20240306
_LEVEL = 0.05


class Difference(NamedTuple):
    """A mean difference over ``n`` questions, its 95 % interval and two-sided p-value."""

    value: float
    low: float
    high: float
    p: float
    n: int

    @property
    def verdict(self) -> str:
        """``better``, ``worse`` or ``no difference``, at the 5 % level."""
        if self.p >= _LEVEL or self.value == 0:
            return "no difference"
        return "better" if self.value > 0 else "worse"


def difference(ours: Sequence[float], theirs: Sequence[float]) -> Difference:
    """How much better ``ours`` is than ``theirs``, question by question.

    Raises ValueError where they are not scores of the same, at least one, questions.
    """
    if not ours or len(ours) != len(theirs):
        raise ValueError(f"{len(ours)} and {len(theirs)} scores are no pairs")
    gaps = np.asarray(ours, dtype=np.float64) - np.asarray(theirs, dtype=np.float64)
    draws = np.random.default_rng(_SEED).integers(0, len(gaps), (RESAMPLES, len(gaps)))
    means = gaps[draws].mean(axis=1)
    low, high = np.percentile(means, [2.5, 97.5])
    side = min(float((means <= 0).mean()), float((means >= 0).mean()))
    return Difference(float(gaps.mean()), float(low), float(high), min(1.0, 2 * side), len(gaps))

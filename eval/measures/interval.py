"""A mean with its 95 % interval: the percentile bootstrap, for shares Wilson's score interval.

Efron, "Bootstrap Methods: Another Look at the Jackknife", Annals of Statistics 7 (1979). Questions
are resampled, seeded, so that a report can be made again to the digit. Wilson, "Probable Inference,
the Law of Succession, and Statistical Inference", JASA 22 (1927): near 1, where no resampling shows
a failure that was not seen, it still says how many there may be.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

_NORMAL = 1.959964  # the standard normal's 97.5th percentile
RESAMPLES = 2000
_SEED = 20240306


class Estimate(NamedTuple):
    """A mean over ``n`` questions and the bounds of its 95 % interval."""

    value: float
    low: float
    high: float
    n: int


def estimate(scores: Sequence[float]) -> Estimate:
    """The mean of the scores with its interval. Raises ValueError for no scores."""
    if not scores:
        raise ValueError("no scores, so there is no mean")
    values = np.asarray(scores, dtype=np.float64)
    draws = np.random.default_rng(_SEED).integers(0, len(values), (RESAMPLES, len(values)))
    low, high = np.percentile(values[draws].mean(axis=1), [2.5, 97.5])
    return Estimate(float(values.mean()), float(low), float(high), len(values))


def share(passed: int, n: int) -> Estimate:
    """``passed`` of ``n`` with Wilson's 95 % interval. Raises ValueError where ``n`` is 0."""
    if not n:
        raise ValueError("none, so there is no share")
    rate, square = passed / n, _NORMAL**2
    middle = (rate + square / (2 * n)) / (1 + square / n)
    half = _NORMAL / (1 + square / n) * math.sqrt(rate * (1 - rate) / n + square / (4 * n**2))
    return Estimate(rate, max(0.0, middle - half), min(1.0, middle + half), n)

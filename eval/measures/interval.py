"""A mean with its 95 % interval: the percentile bootstrap.

Efron, "Bootstrap Methods: Another Look at the Jackknife", Annals of Statistics 7 (1979). Questions
are resampled, seeded, so that a report can be made again to the digit.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

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

"""One score out of several: each leg on a scale of 0 to 1, then a weighted sum.

Rank fusion (RRF) loses when one leg is stronger (Zalo R@1 78.1 → 67.0); a normalised weighted sum
doesn't (Bruch et al. 2023, arXiv 2210.11934).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each leg counts; they need not add up to one."""

    dense: float = 0.35
    accented: float = 0.35
    folded: float = 0.30


def normalised(scores: Scores) -> Scores:
    """``(n,)`` scaled so that the best is 1; zero and what is below it count as zero."""
    best = float(scores.max(initial=0.0))
    return np.clip(scores, 0.0, None) / best if best > 0 else np.zeros_like(scores)


def fused(legs: Mapping[str, Scores], weights: Weights) -> Scores:
    """``(n,)`` float32: the weighted sum of the legs, each normalised first."""
    total = np.zeros(len(next(iter(legs.values()))), dtype=np.float32)
    for name, scores in legs.items():
        total += getattr(weights, name) * normalised(scores)
    return total

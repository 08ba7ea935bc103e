"""One score out of several: a weighted sum of the legs, each on a scale of its own.

Rank fusion (RRF) loses when one leg is stronger (Zalo R@1 78.1 → 67.0); a weighted sum of scores
doesn't (Bruch et al. 2023, arXiv 2210.11934). BM25 has no scale: it is divided by the question's
best score. A cosine has one, and keeps it: where the encoder knows little of the question all its
cosines are small, and the words decide.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]

SCALED = frozenset({"dense"})


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each leg counts; they need not add up to one."""

    dense: float = 0.66
    accented: float = 0.20
    folded: float = 0.20
    words: float = 0.05

    @property
    def proposing(self) -> Iterator[str]:
        """The legs that propose passages: those that count, of the two spellings the weightier.

        The other one finds nearly the same passages; it scores those that are proposed.
        """
        spelling = "folded" if self.folded > self.accented else "accented"
        for leg in ("dense", spelling, "words"):
            if getattr(self, leg) > 0:
                yield leg

    def without_accents(self) -> Weights:
        """The weights for a question typed without any diacritic.

        What was restored is wrong in a word now and then, which only the folded field forgives: it
        takes the accented one's place.
        """
        return replace(self, accented=0.0, folded=self.folded + self.accented)


def normalised(scores: Scores) -> Scores:
    """``(n,)`` scaled so that the best is 1; zero and what is below it count as zero."""
    best = float(scores.max(initial=0.0))
    return np.clip(scores, 0.0, None) / best if best > 0 else np.zeros_like(scores)


def fused(legs: Mapping[str, Scores], weights: Weights) -> Scores:
    """``(n,)`` float32: the weighted sum of the legs, those without a scale normalised first."""
    total = np.zeros(len(next(iter(legs.values()))), dtype=np.float32)
    for name, scores in legs.items():
        scaled = np.clip(scores, 0.0, None) if name in SCALED else normalised(scores)
        total += np.float32(getattr(weights, name)) * scaled
    return total

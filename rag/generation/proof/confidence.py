"""How likely a drafted answer is right, so that answers can be ordered and the surest ones kept.

Selective prediction after El-Yaniv & Wiener, "On the Foundations of Noise-free Selective
Classification", JMLR 11 (2010); the sigmoid after Platt, "Probabilistic Outputs for Support Vector
Machines", 1999. A clause's confidence weighs its own log-odds and how far behind the second one's
are: on 1,715 questions the area under the ROC curve is 0.75, of the distance alone 0.73. ``python
-m eval --split dev --calibrate`` prints what confidences are worth.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Protocol

from rag.model import Draft

LOOKED_UP = 0.91  # share of answers right that are looked up rather than found by their words
ALONE = 0.75  # the same of clauses, for one with no second to be weighed against
_BASE = -2.44
_AHEAD = 0.39
_ODDS = 0.19
FAR = 6.0  # from which being ahead tells no more


class Weighed(Protocol):
    """A candidate answer with its odds."""

    @property
    def odds(self) -> float:
        """The logarithm of its odds; among candidates of one question only the distance counts."""
        ...


def by_odds(candidates: Sequence[Weighed]) -> float:
    """The confidence in the first candidate, 0 to 1; higher the further the second is behind.

    Raises IndexError for no candidates.
    """
    best = candidates[0].odds
    if len(candidates) == 1:
        return ALONE
    ahead = min(FAR, max(0.0, best - candidates[1].odds))
    return sigmoid(_BASE + _AHEAD * ahead + _ODDS * best)


def of_draft(draft: Draft) -> float | None:
    """The confidence in a draft, 0 to 1; None for a refusal, which states nothing."""
    if not draft.sentences:
        return None
    return LOOKED_UP if draft.confidence is None else draft.confidence


def of_all(drafts: Sequence[Draft]) -> float:
    """The confidence that every one of these drafts is right, as if they did not hang together."""
    return math.prod(of_draft(one) or 0.0 for one in drafts)


def sigmoid(value: float) -> float:
    """The logistic function."""
    return 1 / (1 + math.exp(-value))

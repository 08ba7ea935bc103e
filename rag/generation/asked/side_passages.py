"""The passages found for a question with two sides, in the order that one side likes them.

They are found for both together; read in that order a clause that says one side is taken for the
other one's, too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rag.model import ScoredPassage


def of_side(passages: Sequence[ScoredPassage], side: int) -> list[ScoredPassage]:
    """All of them, best for this side first; as they are where they weren't found for sides."""
    if any(side >= len(one.sides) for one in passages):
        return list(passages)
    ordered = sorted(passages, key=lambda one: -one.sides[side])
    return [replace(one, score=one.sides[side], rank=rank) for rank, one in enumerate(ordered, 1)]

"""Readings of short texts, kept: an answer reads the same few clauses again and again.

Whole documents are read once, when they are ingested; keeping those would fill the memory.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

SHORT = 2_000  # code points up to which a text's reading is kept
KEPT = 4_096  # readings

Result = TypeVar("Result")


def remembering(read: Callable[[str], Result]) -> Callable[[str], Result]:
    """``read`` with its results for short texts kept; they must not be changed."""
    kept = lru_cache(maxsize=KEPT)(read)

    @wraps(read)
    def remembered(text: str) -> Result:
        return kept(text) if len(text) <= SHORT else read(text)

    return remembered

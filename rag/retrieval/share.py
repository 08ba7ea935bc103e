"""How much of a question a passage says, its own words before what identifies its document.

All passages of a document are indexed with its identity, which tells the document and not which of
its passages answers. What only the identity holds counts nearly as much as what a passage says
itself, so that documents are compared fairly and the passages of one by their own words.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial

import numpy as np
from numpy.typing import NDArray

from rag.index.indexed import identity_text
from rag.model import Document, Passage
from rag.retrieval.fuse import Scores
from rag.vietnamese.terms import terms

IDENTIFIED = 0.9  # what a term counts that only the identity of the document holds
KEPT = 20_000  # passages whose terms are kept

Rows = NDArray[np.intp]


class Shares:
    """The share of a question's terms, by weight, that passages of one index hold."""

    def __init__(
        self,
        documents: Mapping[str, Document],
        passages: Sequence[Passage],
        weight: Callable[[str], float],
    ) -> None:
        self._passages = passages
        self._weight = weight
        # Bound to what they read and not to this object: it goes as soon as its index does.
        self._own = lru_cache(maxsize=KEPT)(partial(_own_terms, passages))
        self._identity = lru_cache(maxsize=KEPT)(partial(_identity_terms, documents))

    def read_ahead(self, row: int) -> None:
        """Read the passage of a row ahead of the questions that find it."""
        self._own(row)

    def of(self, text: str, rows: Rows) -> Scores:
        """``(len(rows),)`` float32, 0 … 1: how much of the question ``text`` each passage says."""
        weights = {term: self._weight(term) for term in dict.fromkeys(terms(text))}
        total = sum(weights.values())
        if not total:
            return np.zeros(len(rows), dtype=np.float32)
        held = [self._held(weights, int(row)) for row in rows]
        return np.array(held, dtype=np.float32) / np.float32(total)

    def _held(self, weights: Mapping[str, float], row: int) -> float:
        own, identity = self._own(row), self._identity(self._passages[row].doc_id)
        return sum(
            weight if term in own else IDENTIFIED * weight
            for term, weight in weights.items()
            if term in own or term in identity
        )


def _own_terms(passages: Sequence[Passage], row: int) -> frozenset[str]:
    passage = passages[row]
    return frozenset(terms(". ".join((*passage.headings, passage.words))))


def _identity_terms(documents: Mapping[str, Document], doc_id: str) -> frozenset[str]:
    return frozenset(terms(identity_text(documents[doc_id])))

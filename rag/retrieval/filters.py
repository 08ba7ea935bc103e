"""What the caller insists on (contract §2), worked out for every passage once.

A passage is kept when its document has the values asked for, or when it mentions a document that
has them; type, issuer and year must agree for one and the same document.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from rag.model import Document, Filters, Reference
from rag.retrieval.places import Places
from rag.vietnamese.issuer_names import issuer_key
from rag.vietnamese.text import normalise

Kept = NDArray[np.bool_]
Values = tuple[str | None, str | None, int | None]
"""The type, issuer and year of one document, as far as they are stated."""


class Filtering:
    """Which passages a filter keeps; the values are gathered when the first filter is set."""

    def __init__(self, documents: Mapping[str, Document], places: Places) -> None:
        self._documents = documents
        self._places = places

    def kept(self, filters: Filters) -> Kept:
        """``(n,)`` whether each passage has what the caller insists on."""
        kept = np.zeros(self._places.count, dtype=np.bool_)
        for values, rows in self._rows.items():
            if _has_all(values, filters):
                kept[rows] = True
        if filters.doc_id:
            kept &= self._places.inside(filters.doc_id)
        return kept

    @cached_property
    def _rows(self) -> dict[Values, NDArray[np.intp]]:
        rows: dict[Values, set[int]] = defaultdict(set)
        for document in self._documents.values():
            rows[own_values(document)].update(self._places.of(document.doc_id))
            for one in document.references:
                holding = self._places.holding(document.doc_id, one.start, one.end)
                rows[_mentioned_values(one)].update(holding)
        return {one: np.array(sorted(found), dtype=np.intp) for one, found in rows.items()}


def own_values(document: Document) -> Values:
    """The type, issuer and year that a document has itself."""
    own = document.identity
    return (
        own.type.value if own.type else None,
        own.issuer.value if own.issuer else None,
        own.date.year if own.date else None,
    )


def matches(document: Document, filters: Filters) -> bool:
    """Whether a document, or one that it mentions, has what the caller insists on."""
    if filters.doc_id and document.doc_id not in filters.doc_id:
        return False
    values = (own_values(document), *map(_mentioned_values, document.references))
    return any(_has_all(one, filters) for one in values)


def _mentioned_values(reference: Reference) -> Values:
    return reference.type, reference.issuer, reference.date.year if reference.date else None


def _has_all(values: Values, filters: Filters) -> bool:
    kind, issuer, year = values
    if filters.type and normalise(kind or "") not in map(normalise, filters.type):
        return False
    if filters.issuer and issuer_key(issuer or "") not in map(issuer_key, filters.issuer):
        return False
    return not filters.year or year in filters.year

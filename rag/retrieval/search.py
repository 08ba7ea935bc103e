"""The hybrid retriever: two indexes, one fused score, and what the question names.

The legs are the encoder's cosine and BM25 over the accented and the folded field. On top come the
preferences: a passage that names the asked number, a work that fits the question by its subject
line, the province and the year that the question names.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rag.catalogue import Catalogue, Work, WorkSearch
from rag.index.built import Index
from rag.index.lexical import top
from rag.model import Document, Filters, Passage, Query, Reference, ScoredPassage
from rag.protocols import Encoder
from rag.retrieval.fuse import Weights, fused
from rag.vietnamese.dates import find_years
from rag.vietnamese.issuers import issuer_key
from rag.vietnamese.text import normalise

Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Preferences:
    """What each agreement with the question adds to a passage's fused score (about 0 … 1)."""

    number: float = 0.6
    work: float = 0.5
    province: float = 0.15
    year: float = 0.05


class HybridRetriever:
    """Finds passages by meaning, by words and by what the question names."""

    def __init__(
        self,
        index: Index,
        encoder: Encoder,
        catalogue: Catalogue,
        works: WorkSearch,
        weights: Weights | None = None,
        preferences: Preferences | None = None,
    ) -> None:
        self._index = index
        self._encoder = encoder
        self._catalogue = catalogue
        self._works = works
        self._weights = weights or Weights()
        self._preferences = preferences or Preferences()
        self._rows = _rows_by_document(index.passages)

    def retrieve(self, query: Query, k: int, filters: Filters) -> list[ScoredPassage]:
        """Return the ``k`` best passages, best first; fewer where fewer match at all."""
        scores = self._scores(query)
        if filters.any:
            scores = np.where(self._kept(filters), scores, np.float32(0))
        rows = top(scores, k)
        return [
            ScoredPassage(self._index.passages[row], float(scores[row]), rank)
            for rank, row in enumerate(rows, 1)
        ]

    def _scores(self, query: Query) -> Scores:
        text = query.search_text
        legs = {
            "dense": self._index.dense.scores(self._encoder.encode_queries([text])[0]),
            "accented": self._index.lexical.scores(text, "accented"),
            "folded": self._index.lexical.scores(text, "folded"),
        }
        scores = fused(legs, self._weights)
        for rows, bonus in self._bonuses(query):
            scores[rows] += np.float32(bonus)
        return scores

    def _bonuses(self, query: Query) -> Iterable[tuple[Sequence[int], float]]:
        wanted = self._preferences
        for number in query.numbers:
            for work in self._catalogue.numbered(number):
                yield self._places(work), wanted.number
        found = self._works.search(query, k=3) if query.asks & {"document", "number"} else []
        for one in found:
            if one.coverage > 0:
                best = found[0].score or 1.0
                yield self._places(one.work), wanted.work * max(0.0, one.score / best) ** 2
        for document in self._index.documents.values():
            if document.province and document.province in query.provinces:
                yield self._rows[document.doc_id], wanted.province
            if query.years and _issued(document) in query.years:
                yield self._rows[document.doc_id], wanted.year

    def _places(self, work: Work) -> list[int]:
        """The rows of the passages that identify a work: its header and every mention."""
        rows = set()
        if work.document is not None:
            rows.update(self._covering(work.document, 0, 1))
        for mention in work.mentions:
            reference = mention.reference
            rows.update(self._covering(mention.document, reference.start, reference.end))
        return sorted(rows)

    def _covering(self, document: Document, start: int, end: int) -> list[int]:
        passages = self._index.passages
        return [
            row
            for row in self._rows[document.doc_id]
            if passages[row].start < end and start < passages[row].end
        ]

    def _kept(self, filters: Filters) -> NDArray[np.bool_]:
        """``(n,)`` whether each passage has what the caller insists on (contract §2)."""
        documents = self._index.documents
        kept = [self._passes(documents[one.doc_id], one, filters) for one in self._index.passages]
        return np.array(kept, dtype=np.bool_)

    def _passes(self, document: Document, passage: Passage, filters: Filters) -> bool:
        if filters.doc_id and document.doc_id not in filters.doc_id:
            return False
        if _has_all(own_values(document), filters):
            return True
        inside = (
            one
            for one in document.references
            if passage.start <= one.start and one.end <= passage.end
        )
        return any(_has_all(_mentioned_values(one), filters) for one in inside)


Values = tuple[str | None, str | None, int | None]


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


def _issued(document: Document) -> int | None:
    if document.identity.date is not None:
        return document.identity.date.year
    years = find_years(document.title)
    return years[0] if years else None


def _rows_by_document(passages: Sequence[Passage]) -> dict[str, list[int]]:
    rows: dict[str, list[int]] = {}
    for row, passage in enumerate(passages):
        rows.setdefault(passage.doc_id, []).append(row)
    return rows

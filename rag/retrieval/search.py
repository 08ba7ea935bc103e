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

from rag.catalogue import Work
from rag.generation.facts import Facts
from rag.generation.reading import Reading, read
from rag.index.built import Index
from rag.index.lexical import top
from rag.model import Aspect, Document, Filters, Passage, Query, Reference, ScoredPassage
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
    within: float = 0.25
    part: float = 0.4
    year: float = 0.05


# Where a document states what is asked of it: at its head, or at its foot.
_HEAD: frozenset[Aspect] = frozenset({"number", "date", "issuer"})
_FOOT: frozenset[Aspect] = frozenset({"signer", "post", "recipient"})


class HybridRetriever:
    """Finds passages by meaning, by words and by what the question names."""

    def __init__(
        self,
        index: Index,
        encoder: Encoder,
        facts: Facts,
        weights: Weights | None = None,
        preferences: Preferences | None = None,
    ) -> None:
        self._index = index
        self._encoder = encoder
        self._facts = facts
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
        reading = read(self._facts, query)
        for work in (one for works in reading.targets for one in works):
            yield self._places(work), wanted.number
        yield from self._described(reading)
        for doc_id in reading.within:
            yield self._rows[doc_id], wanted.within
        for document in self._parted(reading):
            yield self._part(document, query), wanted.part
        for document in self._index.documents.values() if query.years else ():
            if _issued(document) in query.years:
                yield self._rows[document.doc_id], wanted.year

    def _described(self, reading: Reading) -> Iterable[tuple[Sequence[int], float]]:
        """The places of the works that the question describes, the likelier the more."""
        query = reading.query
        if not query.asks & {"document", "number", "subject", "date", "issuer"}:
            return
        asked = reading.residue.weights
        found = self._facts.works.search(query, 3, asked=asked, wanted=reading.wanted)
        for one in found:
            if one.coverage > 0 and found[0].score > 0:
                share = max(0.0, one.score / found[0].score)
                yield self._places(one.work), self._preferences.work * share * share

    def _parted(self, reading: Reading) -> Iterable[Document]:
        """The documents whose head or foot is asked for."""
        if not reading.query.asks & (_HEAD | _FOOT):
            return ()
        numbered = [w.document for works in reading.targets for w in works if w.document]
        return [reading.described] if reading.described else numbered

    def _part(self, document: Document, query: Query) -> list[int]:
        kinds = {"closing"} if query.asks & _FOOT else set()
        kinds |= {"header"} if query.asks & (_HEAD | {"recipient"}) else set()
        passages = self._index.passages
        return [row for row in self._rows[document.doc_id] if passages[row].kind in kinds]

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

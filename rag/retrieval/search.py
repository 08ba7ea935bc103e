"""The hybrid retriever: two indexes, one fused score, and what the question names.

The legs are the encoder's cosine and BM25 over the accented and the folded field. They propose
their best passages, and all score all that were proposed. On top come the preferences: a passage
that names the asked number, a work that fits the question by its subject line, the province that
the question names. (One for the year of issue was tried and moved nothing: works are told apart by
their years in ``rag/catalogue``.) The best are compared once more: by how close together they have
the question's words, how much of it they say themselves, and whether they have what documents
write for its everyday words. The head of a document answers only what is asked of a document.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from rag.catalogue import Work
from rag.generation.asked.only_a_number import is_only_a_number
from rag.generation.asked.sides import searched_sides
from rag.generation.facts import Facts
from rag.generation.reading import Reading, read
from rag.index.built import Index
from rag.model import Aspect, Document, Filters, Query, ScoredPassage
from rag.protocols import Encoder
from rag.retrieval.filters import Filtering, matches, own_values
from rag.retrieval.fuse import Scores, Weights, fused, normalised
from rag.retrieval.places import Places
from rag.retrieval.pooled import of_a_side, pooled, scored
from rag.retrieval.rerank import Features, Proximity
from rag.retrieval.share import Shares
from rag.vietnamese.english_stems import english_words
from rag.vietnamese.glossary import translated
from rag.vietnamese.spelling import is_plain
from rag.vietnamese.terms import terms
from rag.vietnamese.thesaurus import synonyms

__all__ = ["HybridRetriever", "Preferences", "matches", "own_values"]

Rows = NDArray[np.intp]
Kept = NDArray[np.bool_]
PROPOSED = 64  # passages that each leg proposes: no more of them ever reach the first ten
RESTORED = 0.5  # what is left of proximity where all diacritics of a question were restored
RERANKED = 30  # of the fused ones, those whose words are read in their order


@dataclass(frozen=True, slots=True)
class Preferences:
    """What each agreement with the question adds to a passage's fused score (about 0 … 1)."""

    number: float = 0.6
    alone: float = 1.5  # a number that is all of the question: nothing else is asked for
    work: float = 0.5
    within: float = 0.25
    part: float = 0.4
    said: float = 0.2  # what a passage says itself of the question
    meant: float = 0.05  # the terms of administration for the question's everyday words
    head: float = 0.3  # the part that the head of a document loses where it isn't asked for


class Leg(Protocol):
    """One way of scoring passages for one question."""

    def top(self, n: int, kept: Kept | None = None) -> Rows:
        """The best ``n`` rows; of those in ``kept``, if given."""
        ...

    def of(self, rows: Rows) -> Scores:
        """The scores of these rows."""
        ...


# Where a document states what is asked of it: at its head, or at its foot.
_HEAD: frozenset[Aspect] = frozenset({"number", "date", "issuer"})
_FOOT: frozenset[Aspect] = frozenset({"signer", "post", "recipient"})
_OF_A_DOCUMENT = _HEAD | _FOOT | {"document", "subject"}


class HybridRetriever:
    """Finds passages by meaning, by words and by what the question names."""

    def __init__(
        self,
        index: Index,
        encoder: Encoder,
        facts: Facts,
        weights: Weights | None = None,
        preferences: Preferences | None = None,
        features: Features | None = None,
    ) -> None:
        self._index = index
        self._encoder = encoder
        self._facts = facts
        self._weights = weights or Weights()
        self._preferences = preferences or Preferences()
        self._proximity = Proximity(index.lexical, features or Features.load())
        self._places = Places(index.passages)
        self._shares = Shares(index.documents, index.passages, facts.weight)
        self._heads = np.array([one.kind == "header" for one in index.passages], dtype=np.bool_)
        self._filtering = Filtering(index.documents, self._places)

    def read_ahead(self, row: int) -> None:
        """Read the passage of a row ahead of the questions that find it."""
        self._shares.read_ahead(row)

    def retrieve(self, query: Query, k: int, filters: Filters) -> list[ScoredPassage]:
        """Return the ``k`` best passages, best first; fewer where fewer match at all."""
        kept = self._filtering.kept(filters) if filters.any else None
        n = max(PROPOSED, 2 * k)
        found = [self._scored(one, n, kept) for one in (query, *searched_sides(query))]
        rows, scores = found[0] if len(found) == 1 else pooled(found)
        best = np.lexsort((-scores, ~of_a_side(rows, found[1:])))[:k]
        best = best[scores[best] > 0]
        of_sides = [scored(rows[best], *one) for one in found[1:]]
        return [
            ScoredPassage(
                self._index.passages[rows[at]],
                float(scores[at]),
                place + 1,
                tuple(float(own[place]) for own in of_sides),
            )
            for place, at in enumerate(best)
        ]

    def _scored(self, query: Query, n: int, kept: Kept | None) -> tuple[Rows, Scores]:
        """The candidates in the order of the index, and their scores."""
        text = _searched(query)
        legs = self._legs(text)
        reading = read(self._facts, query)
        within = self._places.inside(reading.within) if reading.within else None
        named, bonus = self._preferred(reading)
        guessed = query.diacritics_restored and is_plain(query.original)
        weights = self._weights.without_accents() if guessed else self._weights
        proposing = [legs[name] for name in weights.proposing if name in legs]
        proposed = [leg.top(n, kept) for leg in proposing]
        if within is not None:
            inside = within if kept is None else within & kept
            proposed += [leg.top(n, inside) for leg in proposing]
        rows = np.unique(np.concatenate([*proposed, named]))
        rows = rows if kept is None else rows[kept[rows]]
        scores = fused({name: leg.of(rows) for name, leg in legs.items()}, weights)
        scores += bonus[rows]
        if within is not None:
            scores[within[rows]] += np.float32(self._preferences.within)
        best = np.argsort(-scores, kind="stable")[:RERANKED]
        trust = np.float32(RESTORED if guessed else 1.0)
        scores[best] += trust * self._proximity.of(text, rows[best])
        scores[best] += self._said(query, text, rows[best])
        if not query.asks & _OF_A_DOCUMENT:
            scores[self._heads[rows]] *= np.float32(1 - self._preferences.head)
        return rows, scores

    def _said(self, query: Query, text: str, rows: Rows) -> Scores:
        """``(len(rows),)``: what is added for what passages say themselves, and in other words."""
        added = np.float32(self._preferences.said) * self._shares.of(text, rows)
        others = [one for _, many in synonyms(query.text) for one in many]
        if query.lang == "vi" and others:
            meant = self._index.lexical.match(". ".join(others), only="accented")
            added += np.float32(self._preferences.meant) * normalised(meant["accented"].of(rows))
        return added

    def _legs(self, text: str) -> Mapping[str, Leg]:
        vector = self._encoder.encode_queries([text])[0]
        return {"dense": self._index.dense.match(vector), **self._index.lexical.match(text)}

    def _preferred(self, reading: Reading) -> tuple[Rows, Scores]:
        """The rows that something named by the question prefers, and by how much, ``(n,)``."""
        bonus = np.zeros(self._places.count, dtype=np.float32)
        for rows, by in self._bonuses(reading):
            bonus[rows] += np.float32(by)
        return np.flatnonzero(bonus), bonus

    def _bonuses(self, reading: Reading) -> Iterator[tuple[Sequence[int], float]]:
        alone = bool(reading.targets) and is_only_a_number(reading.query)
        for work in (one for works in reading.targets for one in works):
            yield self._naming(work), self._preferences.number
            if alone:
                yield self._naming(work), self._preferences.alone
        yield from self._described(reading)
        for document in self._parted(reading):
            yield self._part(document, reading.query), self._preferences.part

    def _described(self, reading: Reading) -> Iterator[tuple[Sequence[int], float]]:
        """The places of the works that the question describes, the likelier the more."""
        query = reading.query
        if not query.asks & {"document", "number", "subject", "date", "issuer"}:
            return
        found = self._facts.works.search(query, 3, asked=reading.residue, wanted=reading.wanted)
        for one in found:
            if one.coverage > 0 and found[0].score > 0:
                share = max(0.0, one.score / found[0].score)
                yield self._naming(one.work), self._preferences.work * share * share

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
        return [row for row in self._places.of(document.doc_id) if passages[row].kind in kinds]

    def _naming(self, work: Work) -> list[int]:
        """The rows of the passages that identify a work: its header and every mention."""
        rows = set()
        if work.document is not None:
            rows.update(self._places.covering(work.document.doc_id, 0, 1))
        for mention in work.mentions:
            doc_id, one = mention.document.doc_id, mention.reference
            rows.update(self._places.covering(doc_id, one.start, one.end))
        return sorted(rows)


def _searched(query: Query) -> str:
    """What the legs are asked; of an English question its names, figures and Vietnamese terms.

    Its other words stand in no Vietnamese sentence but in names ("The", "To"), where they mislead;
    those that nothing translates are kept, a document may have them as they are ("blockchain").
    """
    if query.lang == "vi":
        return query.search_text
    meant = {word for words, found in translated(query.text) if found for word in words}
    kept = [word for word in query.text.split() if terms(word) and not _all_in(word, meant)]
    return " ".join((*kept, *query.expansions))


def _all_in(word: str, meant: Container[str]) -> bool:
    """Whether a word of an English question, or each part of it, is one of these."""
    parts = english_words(word)
    return bool(parts) and all(part in meant for part in parts)

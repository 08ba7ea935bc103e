"""The clause that answers: sentences and clauses of the passages found, the likeliest first.

A unit is a sentence, or a clause of a long one. All units of the best passages are compared with
the question by the words that they hold; the closest of them are measured
(``rag.generation.ranking.measuring``) and ordered by a sum of the features, whose weights were
learned.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from pydantic import TypeAdapter

from rag.catalogue import Asked
from rag.generation.ranking.features import Features
from rag.generation.ranking.likeness import Likeness
from rag.generation.ranking.measuring import Measure
from rag.generation.text.units import Found, Unit, UnitReader
from rag.model import Document, Passage, Query, ScoredPassage
from rag.protocols import Encoder

PASSAGES = 10  # how many passages are read closely
CLOSELY = 60  # how many units are measured
CARD = Path(__file__).resolve().parent.parent.parent / "models" / "clauses" / "weights.json"


@cache
def load_weights() -> Features:
    """The weights that ship, one for each feature: what a unit of it adds to a clause's odds."""
    return Features(**TypeAdapter(dict[str, float]).validate_json(CARD.read_bytes()))


class ClauseFinder:
    """Finds the units that answer a question, best first."""

    def __init__(
        self,
        documents: Mapping[str, Document],
        encoder: Encoder | None = None,
        weights: Features | None = None,
    ) -> None:
        self._reader = UnitReader(documents)
        self._likeness = Likeness(encoder)
        self._weights = np.array(weights or load_weights())

    def read_ahead(self, passage: Passage) -> None:
        """Read a passage ahead of the questions that find it, which then takes them no time."""
        self._likeness.read(self._reader.read(passage).candidates)

    def find(
        self, asked: Asked, query: Query, passages: Sequence[ScoredPassage], k: int = 5
    ) -> list[Unit]:
        """Return up to ``k`` units, best first."""
        found, features = self.measured(asked, query, passages)
        odds = features @ self._weights
        best = np.argsort(-odds, kind="stable")[:k]
        return [_unit(found[at], Features(*features[at].tolist()), float(odds[at])) for at in best]

    def measured(
        self, asked: Asked, query: Query, passages: Sequence[ScoredPassage]
    ) -> tuple[list[Found], NDArray[np.float64]]:
        """The units that share most with the question, and their features, ``(n, features)``."""
        read = passages[:PASSAGES]
        if not read:
            return [], np.zeros((0, len(Features._fields)))
        measure = Measure(asked, query, read[0])
        once: dict[tuple[str, int, int], Found] = {}
        for one in self._found(read):
            evidence = one.candidate.evidence
            once.setdefault((evidence.document.doc_id, evidence.start, evidence.end), one)
        return measure.of(list(once.values()), self._likeness, CLOSELY)

    def _found(self, passages: Sequence[ScoredPassage]) -> Iterator[Found]:
        """The units of passages, each as often as passages overlap in it."""
        for passage in passages:
            read = self._reader.read(passage.passage)
            yield from (Found(one, read, passage) for one in read.candidates)


def _unit(found: Found, told: Features, odds: float) -> Unit:
    one, read = found.candidate, found.read
    return Unit(
        one.evidence,
        found.passage,
        odds,
        told.all_around,
        told.all_headed,
        told.all_own,
        one.above,
        read.subject,
    )

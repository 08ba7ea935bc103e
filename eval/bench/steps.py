"""Our own times on one corpus: each step of a question, building, memory."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from eval.ablation import Parts
from eval.bench.corpus import Material, synthetic
from eval.bench.timing import Times, timed
from rag.assistant import NO_FILTERS
from rag.compose import encoder
from rag.index.built import build_index
from rag.index.dense import Dense
from rag.index.folder import read_index
from rag.index.lexical import FIELDS, Field
from rag.model import Query
from rag.settings import Settings

K = 10  # passages wanted of a retrieval
FLAT_DIMENSION = 384
FLAT = f"a flat search of {FLAT_DIMENSION} dimensions"
_CANDIDATES = 100  # that a leg is asked for by itself


@dataclass(frozen=True, slots=True)
class Sized:
    """What one corpus costs: seconds to build and to load, resident MiB, milliseconds a step."""

    name: str
    documents: int
    passages: int
    characters: int
    build_seconds: float
    gather_seconds: float
    resident_mib: float
    steps: Mapping[str, Times]


def measure(name: str, count: int | None, questions: Sequence[str], settings: Settings) -> Sized:
    """The corpus that the settings name, or ``count`` synthetic passages made from it."""
    loaded = encoder(settings)
    index = read_index(settings.index_dir, loaded.name)
    documents, passages = list(index.documents.values()), list(index.passages)
    if count is not None:
        documents, passages = synthetic(Material.of(documents, passages), count)
    started = time.perf_counter()
    index = build_index(documents, passages, loaded)
    built = time.perf_counter() - started
    started = time.perf_counter()
    parts = Parts.of(index, loaded)
    gathered = time.perf_counter() - started
    return Sized(
        name=name,
        documents=len(documents),
        passages=len(passages),
        characters=sum(len(one.words) for one in passages),
        build_seconds=built,
        gather_seconds=gathered,
        steps=_steps(parts, questions),
        resident_mib=resident_mib(),
    )


def _steps(parts: Parts, questions: Sequence[str]) -> dict[str, Times]:
    """Each step over all questions; more of them than are remembered from one to the next."""
    understanding, retriever, assistant = parts.understanding, parts.retriever, parts.assistant()
    read = [understanding.understand(one) for one in questions]
    texts = [one.search_text for one in read]
    vectors = [parts.encoder.encode_queries([one])[0] for one in texts]
    steps = {
        "understanding": timed(understanding.understand, questions),
        "encoding the question": timed(lambda one: parts.encoder.encode_queries([one]), texts),
        "dense leg": timed(lambda one: parts.index.dense.match(one).top(_CANDIDATES), vectors),
    }
    for field in FIELDS:
        steps[f"{field} leg"] = timed(partial(_lexical, parts, field), texts)
    steps[FLAT] = _flat(len(parts.index.passages), len(texts))
    steps["retrieval, all legs"] = timed(
        lambda one: retriever.retrieve(one, K, NO_FILTERS), _fresh(read)
    )
    steps["understanding + retrieval"] = timed(lambda one: assistant.search(one, k=K), questions)
    steps["whole answer"] = timed(assistant.answer, questions)
    return steps


def _lexical(parts: Parts, field: Field, text: str) -> None:
    parts.index.lexical.match(text)[field].top(_CANDIDATES)


def _flat(count: int, questions: int) -> Times:
    """What machines are compared by: an exact search of so many vectors, faiss on one thread."""
    chance = np.random.default_rng(1)
    vectors = chance.standard_normal((count, FLAT_DIMENSION), dtype=np.float32)
    flat = Dense(vectors, flat_up_to=count)
    asked = chance.standard_normal((questions, FLAT_DIMENSION), dtype=np.float32)
    return timed(lambda one: flat.search(one[None, :], K), list(asked))


def _fresh(queries: Sequence[Query]) -> list[Query]:
    return list(dict.fromkeys(queries))


def resident_mib(pid: int | str = "self") -> float:
    """The resident memory of a process in MiB, as Linux counts it."""
    for line in Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0

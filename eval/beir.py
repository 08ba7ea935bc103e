"""BEIR folders (Thakur et al. 2021, arXiv 2104.08663): read, searched, measured per query.

A folder holds ``queries.jsonl``, ``qrels/*.tsv`` and ``corpus.jsonl``; where the corpus is missing,
``corpus.ref`` names a ``.jsonl`` or ``.jsonl.xz`` file, relative to the folder.
"""

from __future__ import annotations

import csv
import json
import lzma
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict, cast

from rag.model import Document, Passage

Run = Mapping[str, Sequence[str]]
"""Query id to document ids, best first (TREC's run, ranks only)."""

Qrels = Mapping[str, Mapping[str, int]]
"""Query id to document id to relevance; a document without one is not relevant."""


class _Record(TypedDict, total=False):
    _id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class BeirDocument:
    """One entry of a corpus; ``title`` may be empty."""

    doc_id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class BeirSet:
    """A corpus, questions by id, and which documents answer which question."""

    name: str
    corpus: tuple[BeirDocument, ...]
    queries: Mapping[str, str]
    qrels: Qrels


def load(folder: Path) -> BeirSet:
    """The BEIR set in ``folder``; queries without a relevant document are left out.

    Raises ``FileNotFoundError`` where a part of the folder is missing.
    """
    corpus = tuple(
        BeirDocument(one["_id"], one.get("title") or "", one["text"])
        for one in _records(corpus_file(folder))
    )
    qrels = _qrels(folder)
    queries = {one["_id"]: one["text"] for one in _records(folder / "queries.jsonl")}
    asked = {query: text for query, text in queries.items() if query in qrels}
    return BeirSet(folder.name, corpus, asked, qrels)


def as_passages(
    corpus: Sequence[BeirDocument],
) -> tuple[tuple[Document, ...], tuple[Passage, ...]]:
    """The corpus as documents of one passage each; the title is the passage's heading."""
    documents = tuple(Document(one.doc_id, one.doc_id, one.text, "", "") for one in corpus)
    passages = tuple(
        Passage(
            one.doc_id,
            one.doc_id,
            0,
            len(one.text),
            " ".join(one.text.split()),
            headings=(one.title,) if one.title else (),
        )
        for one in corpus
    )
    return documents, passages


def recall(relevant: Mapping[str, int], ranked: Sequence[str], k: int) -> float:
    """The share of the relevant documents that the first ``k`` hold."""
    wanted = _relevant(relevant)
    return len(wanted.intersection(ranked[:k])) / len(wanted)


def mrr(relevant: Mapping[str, int], ranked: Sequence[str], k: int) -> float:
    """One over the rank of the first relevant document; 0 where the first ``k`` hold none."""
    wanted = _relevant(relevant)
    ranks = (rank for rank, doc_id in enumerate(ranked[:k], 1) if doc_id in wanted)
    return 1 / next(ranks, math.inf)


def ndcg(relevant: Mapping[str, int], ranked: Sequence[str], k: int) -> float:
    """Discounted gain over the best possible one (Järvelin and Kekäläinen 2002), linear gains."""
    gains = [relevant.get(doc_id, 0) for doc_id in ranked[:k]]
    best = sorted(relevant.values(), reverse=True)[:k]
    return _dcg(gains) / _dcg(best)


Measure = Callable[[Mapping[str, int], Sequence[str]], float]

MEASURES: Mapping[str, Measure] = {
    "ndcg@10": lambda relevant, ranked: ndcg(relevant, ranked, 10),
    "recall@10": lambda relevant, ranked: recall(relevant, ranked, 10),
    "recall@100": lambda relevant, ranked: recall(relevant, ranked, 100),
    "mrr@10": lambda relevant, ranked: mrr(relevant, ranked, 10),
}


def measure(qrels: Qrels, run: Run) -> dict[str, dict[str, float]]:
    """Measure name to query id to score, for every query of ``run`` (0 for an empty ranking)."""
    return {
        name: {query: score(qrels[query], ranked) for query, ranked in run.items()}
        for name, score in MEASURES.items()
    }


def means(scores: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    """The mean of each measure over its queries."""
    return {name: math.fsum(by.values()) / max(len(by), 1) for name, by in scores.items()}


def _relevant(relevant: Mapping[str, int]) -> set[str]:
    return {doc_id for doc_id, grade in relevant.items() if grade > 0}


def _dcg(gains: Sequence[int]) -> float:
    return math.fsum(gain / math.log2(rank + 1) for rank, gain in enumerate(gains, 1))


def corpus_file(folder: Path) -> Path:
    """The file that holds the folder's corpus; raises ``FileNotFoundError`` where none is named."""
    whole = folder / "corpus.jsonl"
    if whole.is_file():
        return whole
    named = (folder / "corpus.ref").read_text(encoding="utf-8").strip()
    return (folder / named).resolve()


def _records(path: Path) -> Iterator[_Record]:
    opened = lzma.open if path.suffix == ".xz" else open
    with opened(path, "rt", encoding="utf-8") as file:
        for line in file:
            if line.strip():
                yield cast("_Record", json.loads(line))


def _qrels(folder: Path) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    files = sorted((folder / "qrels").glob("*.tsv"))
    if not files:
        raise FileNotFoundError(f"no .tsv file in {folder / 'qrels'}: a BEIR folder has one")
    for path in files:
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                query, doc_id, grade = row[0], row[1], row[2]
                if grade.isdigit() and int(grade) > 0:
                    found.setdefault(query, {})[doc_id] = int(grade)
    return found

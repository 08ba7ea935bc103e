"""Train the reranker that ships: what the closeness of a question's words adds to a passage.

``python -m ingest.train_reranker --data ../shared/data --encoder FOLDER --fold 0 --folds 3`` takes
some minutes and 4 GB. ``FOLDER`` holds an encoder that has not seen the questions learned from:
``python -m ingest.train_encoder --fold 0 --folds 3`` leaves out the same ones. The card beside the
weights names data and figures.
"""

from __future__ import annotations

import argparse
import json
import lzma
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from tqdm import tqdm

from rag.index.built import Index, build_index
from rag.index.encode import SentenceEncoder
from rag.model import Document, Passage
from rag.protocols import Encoder
from rag.retrieval.fuse import Weights, fused
from rag.retrieval.rerank import CARD, Features, Proximity
from rag.retrieval.search import PROPOSED, Leg

SHARPNESS = 11.0  # by which scores become log-odds: chosen on the development sets
CANDIDATES = 40  # of each question
PENALTY = 1e-2  # of the squared weights of features of unit spread
# The part of each learned weight that ships. Law repeats its own phrases in long runs; on questions
# about an encyclopaedia the whole weight costs a point of nDCG@10, less than half of it nothing.
SHARE = Features(window=1.0, pairs=1.0, run=0.4)


@dataclass(frozen=True, slots=True)
class Asked:
    """The candidates of one question: fused scores ``(n,)``, features ``(n, 3)``, right ones."""

    fused: NDArray[np.float32]
    features: NDArray[np.float64]
    right: NDArray[np.bool_]


def learn(asked: Sequence[Asked]) -> Features:
    """The weights under which the right passages are likeliest (softmax over the candidates)."""
    spread = np.concatenate([one.features for one in asked]).std(axis=0) + 1e-9
    lists = [
        (
            torch.tensor(one.fused * SHARPNESS, dtype=torch.float64),
            torch.tensor(one.features / spread),
            torch.tensor(one.right),
        )
        for one in asked
        if one.right.any()
    ]
    weights = torch.zeros(3, dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.LBFGS([weights], max_iter=100, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimiser.zero_grad()
        lost = [
            torch.logsumexp(scores, 0) - torch.logsumexp(scores[right], 0)
            for scores, right in ((base + seen @ weights, right) for base, seen, right in lists)
        ]
        total = torch.stack(lost).mean() + PENALTY * weights.square().sum()
        total.backward()  # type: ignore[no-untyped-call]
        return total

    optimiser.step(loss)  # type: ignore[no-untyped-call]
    window, pairs, run = (weights.detach().numpy() / spread / SHARPNESS).tolist()
    return Features(SHARE.window * window, SHARE.pairs * pairs, SHARE.run * run)


def candidates(index: Index, encoder: Encoder, question: str, right: set[str]) -> Asked:
    """The best passages for a question as retrieval has them before they are reranked."""
    legs: dict[str, Leg] = {
        "dense": index.dense.match(encoder.encode_queries([question])[0]),
        **index.lexical.match(question),
    }
    rows = np.unique(np.concatenate([leg.top(PROPOSED) for leg in legs.values()]))
    scores = fused({name: leg.of(rows) for name, leg in legs.items()}, Weights())
    best = np.argsort(-scores, kind="stable")[:CANDIDATES]
    features = Proximity(index.lexical, Features(0, 0, 0)).features(question, rows[best])
    found = np.array([index.passages[row].doc_id in right for row in rows[best]])
    return Asked(scores[best], features, found)


def _index(data: Path, encoder: Encoder) -> Index:
    documents, passages = [], []
    with lzma.open(data / "train" / "legal_articles.jsonl.xz", "rt", encoding="utf-8") as file:
        for one in map(json.loads, file):
            name, words = one["_id"], " ".join(one["text"].split())
            headings = (one["title"],) if one["title"] else ()
            documents.append(Document(name, name, one["text"], "", ""))
            passages.append(Passage(name, name, 0, len(words), words, headings=headings))
    with tqdm(desc="index", total=len(passages), disable=None) as bar:
        return build_index(
            documents, passages, encoder, progress=lambda done, _: bar.update(done - bar.n)
        )


def _questions(data: Path, fold: int, folds: int) -> Iterator[tuple[str, set[str]]]:
    """The training questions of one fold, with the articles that answer them."""
    lines = (data / "train" / "questions_legal.jsonl").read_text(encoding="utf-8").splitlines()
    training = [one for one in map(json.loads, lines) if one["split"] == "train"]
    for one in training[fold::folds]:
        yield one["question"], set(one["relevant_ids"])


def main() -> None:
    """Read the command line, train, write the weights."""
    parser = argparse.ArgumentParser(prog="python -m ingest.train_reranker", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of training data")
    parser.add_argument("--encoder", required=True, help="an encoder that left the fold out")
    parser.add_argument("--fold", type=int, default=0)
    parser.add_argument("--folds", type=int, default=3)
    parser.add_argument("--out", type=Path, default=CARD)
    given = parser.parse_args()
    encoder = SentenceEncoder(given.encoder)
    index = _index(given.data, encoder)
    questions = list(_questions(given.data, given.fold, given.folds))
    asked = [candidates(index, encoder, *one) for one in tqdm(questions, disable=None)]
    learned = {name: round(value, 4) for name, value in asdict(learn(asked)).items()}
    given.out.write_text(json.dumps(learned) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

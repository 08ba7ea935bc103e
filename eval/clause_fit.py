"""Learn the weights by which clauses are ordered, from questions whose evidence is known.

``python -m eval.clause_fit DIR GOLD… -- DIR GOLD…`` asks the questions of each group of the
documents in its folder, keeps what is measured of their clauses, and fits the weights under which
the clauses that answer are likeliest: softmax over the clauses of one question, as in ListNet (Cao
et al. 2007). Questions marked ``held`` are not learned from: of them the figures are printed. The
card beside the weights names the data.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tqdm import tqdm

from eval.indexing import indexed
from eval.measures.matching import states
from eval.measures.right import meets
from eval.questions import Question, read
from eval.quotes import Place, Sources, read_sources, resolve
from rag.compose import Edition, Editions
from rag.generation import reading
from rag.generation.ranking.clauses import CARD
from rag.generation.ranking.features import Features
from rag.generation.text.units import Found

PENALTY = 3.0  # of the squared weights of features of unit spread, all questions together
STEPS = 300
RATE = 0.05

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Asked:
    """The clauses of one question: features ``(n, f)``, and which answer ``(n,)``."""

    question: Question
    features: Floats
    right: NDArray[np.bool_]


def learn(asked: Sequence[Asked]) -> Floats:
    """``(f,)``: the weights under which the right clauses are likeliest (Adam, fixed steps)."""
    rows = np.concatenate([one.features for one in asked])
    spread = rows.std(axis=0) + 1e-9
    rows = (rows - rows.mean(axis=0)) / spread
    right = np.concatenate([one.right for one in asked]).astype(np.float64)
    counts = np.array([len(one.right) for one in asked])
    starts = np.concatenate([[0], np.cumsum(counts)[:-1]])
    weights, mean, square = (np.zeros(rows.shape[1]) for _ in range(3))
    for step in range(1, STEPS + 1):
        chance = _softmax(rows @ weights, starts, counts)
        wanted = chance * right
        wanted /= np.repeat(np.add.reduceat(wanted, starts), counts) + 1e-12
        slope = (PENALTY * weights + rows.T @ (chance - wanted)) / len(asked)
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope**2
        weights -= RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    learned: Floats = weights / spread
    return learned


def _softmax(odds: Floats, starts: NDArray[np.intp], counts: NDArray[np.intp]) -> Floats:
    """``(n,)``: the chance of each row within its question."""
    chance = np.exp(odds - np.repeat(np.maximum.reduceat(odds, starts), counts))
    whole: Floats = chance / np.repeat(np.add.reduceat(chance, starts), counts)
    return whole


def asked_of(edition: Edition, questions: Sequence[Question], sources: Sources) -> Iterator[Asked]:
    """What is measured of the clauses of each answerable question, where one of them answers."""
    facts = edition.facts
    for question in tqdm(questions, disable=None, leave=False):
        if not question.answerable:
            continue
        query, found = edition.assistant.search(question.question, history=question.history)
        told = reading.read(facts, query)
        inside = [
            one for one in found if told.inside(edition.catalogue.documents[one.passage.doc_id])
        ]
        units, features = facts.clauses.measured(told.residue, told.query, inside or found)
        right = answering(question, units, sources)
        if right.any():
            yield Asked(question, features, right)


def answering(question: Question, units: Sequence[Found], sources: Sources) -> NDArray[np.bool_]:
    """``(n,)``: which units hold evidence and state an answer; where none does both, hold it."""
    places = [place for wanted in resolve(question, sources)[0] for place in wanted]
    quotes = [one.candidate.evidence for one in units]
    spans = [Place(Path(one.document.file).name, one.start, one.end) for one in quotes]
    holding = np.array(
        [any(meets(one, place) for place in places) for one in spans], dtype=np.bool_
    )
    stating = np.array(
        [any(states(one.quote, answer) for answer in question.answer) for one in quotes],
        dtype=np.bool_,
    )
    both = holding & stating
    return both if both.any() else holding


def figures(asked: Sequence[Asked], weights: Floats) -> str:
    """In how many questions the clause that answers is the first, among two, three, five."""
    ranks = [int(np.argmax(one.right[np.argsort(-(one.features @ weights))])) for one in asked]
    shares = [f"{sum(rank < k for rank in ranks) / len(ranks):.3f}" for k in (1, 2, 3, 5)]
    return f"{len(ranks)} questions, the right clause first {' '.join(shares)}"


def measured(folder: Path, gold: Sequence[Path]) -> list[Asked]:
    """All questions of some gold files, asked of the documents in a folder."""
    questions, problems = read(gold)
    if problems:
        raise ValueError("\n".join(map(str, problems)))
    with indexed(folder) as settings:
        edition = Editions.load(settings).first
        sources = read_sources(edition.assistant.documents, settings.corpus_dir)
        return list(asked_of(edition, questions, sources))


def main(arguments: Sequence[str]) -> int:
    """Learn, print the figures, write the weights; 2 where nothing is given to learn from."""
    asked: list[Asked] = []
    for between, group in groupby(arguments, "--".__eq__):
        if not between:
            folder, *gold = map(Path, group)
            asked += measured(folder, gold)
    known = [one for one in asked if one.question.split != "held"]
    if not known:
        print(__doc__, file=sys.stderr)
        return 2
    weights = learn(known)
    for split in ("dev", "held"):
        some = [one for one in asked if (one.question.split == "held") == (split == "held")]
        print(f"{split}: {figures(some, weights)}" if some else f"{split}: none")
    stated = {name: round(float(w), 4) for name, w in zip(Features._fields, weights, strict=True)}
    CARD.write_text(json.dumps(stated, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

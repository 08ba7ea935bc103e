"""The best path through a lattice of syllables: Viterbi (1967), pairs first, then triples.

A lattice has for each position the ids that may stand there and what choosing each costs. The pair
pass keeps what comes within ``_BEAM`` of the best path through each position, which leaves one to
three ids of about eight; the triple pass chooses among those exactly. Scores are looked up all at
once, and only where there is a choice; the few sums are faster in Python than in numpy.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise, product

import numpy as np

from rag.vietnamese.adapted_model import Model
from rag.vietnamese.syllable_model import Scores

_BEAM = 7.0

Column = tuple[Sequence[int], Sequence[float]]
Lattice = Sequence[Column]
_Step = Sequence[float]  # the scores of all combinations of neighbours, the last varying fastest


def best_path(model: Model, lattice: Lattice) -> list[int]:
    """Return the id chosen at each position of ``lattice``; no position may be empty."""
    return _triple_pass(model, _pruned(model, lattice)) if lattice else []


def _pruned(model: Model, lattice: Lattice) -> Lattice:
    """The lattice without the ids through which no path comes near the best."""
    steps = _looked_up(model.pair, list(pairwise(ids for ids, _ in lattice)))
    forward = [list(lattice[0][1])]
    for step, (ids, cost) in zip(steps, lattice[1:], strict=True):
        before, wide = forward[-1], len(ids)
        reached = (
            max(b + s for b, s in zip(before, step[k::wide], strict=True)) for k in range(wide)
        )
        forward.append([score + more for score, more in zip(reached, cost, strict=True)])
    backward = [[0.0] * len(lattice[-1][0])]
    for step, (_, cost) in zip(steps[::-1], lattice[:0:-1], strict=True):
        after, wide = [b + c for b, c in zip(backward[-1], cost, strict=True)], len(cost)
        rows = (step[at : at + wide] for at in range(0, len(step), wide))
        backward.append([max(a + s for a, s in zip(after, row, strict=True)) for row in rows])
    through = zip(forward, backward[::-1], strict=True)
    return [
        _near(column, [f + b for f, b in zip(*both, strict=True)])
        for column, both in zip(lattice, through, strict=True)
    ]


def _near(column: Column, scores: Sequence[float]) -> Column:
    """The ids of a column whose score comes within the beam of its best."""
    least = max(scores) - _BEAM
    kept = [place for place, score in enumerate(scores) if score >= least]
    return [column[0][one] for one in kept], [column[1][one] for one in kept]


def _triple_pass(model: Model, lattice: Lattice) -> list[int]:
    """Viterbi over pairs of neighbouring ids."""
    if all(len(ids) == 1 for ids, _ in lattice):
        return [ids[0] for ids, _ in lattice]
    columns: list[Sequence[int]] = [[0], [0], *(ids for ids, _ in lattice)]
    steps = _looked_up(model.triple, list(zip(columns, columns[1:], columns[2:], strict=False)))
    scores = [[0.0]]  # of the best path to each two neighbours, by the place of each
    choices: list[list[list[int]]] = []
    for step, (_, cost) in zip(steps, lattice, strict=True):
        scores, chosen = _stepped(scores, step, cost)
        choices.append(chosen)
    places = product(range(len(scores)), range(len(scores[0])))
    second, last = max(places, key=lambda at: scores[at[0]][at[1]])
    picked = [last, second]
    for choice in choices[:0:-1]:
        picked.append(choice[picked[-1]][picked[-2]])
    ends = picked[::-1][-len(lattice) :]
    return [ids[place] for (ids, _), place in zip(lattice, ends, strict=True)]


def _stepped(
    scores: Sequence[Sequence[float]], step: _Step, cost: Sequence[float]
) -> tuple[list[list[float]], list[list[int]]]:
    """One position on: the best scores of the last two, and which id before them they took."""
    wide, deep = len(cost), len(scores[0])
    best: list[list[float]] = []
    took: list[list[int]] = []
    for b in range(deep):
        sums = [
            [scores[a][b] + step[(a * deep + b) * wide + c] for a in range(len(scores))]
            for c in range(wide)
        ]
        took.append([one.index(max(one)) for one in sums])
        best.append([max(one) + more for one, more in zip(sums, cost, strict=True)])
    return best, took


def _looked_up(
    lookup: Callable[..., Scores], groups: Sequence[tuple[Sequence[int], ...]]
) -> list[_Step]:
    """The scores of each group's combinations; where there is but one, it decides nothing: 0."""
    combinations = [list(product(*one)) for one in groups]
    asked = [row for one in combinations if len(one) > 1 for row in one]
    if not asked:
        return [[0.0]] * len(groups)
    found = iter(lookup(*np.array(asked, np.int64).T).tolist())
    return [[next(found) for _ in one] if len(one) > 1 else [0.0] for one in combinations]

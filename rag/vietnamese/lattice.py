"""The best path through a lattice of syllables: Viterbi (1967), pairs first, then triples.

A lattice has for each position the ids that may stand there and what choosing each costs. The pair
pass keeps what comes within ``_BEAM`` of the best path through each position, which leaves two or
three ids of about eight; the triple pass chooses among those exactly.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from rag.vietnamese.syllable_model import Ids, Scores, SyllableModel

_BEAM = 7.0

Lattice = Sequence[tuple[Ids, Scores]]


def best_path(model: SyllableModel, lattice: Lattice) -> list[int]:
    """Return the id chosen at each position of ``lattice``; no position may be empty."""
    return _triple_pass(model, _pruned(model, lattice)) if lattice else []


def _pruned(model: SyllableModel, lattice: Lattice) -> Lattice:
    """The lattice without the ids through which no path comes near the best."""
    steps = _pair_scores(model, lattice)
    forward = [lattice[0][1]]
    for step, (_, cost) in zip(steps, lattice[1:], strict=True):
        forward.append((forward[-1][:, None] + step).max(axis=0) + cost)
    backward = [np.zeros_like(lattice[-1][1])]
    for step, (_, cost) in zip(steps[::-1], lattice[:0:-1], strict=True):
        backward.append((step + (backward[-1] + cost)[None, :]).max(axis=1))
    through = [f + b for f, b in zip(forward, backward[::-1], strict=True)]
    return [
        (ids[near], cost[near])
        for (ids, cost), score in zip(lattice, through, strict=True)
        for near in [score >= score.max() - _BEAM]
    ]


def _pair_scores(model: SyllableModel, lattice: Lattice) -> list[Scores]:
    """The ``(left, right)`` scores of each two neighbours, looked up at once."""
    lefts, rights = [], []
    for (left, _), (right, _) in pairwise(lattice):
        lefts.append(np.repeat(left, len(right)))
        rights.append(np.tile(right, len(left)))
    if not lefts:
        return []
    scores = model.pair(np.concatenate(lefts), np.concatenate(rights))
    ends = np.cumsum([len(left) for left in lefts])[:-1]
    shapes = [(len(left), len(right)) for (left, _), (right, _) in pairwise(lattice)]
    parts = np.split(scores, ends)
    return [part.reshape(shape) for part, shape in zip(parts, shapes, strict=True)]


def _triple_pass(model: SyllableModel, lattice: Lattice) -> list[int]:
    """Viterbi over pairs of neighbouring ids."""
    edge = (np.zeros(1, np.int64), np.zeros(1, np.float32))
    padded = [edge, edge, *lattice]
    scores = np.zeros((1, 1), np.float32)
    choices = []
    for step, cost in zip(_triple_scores(model, padded), (c for _, c in lattice), strict=True):
        total = scores[:, :, None] + step
        choices.append(total.argmax(axis=0))
        scores = total.max(axis=0) + cost[None, :]
    second, last = np.unravel_index(int(scores.argmax()), scores.shape)
    picked = [int(last), int(second)]
    for choice in choices[:0:-1]:
        picked.append(int(choice[picked[-1], picked[-2]]))
    places = picked[::-1][-len(lattice) :]
    return [int(ids[place]) for (ids, _), place in zip(lattice, places, strict=True)]


def _triple_scores(model: SyllableModel, padded: Lattice) -> list[Scores]:
    """The ``(first, second, third)`` scores of each three neighbours, looked up at once."""
    columns = [ids for ids, _ in padded]
    blocks = [
        np.broadcast_arrays(a[:, None, None], b[None, :, None], c[None, None, :])
        for a, b, c in zip(columns, columns[1:], columns[2:], strict=False)
    ]
    first, second, third = (
        np.concatenate([block[i].ravel() for block in blocks]) for i in range(3)
    )
    scores = model.triple(first, second, third)
    ends = np.cumsum([block[0].size for block in blocks])[:-1]
    parts = np.split(scores, ends)
    return [part.reshape(block[0].shape) for part, block in zip(parts, blocks, strict=True)]

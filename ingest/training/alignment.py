"""Which words translate which, learned from translated sentences.

Each side explains the other: a word stands for one of the other side's words, or for none,
likelier for one at the same relative place (IBM Model 1, Brown et al. 1993, with the diagonal of
Dyer, Chahuneau and Smith 2013 and their sparse Bayesian estimate). A link counts as far as both
directions believe in it (Liang, Taskar and Klein 2006).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.int64]
Floats = NDArray[np.floating[Any]]
Bitext = Sequence[tuple[Sequence[int], Sequence[int]]]
"""Sentence pairs as numbers of words from 0, left side and right side."""

ROUNDS = 8
DIAGONAL = 4.0  # how fast a link's prior falls with the distance between relative places
NULL = 0.08  # the prior of standing for no word
SPARSE = 0.01  # the Dirichlet prior under which rare words don't explain everything beside them


@dataclass(frozen=True)
class Links:
    """Every pair of words that share a sentence pair, ``(n,)`` each, and how they link.

    ``agreed`` is how often the left word and the right word are taken for each other's translation
    by both directions, ``shared`` in how many sentence pairs they meet.
    """

    left: Ids
    right: Ids
    agreed: Floats
    shared: Ids


def align(bitext: Bitext) -> Links:
    """Learn from ``bitext`` which words link; takes some gigabytes for a million words."""
    cells = _Cells.of(bitext)
    left, right = cells.pairs // cells.size, cells.pairs % cells.size
    forwards = _posteriors(cells, cells.right_place, cells.rights, left)
    backwards = _posteriors(cells, cells.left_place, cells.lefts, right)
    both = forwards * backwards
    agreed: Floats = np.bincount(cells.pair, weights=both, minlength=len(cells.pairs)) * 1.0
    met = np.unique(cells.pair * len(bitext) + cells.sentence) // len(bitext)
    shared = np.bincount(met, minlength=len(cells.pairs)).astype(np.int64)
    return Links(left, right, agreed, shared)


@dataclass(frozen=True)
class _Cells:
    """Every place on the left with every place on the right of its sentence pair.

    ``lefts`` and ``rights`` hold the words of all sentences behind one another, and ``left_place``
    and ``right_place`` point into them; ``pair`` is where the two words stand in ``pairs`` (``left
    * size + right``, ascending); ``prior`` favours the diagonal.
    """

    lefts: Ids
    rights: Ids
    sentence: Ids
    left_place: Ids
    right_place: Ids
    pair: Ids
    pairs: Ids
    size: int
    prior: Floats

    @classmethod
    def of(cls, bitext: Bitext) -> _Cells:
        lengths = np.array([(len(left), len(right)) for left, right in bitext], np.int64)
        lefts = np.concatenate([np.asarray(left, np.int64) for left, _ in bitext])
        rights = np.concatenate([np.asarray(right, np.int64) for _, right in bitext])
        areas = lengths[:, 0] * lengths[:, 1]
        sentence = np.repeat(np.arange(len(bitext)), areas)
        within = np.arange(areas.sum()) - np.repeat(np.cumsum(areas) - areas, areas)
        i, j = np.divmod(within, lengths[sentence, 1])
        starts = np.cumsum(lengths, axis=0) - lengths
        left_place, right_place = starts[sentence, 0] + i, starts[sentence, 1] + j
        size = int(rights.max()) + 1
        pairs, pair = np.unique(lefts[left_place] * size + rights[right_place], return_inverse=True)
        apart = np.abs((i + 0.5) / lengths[sentence, 0] - (j + 0.5) / lengths[sentence, 1])
        prior = np.exp(-DIAGONAL * apart)
        return cls(lefts, rights, sentence, left_place, right_place, pair, pairs, size, prior)


def _posteriors(cells: _Cells, explained: Ids, words: Ids, source: Ids) -> Floats:
    """How likely each cell is a link, where each place of ``explained`` has one or none.

    ``words`` are those at the places that are explained, ``source`` is the explaining word of each
    pair. No word explains a common one most easily.
    """
    prior = cells.prior * ((1 - NULL) / np.bincount(explained, weights=cells.prior))[explained]
    none = NULL * (np.bincount(words) / len(words))[words]
    kinds = np.bincount(source)
    chance = (1.0 / kinds)[source]
    found = prior
    for _ in range(ROUNDS):
        found = prior * chance[cells.pair]
        found /= (np.bincount(explained, weights=found, minlength=len(none)) + none)[explained]
        counts = np.bincount(cells.pair, weights=found)
        totals = np.bincount(source, weights=counts)
        chance = _mean_log(counts + SPARSE) / _mean_log(totals + SPARSE * kinds)[source]
    return found


def _mean_log(counts: Floats) -> Floats:
    """``exp(digamma(x))``: what a count is worth under a Dirichlet posterior."""
    x = counts + 6
    shift = sum(1 / (counts + k) for k in range(6))
    inverse = 1 / (x * x)
    series = np.log(x) - 0.5 / x - inverse * (1 / 12 - inverse * (1 / 120 - inverse / 252))
    worth: Floats = np.exp(series - shift)
    return worth

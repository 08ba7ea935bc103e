"""What the order of a passage's words adds to its score: how close together the question's stand.

Sums over words can't tell a passage that says what is asked in one sentence from one that has the
same words here and there. Three features can; each is read off the passage word for word, for the
best candidates only. Their weights were learned from open questions: see the model card.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from pydantic import TypeAdapter

from rag.index.lexical import Lexical
from rag.retrieval.fuse import Scores
from rag.vietnamese.text import syllable_texts

CARD = Path(__file__).resolve().parent.parent / "models" / "reranker" / "weights.json"
HALF = 20  # syllables: two neighbouring halves are a window, about a sentence or two

Rows = NDArray[np.intp]
Ints = NDArray[np.int64]
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Features:
    """The weight of each feature, or the values of each for ``n`` passages, ``(n, 3)`` in order.

    ``window``: the share of the question's words, by weight, that one window of the passage holds
    (0 … 1). ``pairs``: the weight of the question's neighbouring words that stand side by side in
    one window. ``run``: the share of the question that the longest common run of words makes.
    """

    window: float
    pairs: float
    run: float

    @classmethod
    def load(cls) -> Features:
        """The weights that ship."""
        return TypeAdapter(cls).validate_json(CARD.read_bytes())


class Proximity:
    """Scores passages of one index by how close together they have a question's words."""

    def __init__(self, lexical: Lexical, weights: Features) -> None:
        self._lexical = lexical
        self._weights = np.array([weights.window, weights.pairs, weights.run])

    def of(self, text: str, rows: Rows) -> Scores:
        """``(len(rows),)`` float32: what to add to each passage's score."""
        added: Scores = (self.features(text, rows) @ self._weights).astype(np.float32)
        return added

    def features(self, text: str, rows: Rows) -> Floats:
        """``(len(rows), 3)``: the values of ``Features`` for the question ``text``."""
        asked = syllable_texts(text)
        found, lengths = self._lexical.spelling.of_rows(rows)
        if not asked or not len(found):
            return np.zeros((len(rows), 3))
        return _Asked(asked, self._lexical).features(found, lengths)


class _Asked:
    """One question's words and pairs, with their weights (inverse document frequencies)."""

    def __init__(self, words: Sequence[str], lexical: Lexical) -> None:
        field = lexical.fields["accented"]
        self._known = list(dict.fromkeys(words))
        self._weights = field.idf(self._known)
        places = {word: place for place, word in enumerate(self._known)}
        pairs = list(dict.fromkeys(pairwise(words)))
        self._pair_weights = field.idf([f"{left}_{right}" for left, right in pairs])
        self._pairs = np.full((len(places) + 1, len(places) + 1), -1)  # -1: some other word
        for number, (left, right) in enumerate(pairs):
            self._pairs[places[left], places[right]] = number
        self._places = np.full(lexical.spelling.size + 1, -1)
        for word, place in places.items():
            self._places[field.vocabulary.get(word, -1)] = place
        self._places[-1] = -1

    def features(self, found: NDArray[np.int32], lengths: Ints) -> Floats:
        """The features of passages of ``lengths`` whose words stand behind one another."""
        words = self._places[found]
        owner = np.repeat(np.arange(len(lengths)), lengths)
        pairs = self._pairs[words[:-1], words[1:]]
        pairs[owner[:-1] != owner[1:]] = -1
        whole = float(self._weights.sum())
        window = self._best_window(words, self._weights, lengths) / whole
        beside = self._best_window(np.append(pairs, -1), self._pair_weights, lengths)
        return np.stack(
            [window, beside, self._longest(words, pairs, owner, len(lengths)) / whole], 1
        )

    def _best_window(self, what: Ints, weights: Floats, lengths: Ints) -> Floats:
        """For each passage the most, by weight, that one window holds of the words or pairs."""
        halves = (
            lengths // HALF + 2
        )  # the last of each passage is empty, and parts it from the next
        firsts = np.cumsum(halves) - halves
        begins = np.cumsum(lengths) - lengths
        within = np.arange(len(what)) - np.repeat(begins, lengths)
        half = np.repeat(firsts, lengths) + within // HALF
        holds = np.zeros((int(halves.sum()) + 1, len(weights)), dtype=np.bool_)
        known = what >= 0
        holds[half[known], what[known]] = True
        held = (holds[:-1] | holds[1:]) @ weights
        held[firsts + halves - 1] = 0
        best: Floats = np.maximum.reduceat(held, firsts)
        return best

    def _longest(self, words: Ints, pairs: Ints, owner: Ints, count: int) -> Floats:
        """For each passage the weight of its longest run of the question's pairs."""
        inside = np.concatenate([[False], pairs >= 0, [False]]).astype(np.int8)
        steps = np.diff(inside)
        starts, ends = np.flatnonzero(steps == 1), np.flatnonzero(steps == -1)
        sums = np.concatenate([[0.0], np.cumsum(np.where(words >= 0, self._weights[words], 0))])
        longest = np.zeros(count)
        np.maximum.at(longest, owner[starts], sums[ends + 1] - sums[starts])
        return longest

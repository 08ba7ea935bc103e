"""The restorer's language model with what some documents write beside it.

Prose from everywhere knows *vẫn* better than *dân vận*, and no *Tả Phời* at all. The pairs of
syllables that the documents hold are mixed in by linear interpolation (Jelinek and Mercer 1980),
the documents' own model by absolute discounting.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

import numpy as np

from rag.vietnamese.syllable_model import Ids, Scores, SyllableModel

SHARE = 0.2  # of the documents in the mixture, where they hold the first syllable
_DISCOUNT = 0.5  # of a count, given to what the documents don't hold


class Model(Protocol):
    """Scores of what may follow one syllable or two, as natural logarithms."""

    def pair(self, left: Ids, right: Ids) -> Scores:
        """Return the score of ``right`` after ``left``, elementwise."""
        ...

    def triple(self, first: Ids, second: Ids, third: Ids) -> Scores:
        """Return the score of ``third`` after ``first`` and ``second``, elementwise."""
        ...


class AdaptedModel:
    """A ``SyllableModel`` mixed with the pairs that documents hold.

    ``counts`` are the pairs, ``(left, right)`` as they are spelled in lower case, with how often
    each is held; those with a syllable that the model doesn't know are left out.
    """

    def __init__(self, model: SyllableModel, counts: Mapping[tuple[str, str], int]) -> None:
        self._model = model
        self._size = len(model.syllables)
        ids = {syllable: i for i, syllable in enumerate(model.syllables) if syllable}
        known = sorted(
            (ids[left] * self._size + ids[right], count)
            for (left, right), count in counts.items()
            if left in ids and right in ids
        )
        self._keys: Ids = np.array([key for key, _ in known], dtype=np.int64)
        held = np.array([count for _, count in known], dtype=np.float32)
        lefts = self._keys // self._size
        after = np.bincount(lefts, weights=held, minlength=self._size)
        self._held_share: Scores = np.zeros(len(known), np.float32)
        if len(known):
            self._held_share = ((held - _DISCOUNT) / after[lefts]).astype(np.float32)
        self._mixed = np.where(after > 0, SHARE, 0.0).astype(np.float32)

    def pair(self, left: Ids, right: Ids) -> Scores:
        """Return the score of ``right`` after ``left``, elementwise."""
        return self._with_held(self._model.pair(left, right), left, right)

    def triple(self, first: Ids, second: Ids, third: Ids) -> Scores:
        """Return the score of ``third`` after ``first`` and ``second``, elementwise."""
        return self._with_held(self._model.triple(first, second, third), second, third)

    def _with_held(self, scores: Scores, left: Ids, right: Ids) -> Scores:
        if not len(self._keys):
            return scores
        keys = left * self._size + right
        place = np.minimum(np.searchsorted(self._keys, keys), len(self._keys) - 1)
        held = np.where(self._keys[place] == keys, self._held_share[place], np.float32(0))
        share = self._mixed[left]
        mixed: Scores = np.log((1 - share) * np.exp(scores) + share * held)
        return mixed

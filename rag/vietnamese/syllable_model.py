"""The language model of the restorer: how likely a syllable is after the one or two before it.

An interpolated trigram with absolute discounting (Ney, Essen and Kneser 1994), pruned by count.
Scores are natural logarithms, kept in steps of 1/16. Id 0 is the boundary: whatever is no syllable,
save that a number is the syllable ``NUMBER``: what comes before 2024 is *năm*, not *nam*.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

STEP = 1 / 16
NUMBER = "0"

Ids = NDArray[np.int64]
Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class SyllableModel:
    """Syllables and the scores of what may follow them.

    * ``syllables``: the ``v`` syllables, ascending, id 0 the boundary; ``single``: ``(v,)``, the
      score of each alone;
    * ``pairs``: ``left * v + right``, ascending, with ``pair_scores``; ``rest``: ``(v,)``, what is
      added to ``single`` for a pair that isn't there;
    * ``triples``: the place of the first two in ``pairs``, times ``v``, plus the third, ascending,
      with ``triple_scores``; ``pair_rest``: what is added to the pair of the last two for a triple
      that isn't there;
    * ``foreign``: forms that look mistyped and are words of other languages.
    """

    syllables: tuple[str, ...]
    single: Scores
    rest: Scores
    pairs: Ids
    pair_scores: Scores
    pair_rest: Scores
    triples: Ids
    triple_scores: Scores
    foreign: frozenset[str] = frozenset()

    def pair(self, left: Ids, right: Ids) -> Scores:
        """Return the score of ``right`` after ``left``, elementwise."""
        place, there = _find(self.pairs, left * len(self.syllables) + right)
        return np.where(there, self.pair_scores[place], self.rest[left] + self.single[right])

    def triple(self, first: Ids, second: Ids, third: Ids) -> Scores:
        """Return the score of ``third`` after ``first`` and ``second``, elementwise."""
        size = len(self.syllables)
        before, known = _find(self.pairs, first * size + second)
        lower = self.pair(second, third) + np.where(known, self.pair_rest[before], 0)
        if not len(self.triples):
            return lower.astype(np.float32)
        place, there = _find(self.triples, before * size + third)
        return np.where(there & known, self.triple_scores[place], lower).astype(np.float32)

    def save(self, path: Path) -> None:
        """Write the weights to ``path`` (``.npz``), scores in steps, keys as their differences."""
        path.parent.mkdir(parents=True, exist_ok=True)
        scores: dict[str, Any] = {name: _steps(getattr(self, name)) for name in _SCORES}
        np.savez_compressed(
            path,
            syllables=np.frombuffer("\n".join(self.syllables).encode(), np.uint8),
            pairs=np.diff(self.pairs, prepend=0).astype(np.uint32),
            triples=np.diff(self.triples, prepend=0).astype(np.uint32),
            foreign=np.frombuffer("\n".join(sorted(self.foreign)).encode(), np.uint8),
            **scores,
        )

    @classmethod
    def load(cls, path: Path) -> SyllableModel:
        """Read weights that ``save`` wrote.

        Raises ``OSError`` where there are none; ``ValueError``, ``KeyError`` or
        ``zipfile.BadZipFile`` where they are damaged.
        """
        with np.load(path, allow_pickle=False) as stored:
            scores: dict[str, Any] = {
                name: stored[name].astype(np.float32) * np.float32(-STEP) for name in _SCORES
            }
            return cls(
                syllables=tuple(_words(stored["syllables"])),
                foreign=frozenset(_words(stored["foreign"])) - {""},
                pairs=np.cumsum(stored["pairs"], dtype=np.int64),
                triples=np.cumsum(stored["triples"], dtype=np.int64),
                **scores,
            )


_SCORES = ("single", "rest", "pair_scores", "pair_rest", "triple_scores")


def _words(stored: NDArray[np.uint8]) -> list[str]:
    return stored.tobytes().decode().split("\n")


def _steps(scores: Scores) -> NDArray[np.uint8]:
    steps: NDArray[np.float32] = np.clip(np.rint(-scores / STEP), 0, 255)
    return steps.astype(np.uint8)


def _find(keys: Ids, wanted: Ids) -> tuple[Ids, NDArray[np.bool_]]:
    """Return where each wanted key stands, and whether it is there."""
    place = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return place, keys[place] == wanted

"""Train the diacritics restorer: count syllables and their neighbours, prune, write the weights.

``python -m ingest.train_restorer --data ../shared/data`` takes about two minutes and 5 GB on one
core; there is no randomness in it. The estimate is described in ``rag.vietnamese.syllable_model``.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ingest.training.foreign import foreign_words
from ingest.training_texts import training_texts
from rag.vietnamese.diacritics import WEIGHTS
from rag.vietnamese.slips import Slips
from rag.vietnamese.spelling import is_syllable_shape
from rag.vietnamese.syllable_model import NUMBER, Ids, Scores, SyllableModel
from rag.vietnamese.tables import rows
from rag.vietnamese.text import fold, tone_marks

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_TOKEN = re.compile(r"[^\W\d_]+|\d+|[^\s]")
_CHUNK = 4_000_000  # tokens taken at a time
MIN_SYLLABLE = 12  # rarer ones are slips and foreign names
MIN_PAIR = 2
MIN_TRIPLE = 3
DISCOUNT = 0.75

Floats = NDArray[np.floating[Any]]


def token_ids(texts: Iterable[str], table: defaultdict[str, int]) -> Iterator[Ids]:
    """Give the texts as arrays of ids in ``table``, all numbers one, other signs the boundary."""
    ids: list[int] = []
    for text in texts:
        words = _TOKEN.findall(_DIGITS.sub(NUMBER, tone_marks(text.lower())))
        ids.append(0)
        ids += [table[word] if word.isalnum() else 0 for word in words]
        if len(ids) > _CHUNK:
            yield np.array(ids)
            ids = []
    yield np.array(ids)


def vocabulary(table: dict[str, int], occurrences: Ids) -> tuple[list[str], Ids]:
    """Return the syllables to keep, the boundary first, and each table id's new id (0 if dropped).

    Common abbreviations are kept too, as neighbours: what follows *UBND* is *tỉnh*, not *tính*.
    """
    short = {NUMBER, *(row["abbreviation"].lower() for row in rows("abbreviations"))}
    kept = [
        (word, old)
        for word, old in table.items()
        if occurrences[old] >= MIN_SYLLABLE and (is_syllable_shape(fold(word)) or word in short)
    ]
    renumbered = np.zeros(len(table) + 1, np.int64)
    for new, (_, old) in enumerate(sorted(kept), start=1):
        renumbered[old] = new
    return ["", *(word for word, _ in sorted(kept))], renumbered


def estimate(syllables: list[str], ids: Ids) -> SyllableModel:
    """Estimate the model from the running text ``ids``; rare pairs and triples are pruned."""
    size = len(syllables)
    single = np.bincount(ids, minlength=size) + 0.5
    left_right = ids[:-1] * size + ids[1:]
    keys, counts = np.unique(left_right, return_counts=True)
    kept = (counts >= MIN_PAIR) & (keys > 0)
    pairs, pair_counts = keys[kept], counts[kept]
    left, right = pairs // size, pairs % size
    lower = single / single.sum()
    pair_share, rest = _discounted(left, pair_counts, single)
    pair_chance = pair_share + rest[left] * lower[right]
    triples, triple_counts = _triples(ids, left_right, pairs, size)
    before = triples // size
    triple_share, pair_rest = _discounted(before, triple_counts, pair_counts)
    below = np.searchsorted(pairs, right[before] * size + triples % size)
    triple_chance = triple_share + pair_rest[before] * pair_chance[below]
    return SyllableModel(
        syllables=tuple(syllables),
        single=_log(lower),
        rest=_log(rest),
        pairs=pairs,
        pair_scores=_log(pair_chance),
        pair_rest=_log(pair_rest),
        triples=triples,
        triple_scores=_log(triple_chance),
    )


def _triples(ids: Ids, left_right: Ids, pairs: Ids, size: int) -> tuple[Ids, Ids]:
    """The triples without a boundary, by the place of their first two in ``pairs``; counts."""
    inside = (ids[:-2] > 0) & (ids[1:-1] > 0) & (ids[2:] > 0)
    first_two, last_two = left_right[:-1][inside], left_right[1:][inside]
    keys, counts = np.unique(first_two * size + last_two % size, return_counts=True)
    keys, counts = keys[counts >= MIN_TRIPLE], counts[counts >= MIN_TRIPLE]
    return np.searchsorted(pairs, keys // size) * size + keys % size, counts


def _discounted(context: Ids, counts: Ids, totals: Floats | Ids) -> tuple[Floats, Floats]:
    """The discounted share of each count in its context, and what is left of each context."""
    share = (counts - DISCOUNT) / totals[context]
    return share, 1.0 - np.bincount(context, weights=share, minlength=len(totals)).astype(
        np.float64
    )


def _log(chance: Floats) -> Scores:
    return np.log(np.clip(chance, 1e-7, 1)).astype(np.float32)


def train(data: Path) -> SyllableModel:
    """Train on the package at ``data``."""
    table: defaultdict[str, int] = defaultdict(count(1).__next__)
    ids = np.concatenate(list(token_ids(training_texts(data), table)))
    occurrences = np.bincount(ids, minlength=len(table) + 1)
    syllables, renumbered = vocabulary(dict(table), occurrences)
    model = estimate(syllables, renumbered[ids])
    foreign = foreign_words(training_texts(data), Slips(model.syllables))
    return replace(model, foreign=foreign)


def main() -> None:
    """Train and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of the data package")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    arguments = parser.parse_args()
    train(arguments.data).save(arguments.out)


if __name__ == "__main__":
    main()

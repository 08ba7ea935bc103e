"""Train the lexicon: what English words may mean in Vietnamese, learned from translated sentences.

``python -m ingest.train_lexicon --data ../shared/data`` takes about three minutes and 4 GB on one
core; there is no randomness in it. How words are aligned is told in ``ingest.training.alignment``;
what is kept, here.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ingest.training.alignment import Links, align
from ingest.training_texts import HELD_OUT, sentence_pairs
from rag.vietnamese.english_stems import english_words, stem
from rag.vietnamese.lexicon import TABLE, Lexicon, Translation
from rag.vietnamese.spelling import is_syllable_shape
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold
from rag.vietnamese.words import segment

MAX_WORDS = 80  # of a sentence: longer ones are lists and paragraphs
MIN_LETTERS = 3  # of an English word
MIN_AGREED = 0.8  # links on which both directions agree; a word seen once has at most one
MIN_SIGNIFICANCE = 20.0  # Dunning's log-likelihood ratio; two words seen once, together, have 23.6
MIN_BACK = 0.03  # of the Vietnamese word's occurrences, those that translate the English one
MIN_CHANCE = 0.06  # of the English word's links
UNSEEN = 1.0  # links that a word may have to meanings never seen: one seen once is half believed
MAX_MEANINGS = 6

Floats = NDArray[np.floating[Any]]
Sentences = Sequence[tuple[Sequence[str], Sequence[str]]]


def sentences(pairs: Iterable[tuple[str, str]]) -> list[tuple[list[str], list[str]]]:
    """Translated sentences as stems and as words (syllables joined by ``_``); long ones dropped."""
    found = []
    for english, vietnamese in pairs:
        left = [stem(word) for word in english_words(english)]
        words = segment(vietnamese).lower().split()
        right = [word for word in words if any(map(str.isalnum, word))]
        if 0 < len(left) <= MAX_WORDS and 0 < len(right) <= MAX_WORDS:
            found.append((left, right))
    return found


def learn(told: Sentences) -> Lexicon:
    """Learn a lexicon from sentences as ``sentences`` gives them."""
    left: defaultdict[str, int] = defaultdict(lambda: len(left))
    right: defaultdict[str, int] = defaultdict(lambda: len(right))
    bitext = [
        ([left[one] for one in english], [right[one] for one in vietnamese])
        for english, vietnamese in told
    ]
    links = align(bitext)
    stems, words = list(left), list(right)
    seen = np.bincount(np.concatenate([r for _, r in bitext]))
    back = links.agreed / seen[links.right]
    kept = (links.agreed >= MIN_AGREED) & (back >= MIN_BACK)
    kept &= _significance(links, bitext) >= MIN_SIGNIFICANCE
    found: defaultdict[str, list[tuple[float, str]]] = defaultdict(list)
    for at in np.flatnonzero(kept):
        word, meaning = stems[links.left[at]], words[links.right[at]].replace("_", " ")
        if _translates(word, meaning):
            found[word].append((float(links.agreed[at]), meaning))
    return {word: _meanings(links) for word, links in sorted(found.items())}


def _translates(word: str, meaning: str) -> bool:
    """Whether it is a word that means something, in words that are Vietnamese and mean something.

    Names are the same in both languages and need no translation.
    """
    if not word.isalpha() or len(word) < MIN_LETTERS or not terms(word) or not terms(meaning):
        return False
    syllables = [fold(one) for one in meaning.split()]
    return all(map(is_syllable_shape, syllables)) and word not in syllables


def _meanings(links: list[tuple[float, str]]) -> tuple[Translation, ...]:
    links = sorted(links, key=lambda one: (-one[0], one[1]))
    whole = sum(agreed for agreed, _ in links) + UNSEEN
    shares = [Translation(meaning, round(agreed / whole, 2)) for agreed, meaning in links]
    return tuple(one for one in shares if one.chance >= MIN_CHANCE)[:MAX_MEANINGS]


def _significance(links: Links, bitext: Sequence[tuple[Sequence[int], Sequence[int]]]) -> Floats:
    """Dunning's log-likelihood ratio of two words' meeting in sentence pairs (1993), ``(n,)``."""
    n = float(len(bitext))
    lefts = np.bincount([one for left, _ in bitext for one in set(left)])
    rights = np.bincount([one for _, right in bitext for one in set(right)])
    both = links.shared.astype(np.float64)
    left, right = lefts[links.left].astype(np.float64), rights[links.right].astype(np.float64)
    table = (both, left - both, right - both, n - left - right + both)
    margins = (left, n - left, right, n - right)
    ratio: Floats = 2 * (sum(map(_xlogx, table)) - sum(map(_xlogx, margins)) + n * np.log(n))
    return ratio


def _xlogx(x: Floats) -> Floats:
    return x * np.log(np.maximum(x, 1.0))  # counts: 0 and 1 give 0


def main() -> None:
    """Train and write the table."""
    parser = argparse.ArgumentParser(prog="python -m ingest.train_lexicon", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of the data package")
    parser.add_argument("--out", type=Path, default=TABLE)
    arguments = parser.parse_args()
    pairs = [one for i, one in enumerate(sentence_pairs(arguments.data)) if i % HELD_OUT]
    lines = [
        "\t".join((word, "|".join(f"{one.term}:{one.chance:.2f}" for one in meanings)))
        for word, meanings in learn(sentences(pairs)).items()
    ]
    arguments.out.write_text("\n".join(("stem\tvietnamese", *lines, "")), encoding="utf-8")


if __name__ == "__main__":
    main()

"""Measure the diacritics restorer on texts that it wasn't trained on.

``python -m ingest.measure_restorer --data ../shared/data`` prints a row for each set of texts and
each share of syllables whose marks were taken away at random (seeded): how many syllables come back
as they were, and how many that were left as they were got changed.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from ingest.training_texts import questions, training_texts
from rag.vietnamese.diacritics import Restorer
from rag.vietnamese.text import fold, tone_marks

_LETTERS = re.compile(r"[^\W\d_]+")
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+|\n")
_SHARES = (1.0, 0.5, 0.15, 0.0)


class Row(NamedTuple):
    """What was measured on one set of texts; times in milliseconds a text."""

    right: float
    changed_texts: int
    texts: int
    milliseconds: float


def sentences(data: Path, how_many: int) -> list[str]:
    """Return that many held-out sentences of 5 to 40 words, picked at random (seeded)."""
    found = [
        sentence.strip()
        for text in training_texts(data, held_out=True)
        for sentence in _SENTENCE_END.split(text)
        if 5 <= len(sentence.split()) <= 40
    ]
    return random.Random(7).sample(found, min(how_many, len(found)))  # noqa: S311 - no secret


def measure(restorer: Restorer, texts: Sequence[str], share: float) -> Row:
    """Take the marks from ``share`` of the syllables, restore, compare syllable by syllable."""
    chance = random.Random(11)  # noqa: S311 - no secret
    right = syllables = changed = 0
    seconds = 0.0
    for text in map(tone_marks, texts):
        bare = _LETTERS.sub(
            lambda m: _bare(m.group()) if chance.random() < share else m.group(), text
        )
        begun = time.perf_counter()
        restored = restorer.restore(bare)
        seconds += time.perf_counter() - begun
        wanted, got = _LETTERS.findall(text), _LETTERS.findall(tone_marks(restored))
        right += sum(w == g for w, g in zip(wanted, got, strict=True))
        syllables += len(wanted)
        changed += text == bare and restored != text
    return Row(right / syllables, changed, len(texts), 1000 * seconds / len(texts))


def _bare(word: str) -> str:
    pairs = zip(fold(word), word, strict=True)
    return "".join(plain.upper() if typed.isupper() else plain for plain, typed in pairs)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of the data package")
    parser.add_argument("--sentences", type=int, default=10_000)
    arguments = parser.parse_args()
    restorer = Restorer.load()
    sets = {
        "held-out sentences": sentences(arguments.data, arguments.sentences),
        "questions": questions(arguments.data),
    }
    for name, texts in sets.items():
        for share in _SHARES:
            row = measure(restorer, texts, share)
            sys.stdout.write(
                f"{name:20} marks taken from {share:4.0%}: {row.right:.2%} of syllables right, "
                f"{row.changed_texts} of {row.texts} untouched texts changed, "
                f"{row.milliseconds:.2f} ms a text\n"
            )


if __name__ == "__main__":
    main()

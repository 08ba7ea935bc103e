"""Learn which words tell English from Vietnamese typed without diacritics.

``python -m ingest.train_detector --data ../shared/data`` writes ``language_words.tsv``: for each
word that is common on one side of the translated sentences the logarithm of how much likelier it is
in English, at most 5 either way. No randomness.
"""

from __future__ import annotations

import argparse
import math
import re
from collections import Counter
from pathlib import Path

from ingest.training_texts import HELD_OUT, frames, sentence_pairs
from rag.vietnamese.tables import DATA_DIR, rows, values
from rag.vietnamese.text import fold

_WORD = re.compile(r"[a-z]+")
COMMON = 25  # times, to be told apart from chance
OURS = 50  # times each of our own phrases counts: officials' words are rare in news
STRONGEST = 5.0
CLEAR = 1.0  # weaker words tell nothing


def weights(english: Counter[str], vietnamese: Counter[str]) -> dict[str, float]:
    """Return each telling word with its log-odds, above 0 for English."""
    odds = math.log(vietnamese.total()) - math.log(english.total())
    found = {}
    for word in sorted({*english, *vietnamese}):
        weight = math.log(english[word] + 0.5) - math.log(vietnamese[word] + 0.5) + odds
        if english[word] + vietnamese[word] >= COMMON and abs(weight) >= CLEAR:
            found[word] = round(max(-STRONGEST, min(STRONGEST, weight)), 1)
    return found


def count_words(data: Path) -> tuple[Counter[str], Counter[str]]:
    """Count the folded words of both languages in the package and in our own tables."""
    english: Counter[str] = Counter()
    vietnamese: Counter[str] = Counter()
    for i, (left, right) in enumerate(sentence_pairs(data)):
        if i % HELD_OUT:
            english.update(_WORD.findall(left.lower()))
            vietnamese.update(_WORD.findall(fold(right)))
    for row in rows("glossary"):
        for term in values(row["english"]):
            english.update(_WORD.findall(term) * OURS)
        vietnamese.update(_WORD.findall(fold(row["vietnamese"])) * OURS)
    for phrase in frames():
        vietnamese.update(_WORD.findall(fold(phrase)) * OURS)
    return english, vietnamese


def main() -> None:
    """Count and write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of the data package")
    parser.add_argument("--out", type=Path, default=DATA_DIR / "language_words.tsv")
    arguments = parser.parse_args()
    learnt = weights(*count_words(arguments.data))
    lines = ["word\tweight", *(f"{word}\t{weight}" for word, weight in learnt.items())]
    arguments.out.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()

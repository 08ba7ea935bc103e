"""The words of other languages that Vietnamese texts use: no slips, however much they look it.

*Mark*, *bus* and *cos* are Telex strokes of *mả*, *bú* and *có*. Whatever the training texts write
again and again, and the English words that tell a language, is left as it is; only those are kept
that might be taken for a slip at all.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from rag.vietnamese.orthography import is_bare_syllable, is_syllable
from rag.vietnamese.slips import Slips
from rag.vietnamese.spelling import is_plain
from rag.vietnamese.tables import rows
from rag.vietnamese.text import tone_marks

NAMES = 3  # times that a word was seen with a capital
WORDS = 10  # times that it was seen without one: a slip is not repeated as often
MARKED = 30  # times for one with diacritics, which slips keep

_LETTERS = re.compile(r"[^\W\d_]+")


def foreign_words(texts: Iterable[str], slips: Slips) -> frozenset[str]:
    """Return those that ``slips`` would offer something for, in lower case."""
    written = Counter(word for text in texts for word in _LETTERS.findall(text))
    total: Counter[str] = Counter()
    named: Counter[str] = Counter()
    for word, count in written.items():
        total[_key(word)] += count
        named[_key(word)] += count if word[0].isupper() else 0
    seen = {word for word in total if _is_usual(word, total[word], named[word])}
    seen |= {row["word"] for row in rows("language_words") if float(row["weight"]) > 0}
    seen |= {_key(row["abbreviation"]) for row in rows("abbreviations")}
    return frozenset(
        word
        for word in seen
        if not is_syllable(word) and not is_bare_syllable(word) and slips.meant(word)
    )


def _is_usual(word: str, count: int, named: int) -> bool:
    if not is_plain(word):
        return count >= MARKED
    return named >= NAMES or count - named >= WORDS


def _key(word: str) -> str:
    return tone_marks(word.lower())

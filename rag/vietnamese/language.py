"""Whether a question is English or Vietnamese, with or without diacritics.

Words are weighed with ``data/language_words.tsv`` (log-odds, above 0 for English; how it was learnt
is in ``data/README.md``). Names don't tell: English questions are full of Vietnamese ones, so words
with a capital inside a sentence count little, abbreviations and document numbers nothing. Someone
who begins in English (*what*, *summarise*) is asking in English, however long the title after it.
"""

from __future__ import annotations

import re
from functools import cache

from rag.model import Lang
from rag.vietnamese.spelling import is_plain, is_syllable_shape
from rag.vietnamese.tables import rows
from rag.vietnamese.text import fold, nfc

_CHUNK = re.compile(r"\S+")
_LETTERS = re.compile(r"[^\W\d_]+")
_CODE = re.compile(r"\d|[/@_]")

_MARKED = -2.0  # a word with Vietnamese diacritics
_NAME = 0.2  # what a capital leaves of a word's weight
_LOOKS_VIETNAMESE = -0.5  # an unknown word of a Vietnamese syllable's shape
_BEGINNINGS = frozenset(
    re.split(
        r"\s+",
        "what which who whom whose when where why how does did is are was were list give tell "
        "summarise summarize explain compare find show please could should would describe",
    )
)


def detect(text: str) -> Lang:
    """Return ``"en"`` where the words are likelier English, ``"vi"`` also where none tells."""
    words = _words(nfc(text))
    if words and words[0].lower() in _BEGINNINGS and not _goes_on_in_vietnamese(words):
        return "en"
    score = sum(_weight(word, first=i == 0) for i, word in enumerate(words))
    return "en" if score > 0 else "vi"


@cache
def _weights() -> dict[str, float]:
    return {row["word"]: float(row["weight"]) for row in rows("language_words")}


def _words(text: str) -> list[str]:
    """The words that may tell: no codes, no abbreviations unless everything is in capitals."""
    shouted = text.isupper() and len(text.split()) > 1
    runs = [
        run
        for chunk in _CHUNK.findall(text)
        if not _CODE.search(chunk)
        for run in _LETTERS.findall(chunk)
    ]
    return [run for run in runs if shouted or len(run) == 1 or not run.isupper()]


def _weight(word: str, *, first: bool) -> float:
    """How much a word speaks for English."""
    weight = _MARKED
    if is_plain(word):
        shape = _LOOKS_VIETNAMESE if is_syllable_shape(fold(word)) else 0.0
        weight = _weights().get(word.lower(), shape)
    is_name = word[0].isupper() and not first and not word.isupper()
    return weight * _NAME if is_name else weight


def _goes_on_in_vietnamese(words: list[str]) -> bool:
    """Whether the word after an English-looking beginning is Vietnamese (``list ra``)."""
    second = words[1] if len(words) > 1 else ""
    return bool(second) and second[0].islower() and _weight(second, first=False) < -1

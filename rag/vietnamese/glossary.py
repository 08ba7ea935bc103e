"""English administrative terms in Vietnamese, for English questions over Vietnamese text.

``data/glossary.tsv`` has a Vietnamese term a row with the English ones that may mean it. A question
is read from the left, the longest term first, each word as typed or by its stem, so that *issued*,
*mobilization* and *programmes* find *issue*, *mobilisation* and *programme*.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from rag.vietnamese.tables import rows, values
from rag.vietnamese.text import nfc

_WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_POSSESSIVE = re.compile(r"['’]s\b|(?<=s)['’](?!\w)")

# British to American, then endings off; both sides go through the same, so only sameness matters.
_SPELLINGS = (
    (re.compile(r"is(?=(?:e|es|ed|ing|ation|ations)$)"), "iz"),
    (re.compile(r"(?<=[a-z]{3})our(?=$|s$|ed$|ing$|er$|ers$)"), "or"),
    (re.compile(r"amme(?=s?$)"), "am"),
    (re.compile(r"(?<=[a-z])tre(?=s?$)"), "ter"),
    (re.compile(r"(?<=[ei]n)ce(?=s?$)"), "se"),
    (re.compile(r"ll(?=(?:ed|ing|er|ers|ful)$)"), "l"),
)
_ENDINGS = (
    (re.compile(r"(?<=[a-z]{2})ies$"), "y"),
    (re.compile(r"(?<=ss|sh|ch)es$|(?<=x)es$"), ""),
    (re.compile(r"(?<=[a-z]{2}[^su])s$"), ""),
    (re.compile(r"(?<=[a-z]{2})(?:ization|izing|ized|izer)$"), "iz"),
    (re.compile(r"(?<=[a-z]{3})(?:ing|ed)$"), ""),
    (re.compile(r"(?<=[a-z]{2})ied$"), "y"),
    (re.compile(r"(?<=[a-z]{2})e$"), ""),
    (re.compile(r"([bdgmnprt])\1$"), r"\1"),
)

_Key = tuple[str, ...]


def vietnamese_terms(english: str) -> tuple[str, ...]:
    """Return the Vietnamese terms for the English ones in ``english``, in order, each once.

    A term with several meanings gives them all (*issue*: ban hành, vấn đề).
    """
    return tuple(
        dict.fromkeys(one for meanings in vietnamese_meanings(english) for one in meanings)
    )


def vietnamese_meanings(english: str) -> tuple[tuple[str, ...], ...]:
    """Return for each English term in ``english``, in order, what it may be in Vietnamese."""
    words = _words(english)
    found: list[tuple[str, ...]] = []
    i = 0
    while i < len(words):
        count, terms = _longest_at(words, i)
        if terms:
            found.append(terms)
        i += count
    return tuple(dict.fromkeys(found))


def _longest_at(words: list[str], i: int) -> tuple[int, tuple[str, ...]]:
    """How many words the longest term at word ``i`` has, and its meanings; 1 and none if none."""
    exact, stemmed, longest = _terms()
    for count in range(min(longest, len(words) - i), 0, -1):
        run = tuple(words[i : i + count])
        terms = exact.get(run) or stemmed.get(tuple(map(stem, run)))
        if terms:
            return count, terms
    return 1, ()


@cache
def _terms() -> tuple[dict[_Key, tuple[str, ...]], dict[_Key, tuple[str, ...]], int]:
    """The meanings by the words as listed and by their stems, and the longest term's words."""
    exact: dict[_Key, tuple[str, ...]] = {}
    stemmed: dict[_Key, tuple[str, ...]] = {}
    for row in rows("glossary"):
        for english in values(row["english"]):
            words = tuple(_words(english))
            for table, key in ((exact, words), (stemmed, tuple(map(stem, words)))):
                if row["vietnamese"] not in table.get(key, ()):
                    table[key] = (*table.get(key, ()), row["vietnamese"])
    return exact, stemmed, max(map(len, exact))


def _words(english: str) -> list[str]:
    """The words in small letters, possessives and hyphens gone."""
    plain = _POSSESSIVE.sub("", nfc(english).lower())
    return [part for word in _WORD.findall(plain) for part in word.split("-")]


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """Return what the forms of an English word share: American spelling without its ending."""
    for pattern, spelling in (*_SPELLINGS, *_ENDINGS):
        word = pattern.sub(spelling, word)
    return word

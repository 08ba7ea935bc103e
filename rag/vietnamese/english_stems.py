"""The words of an English text, and what the forms of one word share.

``data/irregular_forms.tsv`` has the forms that no ending makes, with what each is a form of.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from rag.vietnamese.tables import rows
from rag.vietnamese.text import nfc

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s\b|(?<=s)['’](?!\w)")
_IED = re.compile(r"(?<=[a-z]{2})ied$")

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


def english_words(english: str) -> list[str]:
    """Return the words in small letters, possessives and hyphens gone."""
    plain = _POSSESSIVE.sub("", nfc(english).lower())
    return [part for word in _WORD.findall(plain) for part in word.split("-") if part.isascii()]


@lru_cache(maxsize=8192)
def root(word: str) -> str:
    """The stem of a word, of an irregular form that of its verb or its singular."""
    return stem(_irregular().get(word) or _IED.sub("y", word))


@cache
def _irregular() -> dict[str, str]:
    return {row["form"]: row["base"] for row in rows("irregular_forms")}


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """Return what the forms of an English word share: American spelling without its ending."""
    for pattern, spelling in (*_SPELLINGS, *_ENDINGS):
        word = pattern.sub(spelling, word)
    return word

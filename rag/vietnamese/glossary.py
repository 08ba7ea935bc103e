"""English administrative terms in Vietnamese, for English questions over Vietnamese text.

``data/glossary.tsv`` has a Vietnamese term a row with the English ones that may mean it. A question
is read from the left, the longest term first, each word as typed or by its stem, so that *issued*,
*mobilization*, *programmes* and *chosen* find *issue*, *mobilisation*, *programme* and *choose*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from rag.vietnamese.issuer_forms import bodies
from rag.vietnamese.lexicon import Translation, learned
from rag.vietnamese.remembering import remembering
from rag.vietnamese.spelling import is_syllable_shape
from rag.vietnamese.tables import rows, values
from rag.vietnamese.terms import terms
from rag.vietnamese.text import nfc

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_NAME = re.compile(r"\b[A-Z][a-z]+\b")
_SHOUTED = re.compile(r"\b[A-Z]{2,}\b")
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

LEARNED = 0.7  # what a learned meaning is worth beside one of the table's
SEARCHED = 0.14  # of such worth from which a learned meaning is searched for
MEANINGS = 2  # learned ones of a word that are searched for

_Key = tuple[str, ...]


def vietnamese_terms(english: str) -> tuple[str, ...]:
    """Return the Vietnamese terms for the English ones in ``english``, in order, each once.

    A term with several meanings gives them all (*issue*: ban hành, vấn đề).
    """
    return tuple(dict.fromkeys(one.term for meanings in translations(english) for one in meanings))


def likely_terms(english: str) -> tuple[str, ...]:
    """Return those terms that may well be meant: all of the table, of the learned ones the best."""
    return tuple(
        dict.fromkeys(
            one.term
            for _, found in translated(english)
            for rank, one in enumerate(found)
            if one.chance == 1 or (rank < MEANINGS and one.chance >= SEARCHED)
        )
    )


def translations(english: str) -> tuple[tuple[Translation, ...], ...]:
    """Return for each English term in ``english``, in order, what it may be in Vietnamese.

    Terms of administration are the table's; of other words what was learned is told.
    """
    return tuple(dict.fromkeys(found for _, found in translated(english) if found))


@remembering
def translated(english: str) -> tuple[tuple[tuple[str, ...], tuple[Translation, ...]], ...]:
    """Give the words of ``english`` term by term, each with its translations; none if unknown."""
    return tuple(_term_by_term(english))


def _term_by_term(english: str) -> Iterator[tuple[tuple[str, ...], tuple[Translation, ...]]]:
    words = english_words(english)
    names, small = _names(english), _small(english)
    i = 0
    while i < len(words):
        count, found = _longest_at(words, i, names, small)
        if not found and terms(words[i]) and words[i] not in names:
            found = _learned(words[i])
        yield tuple(words[i : i + count]), found
        i += count


def _learned(word: str) -> tuple[Translation, ...]:
    """What was learned of a word, of an adverb else what was learned of its adjective."""
    found = learned(stem(word)) or learned(_root(word)) or learned(stem(word.removesuffix("ly")))
    return tuple(Translation(one.term, LEARNED * one.chance) for one in found)


def _names(english: str) -> frozenset[str]:
    """The words, in small letters, that look like Vietnamese names: *Kien*, *Giang*, *Dak*."""
    return frozenset(one.lower() for one in _NAME.findall(english) if _is_name(one))


def _small(english: str) -> frozenset[str]:
    """The words that would be abbreviations in capitals, but carry no meaning as they stand."""
    shouted = set(_SHOUTED.findall(english))
    return frozenset(
        one for one in _abbreviations() if one.upper() not in shouted and not terms(one)
    )


@cache
def _abbreviations() -> frozenset[str]:
    """The terms of one word that the table has in capitals."""
    return frozenset(english.lower() for _, english in _listed() if _SHOUTED.fullmatch(english))


def _is_name(word: str) -> bool:
    """Whether a word may be a syllable of a name; those of the highlands end in *k*."""
    return is_syllable_shape(re.sub("k$", "c", word.lower()))


def _longest_at(
    words: list[str], i: int, names: frozenset[str], small: frozenset[str]
) -> tuple[int, tuple[Translation, ...]]:
    """How many words the table's longest term at word ``i`` has, and its meanings; 1 and none.

    A word that looks like a name is none of the table's by its stem: *Nam* is no *name*. Nor is
    a word that carries no meaning an abbreviation: *it* is no *IT*.
    """
    exact, stemmed, longest = _terms()
    for count in range(min(longest, len(words) - i), 0, -1):
        run = tuple(words[i : i + count])
        found = exact.get(run, ()) if count > 1 or words[i] not in small else ()
        if not found and (count > 1 or (terms(words[i]) and words[i] not in names)):
            found = stemmed.get(tuple(map(_root, run)), ())
        if found:
            return count, tuple(map(Translation, found))
    return 1, ()


@cache
def _terms() -> tuple[dict[_Key, tuple[str, ...]], dict[_Key, tuple[str, ...]], int]:
    """The meanings by the words as listed and by their stems, and the longest term's words."""
    exact: dict[_Key, tuple[str, ...]] = {}
    stemmed: dict[_Key, tuple[str, ...]] = {}
    for vietnamese, english in _listed():
        words = tuple(english_words(english))
        if len(words) > 1 and words[0] == "the":  # "the masses" begins no "the mass mobilisation"
            words = words[1:]
        for table, key in ((exact, words), (stemmed, tuple(map(_root, words)))):
            if vietnamese not in table.get(key, ()):
                table[key] = (*table.get(key, ()), vietnamese)
    return exact, stemmed, max(map(len, exact))


def _listed() -> Iterator[tuple[str, str]]:
    """The terms of the table and the names of bodies, Vietnamese and English."""
    for row in rows("glossary"):
        yield from ((row["vietnamese"], english) for english in values(row["english"]))
    for body in bodies():
        yield from ((body.name, english) for english in body.english if " " in english)


def english_words(english: str) -> list[str]:
    """Return the words in small letters, possessives and hyphens gone."""
    plain = _POSSESSIVE.sub("", nfc(english).lower())
    return [part for word in _WORD.findall(plain) for part in word.split("-") if part.isascii()]


def _root(word: str) -> str:
    """The stem of a word, of an irregular form that of its verb."""
    return stem(_irregular().get(word, word))


@cache
def _irregular() -> dict[str, str]:
    return {row["form"]: row["base"] for row in rows("irregular_forms")}


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """Return what the forms of an English word share: American spelling without its ending."""
    for pattern, spelling in (*_SPELLINGS, *_ENDINGS):
        word = pattern.sub(spelling, word)
    return word

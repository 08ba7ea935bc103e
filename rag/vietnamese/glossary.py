"""English administrative terms in Vietnamese, for English questions over Vietnamese text.

``data/glossary.tsv`` has a Vietnamese term a row with the English ones that may mean it, those that
mostly mean something else with a chance (``plan:0.4``). A question is read from the left, the
longest term first, each word as typed or by its stem, so that *issued*, *mobilization*,
*programmes* and *chosen* find *issue*, *mobilisation*, *programme* and *choose*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from rag.vietnamese.english_stems import english_words, root, stem
from rag.vietnamese.issuer_forms import bodies
from rag.vietnamese.lexicon import Translation, learned
from rag.vietnamese.remembering import remembering
from rag.vietnamese.spelling import is_syllable_shape
from rag.vietnamese.tables import rows, values
from rag.vietnamese.terms import terms

_NAME = re.compile(r"\b[A-Z][a-z]+\b")
_SHOUTED = re.compile(r"\b[A-Z]{2,}\b")

_PRONOUNS = frozenset(("him", "them"))  # which carry no meaning: no *themes*

LEARNED = 0.7  # what a learned meaning is worth beside one of the table's
SEARCHED = 0.14  # of such worth from which a learned meaning is searched for
MIN_PLURAL = 3  # letters of a word that may be a plural
MEANINGS = 2  # learned ones of a word that are searched for

_Key = tuple[str, ...]
_Meanings = dict[_Key, dict[str, float]]


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
        if not found and _means(words[i]) and words[i] not in names:
            found = _learned(words[i])
        yield tuple(words[i : i + count]), found
        i += count


def _means(word: str) -> bool:
    """Whether a word carries a meaning."""
    return bool(terms(word)) and word not in _PRONOUNS


def _learned(word: str) -> tuple[Translation, ...]:
    """What was learned of a word, of an adverb else what was learned of its adjective."""
    found = learned(stem(word)) or learned(root(word)) or learned(stem(word.removesuffix("ly")))
    return tuple(Translation(one.term, LEARNED * one.chance) for one in found)


def _names(english: str) -> frozenset[str]:
    """The words, in small letters, that look like Vietnamese names: *Kien*, *Giang*, *Dak*.

    Behind a word with Vietnamese letters it needs no capital: *Bộ Ngoại giao*.
    """
    named = {one.lower() for one in _NAME.findall(english) if _is_name(one)}
    behind = (word.lower() for before, word in pairwise(english.split()) if not before.isascii())
    return frozenset(named | {one for one in behind if is_syllable_shape(one)})


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
    a word that carries no meaning an abbreviation: *it* is no *IT*. A plural is its singular before
    it is anything else of its stem: *cars* are no *care*.
    """
    _, stemmed, longest = _terms()
    for count in range(min(longest, len(words) - i), 0, -1):
        run = tuple(words[i : i + count])
        found = _listed_as(run) if count > 1 or words[i] not in small else {}
        sure = bool(found) and max(found.values()) == 1
        if not sure and (count > 1 or (_means(words[i]) and words[i] not in names)):
            found = {**stemmed.get(tuple(map(root, run)), {}), **found}
        if found:
            likely = sorted(found.items(), key=lambda one: -one[1])
            return count, tuple(Translation(*one) for one in likely)
    return 1, ()


def _listed_as(run: _Key) -> dict[str, float]:
    """What the table has for words as they stand, else for the last one's singular."""
    exact, _, _ = _terms()
    return exact.get(run) or exact.get((*run[:-1], _singular(run[-1])), {})


def _singular(word: str) -> str:
    return word[:-1] if len(word) > MIN_PLURAL and word.endswith("s") else word


@cache
def _terms() -> tuple[_Meanings, _Meanings, int]:
    """The meanings by the words as listed and by their stems, and the longest term's words.

    An abbreviation has a plural and no stem: *cited* is no *CIT*.
    """
    exact: _Meanings = {}
    stemmed: _Meanings = {}
    for meaning, english in _listed():
        words = tuple(english_words(english))
        if len(words) > 1 and words[0] == "the":  # "the masses" begins no "the mass mobilisation"
            words = words[1:]
        _add(exact, words, meaning)
        if _SHOUTED.fullmatch(english):
            if _means(plural := f"{words[0]}s"):  # *its* is no *IT*s
                _add(exact, (plural,), meaning)
        else:
            _add(stemmed, tuple(map(root, words)), meaning)
    return exact, stemmed, max(map(len, exact))


def _add(table: _Meanings, key: _Key, meaning: Translation) -> None:
    meanings = table.setdefault(key, {})
    meanings[meaning.term] = max(meaning.chance, meanings.get(meaning.term, 0.0))


@cache
def _listed() -> tuple[tuple[Translation, str], ...]:
    """The terms of the table and the names of bodies, each with an English one that may mean it."""
    told = [
        (Translation(row["vietnamese"], float(chance or 1)), english)
        for row in rows("glossary")
        for english, _, chance in (one.partition(":") for one in values(row["english"]))
    ]
    told += [
        (Translation(body.name), english)
        for body in bodies()
        for english in body.english
        if " " in english
    ]
    return tuple(told)

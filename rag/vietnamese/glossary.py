"""English administrative terms in Vietnamese, for English questions over Vietnamese text.

``data/glossary.tsv`` has a Vietnamese term a row with the English ones that may mean it. A question
is read from the left, the longest term first, each word as typed or by its stem, so that *issued*,
*mobilization* and *programmes* find *issue*, *mobilisation* and *programme*. Abbreviations that are
words as well stand there in capitals, and mean something only where they were typed so: *IT*, *AI*.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache

from rag.model import Span
from rag.vietnamese.issuer_forms import bodies
from rag.vietnamese.lexicon import Translation, learned
from rag.vietnamese.spelling import is_syllable_shape
from rag.vietnamese.tables import rows, values
from rag.vietnamese.terms import terms
from rag.vietnamese.text import nfc

_WORD = re.compile(r"[^\W_]+")
_NAME = re.compile(r"\b[A-Z][a-z]+\b")
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

SHORTEST = 3  # letters of a stem that finds a term: *so* is no form of *SOE*

_Key = tuple[str, ...]
Held = Callable[[str], bool]
"""Whether documents have a Vietnamese term."""


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


def translated(
    english: str, held: Held | None = None
) -> Iterator[tuple[tuple[str, ...], tuple[Translation, ...]]]:
    """Give the words of ``english`` term by term, each with its translations; none if unknown.

    Where no document has a meaning of a term, as far as ``held`` tells, it is read word by word,
    and a word by what was learned of it.
    """
    english = nfc(english)
    spans = _word_spans(english)
    words = [english[one.start : one.end] for one in spans]
    i, names = 0, _names(english)
    while i < len(words):
        count, found = _longest_at(words, i, names, held)
        word = words[i].lower()
        if count == 1 and terms(word) and word not in names and not _any_held(found, held):
            found += tuple(one for one in _learned(word) if one.term not in _terms_of(found))
        yield tuple(one.lower() for one in words[i : i + count]), found
        i += count


def term_spans(english: str) -> Iterator[tuple[Span, tuple[Translation, ...]]]:
    """Give where each term of several words stands in ``nfc(english)``, and what it may mean."""
    english = nfc(english)
    spans = _word_spans(english)
    i = 0
    for words, found in translated(english):
        if len(words) > 1:
            yield Span(spans[i].start, spans[i + len(words) - 1].end), found
        i += len(words)


def _terms_of(found: tuple[Translation, ...]) -> frozenset[str]:
    return frozenset(one.term for one in found)


def _any_held(found: tuple[Translation, ...], held: Held | None) -> bool:
    return bool(found) if held is None else any(held(one.term) for one in found)


def _learned(word: str) -> tuple[Translation, ...]:
    """What was learned of a word, of an adverb else what was learned of its adjective."""
    found = learned(stem(word)) or learned(stem(word.removesuffix("ly")))
    return tuple(Translation(one.term, LEARNED * one.chance) for one in found)


def _names(english: str) -> frozenset[str]:
    """The words, in small letters, that look like Vietnamese names: *Kien*, *Giang*, *Dak*."""
    return frozenset(one.lower() for one in _NAME.findall(english) if _is_name(one))


def _is_name(word: str) -> bool:
    """Whether a word may be a syllable of a name; those of the highlands end in *k*."""
    return is_syllable_shape(re.sub("k$", "c", word.lower()))


def _longest_at(
    words: list[str], i: int, names: frozenset[str], held: Held | None
) -> tuple[int, tuple[Translation, ...]]:
    """How many words the table's longest held term at word ``i`` has, and its meanings.

    Where none is held it is the longest word alone, or one and none. A word that looks like a name
    is none of the table's by its stem: *Nam* is no *name*.
    """
    alone: tuple[Translation, ...] = ()
    for count in range(min(_terms()[2], len(words) - i), 0, -1):
        found = tuple(map(Translation, _meanings(words[i : i + count], names)))
        if found and _any_held(found, held):
            return count, found
        alone = found
    return 1, alone


def _meanings(typed: list[str], names: frozenset[str]) -> tuple[str, ...]:
    """What the table says that a run of words means."""
    exact, stemmed, _ = _terms()
    if len(typed) == 1 and typed[0].isupper() and (typed[0],) in exact:
        return exact[(typed[0],)]
    run = tuple(one.lower() for one in typed)
    if run in exact:
        return exact[run]
    stems = tuple(map(stem, run))
    if len(run) == 1 and (not terms(run[0]) or run[0] in names or len(stems[0]) < SHORTEST):
        return ()
    return stemmed.get(stems, ())


@cache
def _terms() -> tuple[dict[_Key, tuple[str, ...]], dict[_Key, tuple[str, ...]], int]:
    """The meanings by the words as listed and by their stems, and the longest term's words."""
    exact: dict[_Key, tuple[str, ...]] = {}
    stemmed: dict[_Key, tuple[str, ...]] = {}
    for vietnamese, english in _listed():
        words = tuple(english_words(english))
        abbreviated = english.isupper() and len(words) == 1
        keys = [(exact, (english,) if abbreviated else words)]
        keys += [] if abbreviated else [(stemmed, tuple(map(stem, words)))]
        for table, key in keys:
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
    english = nfc(english)
    return [english[one.start : one.end].lower() for one in _word_spans(english)]


def _word_spans(english: str) -> list[Span]:
    """Where the words of a text in NFC stand, possessives left out and hyphens parting them."""
    plain = _POSSESSIVE.sub(lambda one: " " * len(one.group()), english)
    return [Span(*one.span()) for one in _WORD.finditer(plain) if one.group().isascii()]


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """Return what the forms of an English word share: American spelling without its ending."""
    for pattern, spelling in (*_SPELLINGS, *_ENDINGS):
        word = pattern.sub(spelling, word)
    return word

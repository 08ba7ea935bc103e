"""The terms of a question, as they are looked for in the documents."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from rag.catalogue.asked import Alternatives, Asked
from rag.model import Query, Span
from rag.vietnamese.abbreviations import expand
from rag.vietnamese.blanking import blanked
from rag.vietnamese.glossary import translated, vietnamese_terms
from rag.vietnamese.lexicon import Translation
from rag.vietnamese.light import is_light
from rag.vietnamese.spelling import is_plain
from rag.vietnamese.terms import terms
from rag.vietnamese.thesaurus import synonyms
from rag.vietnamese.words import segment

ASKED = 1024  # terms whose words were looked at
SYNONYM = 0.7  # what a term of administration is worth for the everyday one
MIN_PARTS = 2  # words with a meaning of an English phrase that is read word by word
MIN_WORD = 3  # letters of an English word that counts though nothing translates it

_MARKS = ".,;:?!()“”\"'"

Weight = Callable[[str], float]
Known = Callable[[str], bool]
# What an English question quotes, and the English for it right behind: "thuê bao" (subscriber).
_QUOTED = re.compile(r"[\"“‘](?P<said>[^\"“”’]{2,60})[\"”’]")
_GLOSS = re.compile(r"(?<=[\"”’]) ?\([A-Za-z ]{3,40}\)")


def asked_terms(query: Query, weight: Weight, known: Known, written: Known) -> Asked:
    """The terms of a question; in an English one, of its Vietnamese terms and its names.

    ``known`` tells whether a document holds a term, ``written`` whether one has a Vietnamese word
    with its diacritics. A name that no document holds says much, and so does a word that nothing
    translates.
    """
    meanings: list[Alternatives] = []
    if query.lang == "en":
        said = [*_names(query.text, known), *_quoted(query.text)]
        said += [term for one in expand(query.text) for term in terms(one)]
        for words, found in _as_written(_GLOSS.sub("", query.text), written):
            either = _possible(words, found, written)
            meanings += [either] if either and all(either) else []
            said += [term for one in either for term in one]
            said += [] if found else _untranslated(words)
    else:
        said, meanings = _said(query, known)
        for term, others in synonyms(query.text):
            if _only_asks(term):
                continue
            either = _either(term, others, written)
            if not written(term):
                said = _instead(said, term) if either else said
            elif len(either) == 1:
                continue
            meanings += [either] if either else []
            said += [one for some in either for one in some]
    weights = {one: weight(one) for one in dict.fromkeys(said)}
    return Asked(weights, tuple(meanings)).weighed(weights)


def _said(query: Query, known: Known) -> tuple[list[str], list[Alternatives]]:
    """A Vietnamese question's terms, its abbreviations as words of several meanings.

    What an abbreviation is written with counts beside what it stands for, not on top of it.
    """
    shorts = dict(_shorts(query))
    full = [one for one in query.expansions if not any(one in fulls for fulls in shorts.values())]
    own = {term for short in shorts for term in terms(short)}
    said = [term for one in (query.text, *full) for term in terms(one)]
    said = [one for one in said if own.isdisjoint(one.split("_"))]
    meanings: list[Alternatives] = []
    for short, fulls in shorts.items():
        either = {frozenset(terms(one)): 1.0 for one in fulls if terms(one)}
        written = frozenset(terms(short))
        if written and all(map(known, written)):
            either[written] = 1.0
        said += [one for some in either for one in some]
        meanings += [either] if len(either) > 1 else []
    return said, meanings


def _shorts(query: Query) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The abbreviations of a question, each with what it may stand for."""
    for word in query.text.split():
        short = word.strip(_MARKS)
        fulls = tuple(one for one in expand(short) if one in query.expansions)
        if fulls:
            yield short, fulls


def without(query: Query, spans: Iterable[Span]) -> Query:
    """An English question without these stretches: what they say must not be translated."""
    return replace(query, text=blanked(query.text, spans))


def _as_written(text: str, written: Known) -> Iterator[tuple[Sequence[str], Sequence[Translation]]]:
    """The terms of an English text with their meanings, term by term.

    A phrase whose meanings no document writes is read word by word: "web address".
    """
    for words, found in translated(text):
        meant = [one.term for one in (*found, *_in_writing(found))]
        telling = [one for one in words if terms(one)]
        if not found or len(telling) < MIN_PARTS or any(map(written, meant)):
            yield words, found
        else:
            yield from (one for word in words for one in translated(word))


def _possible(words: Sequence[str], found: Sequence[Translation], written: Known) -> Alternatives:
    """The terms of the translations that documents have as written, and what they write for them.

    Where they have none, what a part of a phrase may mean; else what is asked for is a word that
    they don't hold, whatever words they have that look like it without diacritics.
    """
    for meant in ((*_in_writing(found), *reversed(found)), _of_parts(words)):
        held = {frozenset(terms(one.term)): one.chance for one in meant if written(one.term)}
        if held:
            return held
    return {frozenset((one.term,)): one.chance for one in found if terms(one.term)}


def _in_writing(found: Sequence[Translation]) -> list[Translation]:
    """What documents write for everyday words among the translations."""
    return [
        Translation(other, SYNONYM * one.chance)
        for one in found
        for term, others in synonyms(one.term)
        if term == one.term
        for other in others
    ]


def _of_parts(words: Sequence[str]) -> list[Translation]:
    """What the words of an English phrase may mean one by one: "assigned to", *assigned*."""
    parts = [one for one in words if terms(one)] if words[1:] else []
    if len(parts) != 1:
        return []
    return [one for _, found in translated(parts[0]) for one in found]


def _either(said: str, others: Sequence[str], written: Known) -> Alternatives:
    """What is said and what documents write for it, as far as one of them does.

    What holds all of its words, or is a part of it, says nothing that its words don't.
    """
    words = frozenset(terms(said))
    other = {frozenset(terms(one)): SYNONYM for one in others if written(one)}
    found = {one: worth for one, worth in other.items() if not (one <= words or words <= one)}
    return found | ({words: 1.0} if words and written(said) else {})


@lru_cache(maxsize=ASKED)
def _only_asks(term: str) -> bool:
    """Whether all words of a term are such as a question needs: "nơi nào", "bao lâu một lần"."""
    words = (one.replace("_", " ") for one in segment(term).split())
    return all(is_light(one) or not terms(one) for one in words)


def _instead(said: Sequence[str], term: str) -> list[str]:
    """The terms without those of a term that no document writes: others stand for it."""
    left = list(said)
    for one in terms(term):
        if one in left:
            left.remove(one)
    return left


def _names(english: str, known: Known) -> list[str]:
    """The terms of names and figures; a name that is translated only where documents hold it."""
    words = english[1:].replace("'s", " ").split()
    names = (w for w in words if w[:1].isupper() or any(c.isdigit() for c in w))
    return [one for one in terms(" ".join(names)) if known(one) or not vietnamese_terms(one)]


def _quoted(english: str) -> list[str]:
    """The terms of the Vietnamese words that an English question quotes."""
    quoted = (one["said"] for one in _QUOTED.finditer(english))
    return [term for one in quoted if not is_plain(one) for term in terms(one)]


def _untranslated(words: Iterable[str]) -> list[str]:
    """The words of an English question that mean something, nobody knows what."""
    return [word for word in words if len(word) >= MIN_WORD and word.isalpha() and terms(word)]

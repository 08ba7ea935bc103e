"""A sentence as a row of tokens that can be compared: what it says, however it is written.

A date, a document number and an agency are one token each, whatever their form; words are
compared with their diacritics, in lower case and one tone-mark style.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from rag.vietnamese.dates import find_dates
from rag.vietnamese.issuer_names import issuer_key
from rag.vietnamese.issuers import find_issuers
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.text import DASHES, fold_space, nfc, tone_marks

Kind = Literal["word", "figure", "date", "number", "agency"]

_WORD = re.compile(r"\d+(?:[.,]\d+)*\s?%?|[^\W_]+")
_CLASSES = {**dict.fromkeys(DASHES, "-"), "/": "/"}
_MARKS = frozenset(",;:.()/-")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, figure, date, document number or agency; ``marks`` is the punctuation before it."""

    key: str
    kind: Kind
    marks: str = ""


@lru_cache(maxsize=4096)
def canonical(text: str) -> tuple[Token, ...]:
    """The tokens of a sentence in order."""
    text = fold_space(nfc(text))
    found: list[Token] = []
    position = 0
    for start, end, key, kind in _pieces(text):
        found.append(Token(key, kind, _marks(text[position:start])))
        position = end
    return tuple(_plain(found))


def _pieces(text: str) -> Iterator[tuple[int, int, str, Kind]]:
    """Everything that is one token, in order, with the words between."""
    position = 0
    for start, end, key, kind in _named(text):
        yield from _words(text, position, start)
        yield start, end, key, kind
        position = end
    yield from _words(text, position, len(text))


def _named(text: str) -> list[tuple[int, int, str, Kind]]:
    """Dates, document numbers and agencies; of two that overlap the first kind counts."""
    found: list[tuple[int, int, str, Kind]] = []
    found += [(one.start, one.end, one.date.iso, "date") for one in find_dates(text)]
    found += [(one.start, one.end, one.number.key, "number") for one in find_numbers(text)]
    found += [
        (one.start, one.end, f"{issuer_key(one.name)} {issuer_key(one.place or '')}", "agency")
        for one in find_issuers(text)
    ]
    kept: list[tuple[int, int, str, Kind]] = []
    for one in found:
        if all(one[1] <= other[0] or other[1] <= one[0] for other in kept):
            kept.append(one)
    return sorted(kept)


def _words(text: str, start: int, end: int) -> Iterator[tuple[int, int, str, Kind]]:
    for match in _WORD.finditer(text, start, end):
        word = tone_marks(match.group().lower())
        if word[0].isdigit():
            yield *match.span(), word.replace(" ", "").lstrip("0") or "0", "figure"
        else:
            yield *match.span(), word, "word"


def _marks(gap: str) -> str:
    return "".join(sorted({_CLASSES.get(char, char) for char in gap} & _MARKS))


def _plain(tokens: list[Token]) -> Iterator[Token]:
    """The tokens without those that add nothing; what follows one takes its punctuation over."""
    marks = ""
    for i, one in enumerate(tokens):
        if _adds_nothing(tokens, i):
            marks += one.marks
        else:
            yield replace(one, marks=marks + one.marks) if marks else one
            marks = ""


def _adds_nothing(tokens: list[Token], i: int) -> bool:
    """Whether a word says nothing where it stands: *số* before a number, *việc* after *về*."""
    word = tokens[i].key
    kind = tokens[i + 1].kind if i + 1 < len(tokens) else None
    before = tokens[i - 1].key if i else ""
    return (
        (word == "số" and kind == "number")
        or (word == "ngày" and kind == "date")
        or (word == "việc" and before == "về")
    )

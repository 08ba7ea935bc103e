"""The words of a text as the restorer of diacritics takes them: runs of letters and boundaries."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.places import find_province_mentions
from rag.vietnamese.spelling import is_plain, is_syllable_shape
from rag.vietnamese.strokes import recased
from rag.vietnamese.syllable_model import NUMBER
from rag.vietnamese.text import fold

_CHUNK = re.compile(r"\S+")
_LETTERS = re.compile(r"[^\W\d_]+")
_CODE = re.compile(
    r"\d|[@_]|://|(?<![^\W\d_])[A-ZĐ&]+[a-z]?[A-ZĐ&]*[-/–](?=[A-ZĐ])|\w\.\w|(?<!\w)\w/\w(?!\w)"
)


class TypedWord(NamedTuple):
    """A run of letters in the text, or the boundary in between where ``typed`` is empty."""

    typed: str
    start: int
    named: bool = False  # by a capital that no sentence begins with
    short: bool = False  # an abbreviation, by its capitals
    kept: bool = False  # part of a name that is known


def with_provinces(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text with its provinces as they are spelled, and where they stand."""
    spans: list[tuple[int, int]] = []
    for one in find_province_mentions(text):
        typed = text[one.start : one.end]
        spelled = next((name for name in (one.shown, one.name) if fold(name) == fold(typed)), None)
        if spelled is not None and len(spelled) == len(typed) and is_plain(typed):
            text = text[: one.start] + recased(spelled.lower(), typed) + text[one.end :]
            spans.append((one.start, one.end))
    return text, spans


def typed_words(text: str, settled: Sequence[tuple[int, int]] = ()) -> list[TypedWord]:
    """The runs of letters, with a boundary for everything else that isn't a space.

    Those inside the stretches ``settled`` are what they are.
    """
    shouted = text.isupper()
    numbers = [(one.start, one.end) for one in find_numbers(text)]
    words: list[TypedWord] = []
    for chunk in _CHUNK.finditer(text):
        last = 0
        numbered = any(start < chunk.end() and chunk.start() < end for start, end in numbers)
        if numbered or _CODE.search(chunk.group()):
            words.append(TypedWord(NUMBER if chunk.group()[0].isdigit() else "", chunk.start()))
            if not chunk.group()[-1].isalnum():
                words.append(TypedWord("", chunk.end()))
            continue
        for run in _LETTERS.finditer(chunk.group()):
            if run.start() > last:
                words.append(TypedWord("", chunk.start() + last))
            typed = run.group()
            abbreviated = len(typed) > 1 and typed.isupper() and not shouted
            hidden = abbreviated and is_syllable_shape(fold(typed))
            start = chunk.start() + run.start()
            named = typed[0].isupper() and bool(words) and not shouted
            kept = any(first <= start < end for first, end in settled)
            words.append(TypedWord("" if hidden else typed, start, named, abbreviated, kept))
            last = run.end()
        if last < len(chunk.group()):
            words.append(TypedWord("", chunk.start() + last))
    return words

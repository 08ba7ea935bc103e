"""Restoring the diacritics that people leave out: ``ke hoach cai cach`` to ``kế hoạch cải cách``.

A noisy channel: the language model says which syllables are likely in a row, and what was typed
says what may be meant. A mark that was typed is kept: ``ke`` may be *kẻ*, ``kê`` may be *kế*,
``kề`` is *kề*. How readily a bare syllable gets marks depends on how many of the others have
theirs: in a text typed with diacritics, *ban*, *theo* and *cho* are meant. Document numbers,
abbreviations, digits and words that are no Vietnamese syllable are left alone. The caller asks
``language.detect`` first: English isn't recognised here.
"""

from __future__ import annotations

import math
import re
from pathlib import Path
from typing import NamedTuple

import numpy as np

from rag.vietnamese.lattice import best_path
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.spelling import (
    is_plain,
    is_syllable_shape,
    may_be_misplaced,
    may_stand_for,
)
from rag.vietnamese.syllable_model import NUMBER, Ids, Scores, SyllableModel
from rag.vietnamese.text import fold, nfc, tone_marks

WEIGHTS = Path(__file__).resolve().parent.parent / "models" / "restorer" / "weights.npz"

_USUAL_MARKED = 0.78  # share of syllables with a mark in Vietnamese prose
_CAUTION = 1.5  # nats against marking one more syllable where most have their marks
_HALF_MARKED = -6.0  # nats against adding to a syllable that has some of its marks
_UNKNOWN = -14.0  # nats against leaving a half-marked form that is no syllable
_REMEMBERED = 20_000  # typed forms, so that a hostile client can't fill the memory

_CHUNK = re.compile(r"\S+")
_LETTERS = re.compile(r"[^\W\d_]+")
_CODE = re.compile(r"\d|[@_]|://|(?<![^\W\d_])[A-ZĐ&]+[a-z]?[A-ZĐ&]*[-/–](?=[A-ZĐ])|\w\.\w")


class _Word(NamedTuple):
    """A run of letters in the text, or the boundary in between where ``typed`` is empty."""

    typed: str
    start: int


class Restorer:
    """Gives a Vietnamese text the diacritics that it lacks; safe to call from threads."""

    def __init__(self, model: SyllableModel) -> None:
        self._model = model
        self._ids = {syllable: i for i, syllable in enumerate(model.syllables) if syllable}
        self._by_fold: dict[str, list[str]] = {}
        for syllable in self._ids:
            self._by_fold.setdefault(fold(syllable), []).append(syllable)
        self._seen: dict[str, tuple[str, ...]] = {}

    @classmethod
    def load(cls, path: Path = WEIGHTS) -> Restorer:
        """Read the weights that ship, or others.

        Raises what ``SyllableModel.load`` raises.
        """
        return cls(SyllableModel.load(path))

    def restore(self, text: str) -> str:
        """Return ``nfc(text)`` with missing diacritics; itself where nothing is missing.

        The length and the case of every letter stay as they are.
        """
        text = nfc(text)
        words = _words(text)
        if all(self._is_settled(word.typed) for word in words):
            return text
        missing = self._cost_of_a_mark(words)
        lattice = [self._candidates(word.typed, missing) for word in words]
        letters = list(text)
        for word, chosen in zip(words, best_path(self._model, lattice), strict=True):
            syllable = self._model.syllables[chosen]
            if syllable != _key(word.typed) and is_syllable_shape(fold(syllable)):
                end = word.start + len(word.typed)
                letters[word.start : end] = _cased(syllable, word.typed)
        return "".join(letters)

    def _is_settled(self, typed: str) -> bool:
        """Whether nothing else may be meant."""
        lower = _key(typed)
        return all(option == lower for option in self._options(lower))

    def _options(self, lower: str) -> tuple[str, ...]:
        """The syllables that may be meant by a key, itself among them where it is one."""
        options = self._seen.get(lower)
        if options is None:
            known = self._by_fold.get(fold(lower), ())
            options = tuple(o for o in known if may_stand_for(lower, o))
            if lower not in self._ids:
                options += tuple(o for o in known if may_be_misplaced(lower, o))
            if len(self._seen) >= _REMEMBERED:
                self._seen.clear()
            self._seen[lower] = options
        return options

    def _cost_of_a_mark(self, words: list[_Word]) -> float:
        """The logarithm of how often this typist leaves a syllable bare that has marks."""
        known = [word.typed for word in words if fold(word.typed) in self._by_fold]
        marked = sum(not is_plain(typed) for typed in known)
        share = marked / len(known) if known else 0.0
        left_out = min(1.0, max(0.02, 1 - share / _USUAL_MARKED))
        return math.log(left_out) - _CAUTION * (1 - left_out)

    def _candidates(self, typed: str, missing: float) -> tuple[Ids, Scores]:
        """The ids that may be meant and the cost of each; the boundary where nothing is known."""
        lower = _key(typed)
        options = self._options(lower)
        added = missing if is_plain(lower) else _HALF_MARKED
        ids = [self._ids[option] for option in options]
        costs = [0.0 if option == lower else added for option in options]
        if lower not in self._ids:
            ids.append(0)
            costs.append(0.0 if not options else _UNKNOWN)
        return np.array(ids, np.int64), np.array(costs, np.float32)


def _key(typed: str) -> str:
    """The form that the model knows: lower case, one tone-mark style."""
    return tone_marks(typed.lower())


def _words(text: str) -> list[_Word]:
    """The runs of letters, with a boundary for everything else that isn't a space."""
    shouted = text.isupper()
    numbers = [(one.start, one.end) for one in find_numbers(text)]
    words: list[_Word] = []
    for chunk in _CHUNK.finditer(text):
        last = 0
        numbered = any(start < chunk.end() and chunk.start() < end for start, end in numbers)
        if numbered or _CODE.search(chunk.group()):
            words.append(_Word(NUMBER if chunk.group()[0].isdigit() else "", chunk.start()))
            if not chunk.group()[-1].isalnum():
                words.append(_Word("", chunk.end()))
            continue
        for run in _LETTERS.finditer(chunk.group()):
            if run.start() > last:
                words.append(_Word("", chunk.start() + last))
            typed = run.group()
            abbreviated = len(typed) > 1 and typed.isupper() and not shouted
            hidden = abbreviated and is_syllable_shape(fold(typed))
            words.append(_Word("" if hidden else typed, chunk.start() + run.start()))
            last = run.end()
        if last < len(chunk.group()):
            words.append(_Word("", chunk.start() + last))
    return words


def _cased(syllable: str, typed: str) -> str:
    """``syllable`` with the capitals of ``typed``, letter by letter."""
    return "".join(
        letter.upper() if shown.isupper() else letter
        for letter, shown in zip(syllable, typed, strict=True)
    )

"""Restoring the diacritics that people leave out: ``ke hoach cai cach`` to ``kế hoạch cải cách``.

A noisy channel: the language model says which syllables are likely in a row, and what was typed
says what may be meant. A mark that was typed is kept: ``ke`` may be *kẻ*, ``kê`` may be *kế*,
``kề`` is *kề*. How readily a bare syllable gets marks depends on how many of the others have
theirs: in a text typed with diacritics, *ban*, *theo* and *cho* are meant. A form that can be no
syllable may be a slip (``rag.vietnamese.slips``): what it was meant as competes with its being a
word of its own. Document numbers, abbreviations, digits and known words of other languages are left
alone. The caller asks ``language.detect`` first: English isn't recognised here.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from copy import copy
from functools import lru_cache
from pathlib import Path

from rag.vietnamese.adapted_model import AdaptedModel, Model
from rag.vietnamese.lattice import Column, best_path
from rag.vietnamese.orthography import is_bare_syllable, is_syllable
from rag.vietnamese.phrases import favoured
from rag.vietnamese.slips import Meant, Slips
from rag.vietnamese.spelling import (
    is_plain,
    is_syllable_shape,
    may_be_misplaced,
    may_stand_for,
)
from rag.vietnamese.strokes import recased, without_vni
from rag.vietnamese.syllable_model import SyllableModel
from rag.vietnamese.text import fold, nfc, tone_marks
from rag.vietnamese.typed_words import TypedWord, typed_words, with_provinces

WEIGHTS = Path(__file__).resolve().parent.parent / "models" / "restorer" / "weights.npz"

_USUAL_MARKED = 0.78  # share of syllables with a mark in Vietnamese prose
_CAUTION = 1.5  # nats against marking one more syllable where most have their marks
_HALF_MARKED = -6.0  # nats against adding to a syllable that has some of its marks
# Nats for *sở* where somebody is asked for: *qua sở nào*, *do sở nào*.
_DEPARTMENT = 6.0
_BEFORE_BODIES = frozenset(("do", "qua", "gui", "giao", "cho", "den", "ve", "hoi"))
_FAITHFUL = -3.0  # nats against any other reading where nothing else tells of a slip
_SPELLED = -2.0  # the cost of a mark from which on a text is typed with its diacritics
_TONELESS = -5.0  # nats against leaving a form bare that needs a tone: *quyet*, *mot*
_UNKNOWN = -20.0  # nats against leaving a form that is no syllable but may be meant as one
_NAMED = -13.0  # the same where it begins with a capital inside a sentence
# The same for a word of another language: no other word of the text left as raw strokes, some, or
# a good share of all.
_FOREIGN = (-4.0, -9.0, -14.0)
_RAW = 0.2
_REMEMBERED = 20_000  # typed forms, so that a hostile client can't fill the memory


class Restorer:
    """Gives a Vietnamese text the diacritics that it lacks; safe to call from threads."""

    def __init__(self, model: SyllableModel) -> None:
        self._model = model
        self._scores: Model = model
        self._ids = {syllable: i for i, syllable in enumerate(model.syllables) if syllable}
        self._by_fold: dict[str, list[str]] = {}
        for syllable in self._ids:
            self._by_fold.setdefault(fold(syllable), []).append(syllable)
        self._slips = Slips(self._ids)
        self._seen: dict[str, tuple[str, ...]] = {}
        self._slipped: dict[str, tuple[Meant, ...]] = {}

    @classmethod
    def load(cls, path: Path = WEIGHTS) -> Restorer:
        """Read the weights that ship, or others.

        Raises what ``SyllableModel.load`` raises.
        """
        return cls(SyllableModel.load(path))

    def adapted(self, counts: Mapping[tuple[str, str], int]) -> Restorer:
        """Return one that prefers the pairs of syllables that documents hold so many times."""
        other = copy(self)
        other._scores = AdaptedModel(self._model, counts)
        return other

    def restore(self, text: str) -> str:
        """Return ``nfc(text)`` with missing diacritics and slips mended; itself where none are.

        The case of every letter stays as it is, and the length where nothing is mended but
        diacritics.
        """
        text = without_vni(nfc(text))
        text, named = with_provinces(text)
        words = typed_words(text, named)
        if all(self._is_settled(word) for word in words):
            return text
        missing = self._cost_of_a_mark(words)
        struck = self._struck(words)
        foreign = _FOREIGN[(struck > 0) + (struck > max(1, _RAW * len(words)))]
        lattice = [self._candidates(word, missing, foreign) for word in words]
        self._favour_questions(words, lattice)
        chosen = best_path(self._scores, lattice)
        changed = self._changed(words, chosen)
        if missing <= _SPELLED and len(changed) == 1 and not self._is_slip(words[changed[0]]):
            lattice[changed[0]] = self._as_typed(words[changed[0]], lattice[changed[0]])
            chosen = best_path(self._scores, lattice)
        for word, syllable in reversed(list(zip(words, chosen, strict=True))):
            text = self._replaced(text, word, self._model.syllables[syllable])
        return text

    def _replaced(self, text: str, word: TypedWord, syllable: str) -> str:
        """The text with ``syllable`` for the word, where that is another one."""
        if syllable == _key(word.typed) or not is_syllable_shape(fold(syllable)):
            return text
        end = word.start + len(word.typed)
        return text[: word.start] + recased(syllable, word.typed) + text[end:]

    def _is_settled(self, word: TypedWord) -> bool:
        """Whether nothing else may be meant."""
        lower = _key(word.typed)
        if word.kept:
            return True
        return all(one == lower for one in self._options(lower)) and not self._meant(word)

    def _options(self, lower: str) -> tuple[str, ...]:
        """The syllables that may be meant by a key, itself among them where it is one."""
        options = self._seen.get(lower)
        if options is None:
            known = self._by_fold.get(fold(lower), ())
            options = tuple(o for o in known if may_stand_for(lower, o))
            if not _is_possible(lower):
                options += tuple(o for o in known if may_be_misplaced(lower, o))
            if len(self._seen) >= _REMEMBERED:
                self._seen.clear()
            self._seen[lower] = options
        return options

    def _meant(self, word: TypedWord) -> tuple[Meant, ...]:
        """What a word that is no syllable, or none that anybody writes, may be a slip for."""
        lower = _key(word.typed)
        if word.short:
            return ()
        meant = self._slipped.get(lower)
        if meant is None:
            known = _is_possible(lower) and (is_plain(lower) or self._options(lower))
            meant = () if known else tuple(self._slips.meant(lower))
            if len(self._slipped) >= _REMEMBERED:
                self._slipped.clear()
            self._slipped[lower] = meant
        return meant

    def _struck(self, words: list[TypedWord]) -> int:
        """How many words are nothing but the strokes of a syllable."""
        return sum(
            any(one.struck for one in self._meant(word)) and not self._is_foreign(word)
            for word in words
        )

    def _changed(self, words: list[TypedWord], chosen: list[int]) -> list[int]:
        """The places of the words that are read as others than were typed."""
        return [
            at
            for at, (word, one) in enumerate(zip(words, chosen, strict=True))
            if word.typed and one and self._model.syllables[one] != _key(word.typed)
        ]

    def _is_slip(self, word: TypedWord) -> bool:
        """Whether a word can't be meant as it was typed."""
        lower = _key(word.typed)
        known = lower in self._ids and is_syllable(lower)
        return bool(word.typed) and not (word.kept or word.short or known or self._is_foreign(word))

    def _as_typed(self, word: TypedWord, column: Column) -> Column:
        """A column of a text without slips, in which what was typed is hardly ever another word."""
        own = self._ids.get(_key(word.typed), 0)
        choices, costs = column
        if word.kept or own not in choices:
            return column
        return choices, [
            c if one == own else c + _FAITHFUL for one, c in zip(choices, costs, strict=True)
        ]

    def _is_foreign(self, word: TypedWord) -> bool:
        lower = _key(word.typed)
        return lower in self._model.foreign or (lower in self._ids and is_plain(lower))

    def _cost_of_a_mark(self, words: list[TypedWord]) -> float:
        """The logarithm of how often this typist leaves a syllable bare that has marks."""
        known = [word.typed for word in words if fold(word.typed) in self._by_fold]
        struck = self._struck(words)
        marked = sum(not is_plain(typed) for typed in known) + struck
        share = marked / (len(known) + struck) if known or struck else 0.0
        left_out = min(1.0, max(0.02, 1 - share / _USUAL_MARKED))
        return math.log(left_out) - _CAUTION * (1 - left_out)

    def _candidates(self, word: TypedWord, missing: float, foreign: float) -> Column:
        """The ids that may be meant and the cost of each; the boundary where nothing is known."""
        lower = _key(word.typed)
        if word.kept:
            return [self._ids.get(lower, 0)], [0.0]
        options = self._options(lower)
        added = missing if is_plain(lower) else _HALF_MARKED
        costs = {self._ids[option]: 0.0 if option == lower else added for option in options}
        if lower in options and len(options) > 1 and not is_syllable(lower):
            costs[self._ids[lower]] = _TONELESS
        for one in self._meant(word):
            if one.struck or not self._is_foreign(word):
                left_out = 0.0 if one.whole else _HALF_MARKED if one.marked else missing
                known = costs.get(self._ids[one.syllable], -math.inf)
                costs[self._ids[one.syllable]] = max(known, one.cost + left_out)
        if lower not in self._ids or not _is_possible(lower):
            costs[self._ids.get(lower, 0)] = self._cost_of_leaving(word, foreign) if costs else 0.0
        return list(costs), list(costs.values())

    def _favour_questions(self, words: list[TypedWord], lattice: list[Column]) -> None:
        """What asks counts for more than the model gives it."""
        more: dict[int, dict[int, float]] = {}
        for at, syllable, nats in favoured([word.typed for word in words]):
            if syllable in self._ids:
                more.setdefault(at, {})[self._ids[syllable]] = nats
        for at in range(len(words)):
            if _asks_for_a_department(words, at) and "sở" in self._ids:
                more[at] = {self._ids["sở"]: _DEPARTMENT}
        for at, nats_of in more.items():
            choices, costs = lattice[at]
            added = [nats_of.get(one, 0.0) for one in choices]
            lattice[at] = choices, [c + m for c, m in zip(costs, added, strict=True)]

    def _cost_of_leaving(self, word: TypedWord, foreign: float) -> float:
        if self._is_foreign(word):
            return foreign / 3 if word.typed[0].isupper() else foreign
        return _NAMED if word.named else _UNKNOWN


def _asks_for_a_department(words: list[TypedWord], at: int) -> bool:
    """Whether *so* at this place stands between a word for a doer or receiver and *nao*."""
    if fold(words[at].typed) != "so" or not 0 < at < len(words) - 1:
        return False
    return fold(words[at - 1].typed) in _BEFORE_BODIES and fold(words[at + 1].typed) == "nao"


@lru_cache(maxsize=_REMEMBERED)
def _is_possible(lower: str) -> bool:
    return is_syllable(lower) or is_bare_syllable(lower)


@lru_cache(maxsize=_REMEMBERED)
def _key(typed: str) -> str:
    """The form that the model knows: lower case, one tone-mark style."""
    return tone_marks(typed.lower())

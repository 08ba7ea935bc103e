"""What a form that is no syllable may have been meant as: strokes left raw, letters gone astray.

``naof`` is *nào*, ``hàhn`` is *hành*, ``thực hiên`` isn't looked at: whatever can be a syllable is
left to the restorer, which weighs what is offered here against its neighbours (Kernighan, Church
and Gale 1990, "A spelling correction program based on a noisy channel model"; the four slips are
Damerau's, 1964).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rag.vietnamese.orthography import is_syllable, parted
from rag.vietnamese.spelling import is_plain
from rag.vietnamese.strokes import Struck, telex, telex_astray
from rag.vietnamese.text import LOWER, fold

# Nats against each slip; an edit is looked for only where strokes alone explain nothing.
_STRAY = -2.0  # strokes left raw, or a tone on the wrong letter
_TONE = -6.0  # another tone than the typed one
_NEAR_TONE = -2.0  # hỏi for ngã or the reverse, which half of the country pronounces alike
_SOUND = -3.0  # a letter that is pronounced alike
_SWAPPED = -5.0
_DOUBLED = -5.0
_EXTRA = -8.0
_MISSING = -8.0
_BESIDE = -8.0  # the key beside the right one
_EDITABLE = 3  # letters from which on an edit leaves something to go by; one less with a mark
_LONGEST = 12  # letters; the longest syllable has 9 strokes and a half

_HOOKS = frozenset("\u0309\u0303")  # the tones hỏi and ngã
_ALIKE = {"i": "y", "y": "i"}
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_LETTERS = frozenset(LOWER.replace("a-z", "abcdefghijklmnopqrstuvwxyz"))


class Meant(NamedTuple):
    """A syllable that may be meant: the nats against it, and what of it was typed.

    ``marked`` says whether the form has a mark or the stroke of one, ``whole`` whether it has all
    that the syllable has.
    """

    syllable: str
    cost: float
    marked: bool
    whole: bool

    @property
    def struck(self) -> bool:
        """Whether the form is nothing but the strokes of the syllable."""
        return self.whole and self.cost == _STRAY


class Slips:
    """Offers what mistyped forms may be; immutable."""

    def __init__(self, syllables: Iterable[str]) -> None:
        """``syllables``: those that may be meant; what is none is left out."""
        self._by_fold: dict[str, list[str]] = {}
        for one in syllables:
            if is_syllable(one):
                self._by_fold.setdefault(fold(one), []).append(one)

    def meant(self, form: str) -> list[Meant]:
        """Return what ``form`` (lower case, no syllable) may be, the best reading of each."""
        if not _LETTERS.issuperset(form) or len(form) > _LONGEST or not _has_vowel(form):
            return []
        letters, tone = parted(form)
        read = [Struck(letters, tone[:1]), telex(form)]
        forms = [one for one in read if one is not None]
        exact = [meant for one in forms for meant in self._fitting(one, 0.0)]
        if (is_plain(form) and any(one.whole for one in exact)) or not _is_editable(form):
            return _best(exact)
        astray = list(telex_astray(form))
        exact += [meant for one in astray for meant in self._fitting(one, _SWAPPED)]
        for one in (*forms, *astray):
            for other, cost in _edits(one.letters):
                exact += self._fitting(Struck(other, one.tone), cost)
        return _best(exact)

    def _fitting(self, form: Struck, cost: float) -> Iterator[Meant]:
        """The syllables of these letters, of which marks may be missing and the tone be wrong."""
        letters, tone = form
        bare = letters if letters.isascii() else fold(letters)
        marked = bool(tone) or bare != letters
        for syllable in self._by_fold.get(bare, ()):
            full, full_tone = parted(syllable)
            if any(t not in (f, fold(f)) for t, f in zip(letters, full, strict=True)):
                continue
            wrong = _wrong_tone(tone, full_tone) if tone and tone != full_tone else 0.0
            whole = letters == full and tone == full_tone
            yield Meant(syllable, _STRAY + cost + wrong, marked, whole)


def _wrong_tone(tone: str, full: str) -> float:
    return _NEAR_TONE if {tone, full} == _HOOKS else _TONE


def _best(found: Iterable[Meant]) -> list[Meant]:
    """The reading that costs least of each syllable."""
    best: dict[str, Meant] = {}
    for one in found:
        known = best.get(one.syllable)
        if known is None or (one.cost, one.whole) > (known.cost, known.whole):
            best[one.syllable] = one
    return list(best.values())


def _edits(letters: str) -> Iterator[tuple[str, float]]:
    """The letters with one slip undone, and what it costs."""
    for i, letter in enumerate(letters):
        before, after = letters[:i], letters[i + 1 :]
        doubled = i > 0 and fold(letters[i - 1]) == fold(letter)
        yield before + after, _DOUBLED if doubled else _EXTRA
        if after and after[0] != letter:
            yield before + after[0] + letter + after[1:], _SWAPPED
        if letter in _ALIKE:
            yield before + _ALIKE[letter] + after, _SOUND
        for other in _BESIDE_KEY.get(letter, ()):
            yield before + other + after, _BESIDE
    for i in range(1, len(letters) + 1):
        for other in _INSERTED:
            yield letters[:i] + other + letters[i:], _MISSING


def _is_editable(form: str) -> bool:
    return len(form) >= (_EDITABLE if is_plain(form) else _EDITABLE - 1)


def _has_vowel(form: str) -> bool:
    return not set(fold(form)).isdisjoint("aeiouyw")


def _neighbours() -> dict[str, str]:
    """For each letter the letters of the keys round it."""
    places = {key: (x + y / 3, y) for y, row in enumerate(_ROWS) for x, key in enumerate(row)}
    return {
        key: "".join(
            other
            for other, (x2, y2) in places.items()
            if other != key and abs(x - x2) <= 1 and abs(y - y2) <= 1
        )
        for key, (x, y) in places.items()
    }


_BESIDE_KEY = _neighbours()
_INSERTED = "abcdeghiklmnopqrstuvxy"

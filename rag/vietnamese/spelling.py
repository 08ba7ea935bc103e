"""Whether a stretch as somebody typed it may stand for a correctly spelled form.

People leave diacritics out: all of them (``ke hoach``), the tones (``kê hoach``), those of a few
syllables (``ke hoạch``). What they do type counts: ``bổ`` never stands for ``bộ``.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from rag.vietnamese.text import fold, tone_marks

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")


@cache
def _readings(letter: str) -> str:
    """The letters that may be typed for ``letter``: itself, without its tone, without any mark."""
    parts = unicodedata.normalize("NFD", letter)
    toneless = unicodedata.normalize("NFC", "".join(p for p in parts if p not in _TONES))
    marked = unicodedata.normalize("NFC", parts[0] + "".join(p for p in parts[1:] if p in _TONES))
    return letter + toneless + marked + fold(letter)


def may_stand_for(typed: str, full: str) -> bool:
    """Whether ``typed`` is ``full`` with nothing but diacritics left out, whatever the case.

    Both NFC. ``"uy ban nhân dan"`` may stand for ``"Ủy ban nhân dân"``; ``"ùy ban"`` may not.
    """
    typed, full = tone_marks(typed).lower(), tone_marks(full).lower()
    if typed == full:
        return True
    return len(typed) == len(full) and all(
        t in _readings(f) for t, f in zip(typed, full, strict=True)
    )


def _parts(word: str) -> tuple[str, str]:
    """The letters without tones, and the tones."""
    marks = unicodedata.normalize("NFD", word.lower())
    letters = unicodedata.normalize("NFC", "".join(m for m in marks if m not in _TONES))
    return letters, "".join(m for m in marks if m in _TONES)


def may_be_misplaced(typed: str, full: str) -> bool:
    """Whether ``typed`` is ``full`` with the tone on another letter, as Telex slips have it.

    ``caó`` for ``cáo``, ``tuớng`` for ``tướng``, ``cuả`` for ``của``; other marks may be missing.
    """
    (letters, tone), (full_letters, full_tone) = _parts(typed), _parts(full)
    return (
        len(tone) == 1
        and tone == full_tone
        and len(letters) == len(full_letters)
        and all(t in (f, fold(f)) for t, f in zip(letters, full_letters, strict=True))
    )


def is_plain(typed: str) -> bool:
    """Whether ``typed`` (NFC) carries no Vietnamese diacritic at all."""
    return typed.lower() == fold(typed)


_ONSET = r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?"
_NUCLEUS = r"(?:ieu|yeu|uoi|uou|oai|oay|uay|uye|uya|oeo|[aeiouy]{1,2})"
_CODA = r"(?:ch|ng|nh|[cmnpt])?"
_SYLLABLE = re.compile(_ONSET + _NUCLEUS + _CODA)


def is_syllable_shape(folded: str) -> bool:
    """Whether ``folded`` could be a Vietnamese syllable without diacritics: ``tu``, not ``ubnd``.

    Onset, one to three vowels, coda: the shape only, so ``plan`` isn't one and ``than`` is.
    """
    return _SYLLABLE.fullmatch(folded) is not None

"""The strokes that type Vietnamese: Telex and VNI, read as their engines read them.

When the method is off, or a stroke comes too late, the strokes stay in the text: ``hoachj``,
``ddieeuf`` (Telex), ``ke61 hoa5ch`` (VNI). Marks may already be there: ``cáap`` is *cấp*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from rag.vietnamese.orthography import is_syllable, parted, toned
from rag.vietnamese.text import fold, nfc

_HAT, _BREVE, _HORN = "\u0302", "\u0306", "\u031b"
TELEX_TONES = {"f": "\u0300", "s": "\u0301", "x": "\u0303", "r": "\u0309", "j": "\u0323"}
_VNI_TONES = {"2": "\u0300", "1": "\u0301", "4": "\u0303", "3": "\u0309", "5": "\u0323"}
_VNI_SHAPES = {"6": ("aeo", _HAT), "7": ("ou", _HORN), "8": ("a", _BREVE)}
_VOWELS = "aeiouy"

_VNI_WORD = re.compile(r"(?<![\w./-])([^\W\d_]+[1-9](?:[^\W\d_]|[1-9])*)(?![\w/-]|\.\w)")
_INSIDE = re.compile(r"\d[^\W\d_]")  # a digit in the middle of a word: no count of anything
_MANY = 3  # words with a digit behind them, from which on it is no count either,
_SHARE = 3  # where they are one word in so many


class Struck(NamedTuple):
    """What strokes make: letters with their hats, and the mark of the tone, if any."""

    letters: str
    tone: str

    @property
    def syllable(self) -> str:
        """Both together, the tone where it belongs."""
        return toned(self.letters, self.tone)


def telex(typed: str) -> Struck | None:
    """Read ``typed`` as Telex strokes, in lower case; None where no stroke is left in it.

    Also None where two of its strokes contradict each other: ``marx`` has two tones, and a tone
    struck twice (``hosso``) is none.
    """
    made, tone = parted(typed)
    letters: list[str] = []
    for place, key in enumerate(made):
        mark = TELEX_TONES.get(key)
        if mark and _has_vowel(letters):
            if tone not in ("", mark) or made[place - 1] == key:
                return None
            tone = mark
        elif not _shaped(letters, key):
            letters.append(key)
    struck = Struck("".join(letters), tone)
    return None if struck == parted(typed) else struck


def telex_astray(typed: str) -> Iterator[Struck]:
    """Read ``typed`` as Telex whose strokes come in the wrong order: ``cso``, ``torngj``.

    Each key that may be the tone is taken for it, the others for letters.
    """
    made, tone = parted(typed)
    if tone:
        return
    for place in range(1, len(made)):
        mark = TELEX_TONES.get(made[place])
        if mark:
            letters: list[str] = []
            for key in made[:place] + made[place + 1 :]:
                if not _shaped(letters, key):
                    letters.append(key)
            yield Struck("".join(letters), mark)


def vni(typed: str) -> Struck | None:
    """Read ``typed`` as VNI strokes, in lower case; None where they make no sense."""
    made, tone = parted(typed)
    letters: list[str] = []
    for key in made:
        mark = _VNI_TONES.get(key)
        if mark:
            if tone not in ("", mark) or not _has_vowel(letters):
                return None
            tone = mark
        elif key == "9" and letters[:1] in (["d"], ["đ"]):
            letters[0] = "đ"
        elif key in _VNI_SHAPES:
            if not _mark_last(letters, *_VNI_SHAPES[key]):
                return None
        elif key.isdigit():
            return None
        else:
            letters.append(key)
    return Struck("".join(letters), tone)


def without_vni(text: str) -> str:
    """Return the text (NFC) with its VNI strokes carried out; as it is where it has none.

    A digit behind a word may be a count (``tổ1``, ``A1``, ``CO2``): strokes are those inside a
    word, and all others beside them, or where they make a good part of the text.
    """
    if not any(char.isdigit() for char in text):
        return text
    shouted = text.isupper()
    made: dict[tuple[int, int], str] = {}
    for one in _VNI_WORD.finditer(text):
        syllable = _vni_syllable(one.group())
        if syllable and (shouted or not one.group().isupper()):
            made[one.span()] = syllable
    sure = any(_INSIDE.search(text[start:end]) for start, end in made)
    if not sure and (len(made) < _MANY or len(made) * _SHARE < len(text.split())):
        return text
    for (start, end), syllable in reversed(made.items()):
        text = text[:start] + recased(syllable, text[start:end]) + text[end:]
    return text


def recased(syllable: str, typed: str) -> str:
    """``syllable`` in the capitals of ``typed``, letter by letter where they have as many."""
    if len(syllable) == len(typed):
        pairs = zip(syllable, typed, strict=True)
        return "".join(new.upper() if old.isupper() else new for new, old in pairs)
    if len(typed) > 1 and typed.isupper():
        return syllable.upper()
    return syllable[:1].upper() + syllable[1:] if typed[:1].isupper() else syllable


def _vni_syllable(typed: str) -> str | None:
    struck = vni(typed)
    if struck is None or not is_syllable(struck.syllable):
        return None
    return struck.syllable


def _has_vowel(letters: list[str]) -> bool:
    return any(fold(one) in _VOWELS for one in letters)


def _shaped(letters: list[str], key: str) -> bool:
    """Carry out a stroke that shapes an earlier letter; False where ``key`` is a letter itself."""
    if key == "w":
        so_far = "".join(letters)
        if "a" in so_far and ("ua" not in so_far or so_far.startswith("qu")):
            return _mark_last(letters, "a", _BREVE)
        return _horned(letters) or _mark_last(letters, "a", _BREVE)
    if key == "d":
        if letters == ["d"] or (letters[:1] == ["d"] and _has_vowel(letters)):
            letters[0] = "đ"
            return True
        return letters[:1] == ["đ"]
    if key in "aeo":
        return _mark_last(letters, key, _HAT)
    return False


def _horned(letters: list[str]) -> bool:
    """Give the last u and o their horns: *uo* both, but where o alone is (``thuowr``, ``huow``)."""
    if not _mark_last(letters, "ou", _HORN):
        return False
    for i in range(len(letters) - 1):
        if (letters[i], letters[i + 1]) == ("u", "ơ") and not _ends_uơ(letters):
            letters[i] = "ư"
        elif (letters[i], letters[i + 1]) == ("ư", "o"):
            letters[i + 1] = "ơ"
    return True


def _ends_uơ(letters: list[str]) -> bool:
    return letters[-2:] == ["u", "ơ"] and letters[:2] == ["t", "h"]


def _mark_last(letters: list[str], bases: str, mark: str) -> bool:
    """Put ``mark`` on the last letter that is one of ``bases``; True where it has it now."""
    for i in reversed(range(len(letters))):
        if letters[i] in bases:
            letters[i] = nfc(letters[i] + mark)
            return True
        if letters[i] == nfc(fold(letters[i]) + mark) and fold(letters[i]) in bases:
            return True
    return False

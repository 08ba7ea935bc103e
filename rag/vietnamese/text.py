"""The letters: one normal form, folding, comparison keys and syllables.

Every function that keeps lengths counts code points in the NFC form of what it was given, so that
an offset into the result is an offset into the canonical text.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

SHORT = 400  # code points up to which a text's folded form is kept: words, clauses
KEPT = 32_768  # folded forms

_STRAY_MARK = "\u02bc"  # a letter, so that a word with a mark NFC can't place stays one word


# Vietnamese capitals and small letters lie interleaved in Unicode, so ranges can't name them.
_MARKED = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
LOWER = f"a-z{_MARKED}"
"""The small letters of Vietnamese, for a character class."""
UPPER = f"A-Z{_MARKED.upper()}"
"""The capital letters of Vietnamese, for a character class."""


class _Folding(dict[int, str]):
    """Code point to folded character, filled as characters are met; each maps to exactly one."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if unicodedata.combining(char):
            folded = _STRAY_MARK
        else:
            base = unicodedata.normalize("NFD", char)[0]
            low = base.lower() if base.isascii() else _lower_char(char)
            folded = "d" if low == "đ" else low
        self[code] = folded
        return folded


def _lower_char(char: str) -> str:
    """The character in lower case, or itself where that would be more than one (``İ``)."""
    low = char.lower()
    return low if len(low) == 1 else char


_FOLDING = _Folding()

_LATE = ("oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ")
_EARLY = ("òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy")
_TONE_MOVES = {
    cased(late): cased(early)
    for late, early in zip(_LATE, _EARLY, strict=True)
    for cased in (str.lower, str.upper, str.title, lambda pair: pair[0] + pair[1].upper())
}
_NO_MORE = r"(?![^\W\d_]|[\u0300-\u036f])"  # neither a letter nor a loose mark
# These begin with a letter, so that nothing but these letters is looked at closely.
_LATE_MARK = re.compile(
    rf"[oOuU](?:(?<=[oO])[àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|(?<=[uU])(?<![qQ].)[ỳýỷỹỵỲÝỶỸỴ]){_NO_MORE}"
)

# qu is one consonant: a mark typed on its u belongs to the vowel after it (qủa, qúy).
_QU_TONES = dict(zip("ùúủũụÙÚỦŨỤ", "\u0300\u0301\u0309\u0303\u0323" * 2, strict=True))
_QU_SLIP = re.compile(r"([ùúủũụÙÚỦŨỤ])(?<=[qQ].)([aăâeêiơoyAĂÂEÊIƠOY])(?![\u0300-\u036f])")

DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d-"
"""Every kind of hyphen and dash; the plain one last, so that it may stand in a character class."""
_QUOTES = "'`´‘’‚‛“”„‟«»‹›″′＂"
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_MARKS = str.maketrans(
    {
        **dict.fromkeys(DASHES, "-"),
        **dict.fromkeys(_QUOTES, '"'),
        **dict.fromkeys(_INVISIBLE, None),
    }
)
_LOOSE_JOINER = re.compile(r" ?([/-]) ?")

# A document number stays one syllable. Spaces are allowed inside it only where capitals show that
# it is one: "33/CT -TTg", but not "2018 - Năm".
_GROUP = r"[a-zđưA-ZĐƯ&]+\d{0,2}"
_JOIN = rf"[/{DASHES}]"
_NUMBER = (
    rf"(\d+[a-z]?(?:/(?:19|20)\d\d)?"
    rf"(?:{_JOIN}{_GROUP}(?:(?:{_JOIN}| ?{_JOIN} ?(?=[A-ZĐ]{{2}})){_GROUP})+"
    rf"|/(?:[A-ZĐƯ]{{2,}}|[a-zA-Z]{{2,}}\d{{2}}))(?![^\W_]))"
)
_SYLLABLE = re.compile(rf"{_NUMBER}|[^\W_]+")
_WHOLE_NUMBER = re.compile(rf"(?<![^\W_]){_NUMBER}")
_LETTERS = re.compile(r"[^\W_]+")


class Syllable(NamedTuple):
    """A syllable, a run of digits or a whole document number, and where it stands.

    ``text`` is in lower case and one tone-mark style, without white space.
    """

    text: str
    start: int
    end: int


def nfc(s: str) -> str:
    """The text in Unicode's composed normal form."""
    return unicodedata.normalize("NFC", s)


def fold(s: str) -> str:
    """Lower case without diacritics and đ, as people type in a hurry: as long as ``nfc(s)``."""
    return _folded(s) if len(s) <= SHORT else nfc(s).translate(_FOLDING)


@lru_cache(maxsize=KEPT)
def _folded(s: str) -> str:
    return nfc(s).translate(_FOLDING)


def tone_marks(s: str) -> str:
    """The text with tone marks in the older place (``hoà`` to ``hòa``): as long as ``nfc(s)``.

    Also mends the slip ``qủa`` for ``quả``. underthesea uses the same style.
    """
    s = _LATE_MARK.sub(lambda m: _TONE_MOVES[m.group()], nfc(s))
    return _QU_SLIP.sub(_mend_qu, s)


def _mend_qu(match: re.Match[str]) -> str:
    marked, vowel = match.groups()
    plain = unicodedata.normalize("NFD", marked)[0]
    return plain + nfc(vowel + _QU_TONES[marked])


def fold_space(s: str) -> str:
    """The text with each run of white space one space, and none at the ends."""
    return " ".join(s.split())


def normalise(s: str) -> str:
    """The comparison key of the contract's §5: two texts that say the same have the same key.

    White space folded, NFC, lower case, one tone-mark style, one kind of dash and of quotation
    mark, no spaces round ``/`` and ``-``. Not for offsets: its length differs.
    """
    marked = nfc(nfc(s).lower().translate(_MARKS))
    return _LOOSE_JOINER.sub(r"\1", fold_space(tone_marks(marked)))


def _lower(s: str) -> str:
    low = s.lower()
    return low if len(low) == len(s) else "".join(map(_lower_char, s))


def syllables(s: str) -> list[Syllable]:
    """The syllables of ``nfc(s)`` in order; a document number such as 33/CT-TTg is one of them."""
    s = nfc(s)
    low = tone_marks(_lower(s))
    return [
        Syllable(_spelled(low, match), match.start(), match.end())
        for match in _SYLLABLE.finditer(s)
    ]


def syllable_texts(s: str) -> list[str]:
    """The syllables of ``nfc(s)`` without their places, several times as fast."""
    s = nfc(s)
    low = tone_marks(_lower(s))
    if "/" not in s and not any(dash in s for dash in DASHES):
        return _LETTERS.findall(low)
    found: list[str] = []
    position = 0
    for match in _WHOLE_NUMBER.finditer(s):
        found += _LETTERS.findall(low, position, match.start())
        found.append(_spelled(low, match))
        position = match.end()
    return found + _LETTERS.findall(low, position)


def _spelled(low: str, match: re.Match[str]) -> str:
    word = low[match.start() : match.end()]
    return normalise(word).replace(" ", "") if match.lastindex else word

"""Characters that aren't what they seem: hidden ones, and letters of other scripts in our words.

Zero-width letters and soft hyphens hide words from a search, bidirectional controls make a line
read otherwise than it is written (Unicode TR #36), and a Cyrillic С in ``33/СТ-TTg`` looks like the
Latin one and is another letter (Unicode TR #39).
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

_HIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_ZWJ = "\u200d"
_PICTURE = ("So", "Sk", "Mn")  # categories of characters that a joiner makes one picture of
_TWINS = dict(
    zip(
        "АВЕКМНОРСТУХЅІЈԚԜаеорсухѕіјԛԝһԁΑΒΕΖΗΙΚΜΝΟΡΤΥΧοÐƉð",
        "ABEKMHOPCTYXSIJQWaeopcyxsijqwhdABEZHIKMNOPTYXoĐĐđ",
        strict=True,
    )
)
_WIDE = re.compile("[\uff01-\uff5e]")
_OTHER = re.compile("[\u00d0\u00f0\u0189\u0370-\u03ff\u0400-\u052f]")
_TOKEN = re.compile(r"\S+")
_LETTERS = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f])*")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")


class Cleaned(NamedTuple):
    """A text in NFC without such characters, and how many there were."""

    text: str
    hidden: int
    twins: int


def clean(text: str) -> Cleaned:
    """Return ``text`` in NFC, hidden characters removed, look-alikes made the Latin letters."""
    seen, hidden = _seen(text)
    if not _OTHER.search(seen) and not _WIDE.search(seen):
        return Cleaned(unicodedata.normalize("NFC", seen), hidden, 0)
    narrow, wide = _WIDE.subn(lambda one: chr(ord(one.group()) - 0xFEE0), seen)
    latin = _TOKEN.sub(_in_latin, narrow)
    twins = wide + sum(a != b for a, b in zip(narrow, latin, strict=True))
    return Cleaned(unicodedata.normalize("NFC", latin), hidden, twins)


def visible(text: str) -> str:
    """Return ``text`` without hidden characters, all else as it is."""
    return _seen(text)[0]


def _seen(text: str) -> tuple[str, int]:
    if _HIDDEN.search(text) is None:
        return text, 0
    count = 0

    def drop(one: re.Match[str]) -> str:
        nonlocal count
        at = one.start()
        if one.group() == _ZWJ and at and unicodedata.category(text[at - 1]) in _PICTURE:
            return _ZWJ
        count += 1
        return ""

    return _HIDDEN.sub(drop, text), count


def _in_latin(token: re.Match[str]) -> str:
    """A token between spaces: words of other scripts stay, disguised Latin ones don't."""
    text = token.group()
    if not _OTHER.search(text) or not _LATIN.search(text):
        return text
    return _LETTERS.sub(_word_in_latin, text)


def _word_in_latin(word: re.Match[str]) -> str:
    others = [letter for letter in word.group() if _OTHER.match(letter)]
    if not others or any(letter not in _TWINS for letter in others):
        return word.group()
    return "".join(_TWINS.get(letter, letter) for letter in word.group())

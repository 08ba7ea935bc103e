"""How the words of a text speak for the encoding that it is in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from ingest.formats.legacy.encodings import Encoding
from rag.vietnamese.orthography import is_syllable

# Letters of Vietnamese that no Western code page has: where one stands, the text is Unicode.
VIETNAMESE = re.compile("[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0"
                        "\u0300\u0301\u0303\u0309\u0323\u1ea0-\u1ef9]")  # fmt: skip
BEYOND_ASCII = re.compile("[\u00a1-\u00ff]")
_SIGN = re.compile("[\u00a1-\u00bf]")
_MANY_TIMES = 4  # so much more often must words become syllables than not
_SHORT = 5
_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=65_536)
def _syllable(word: str) -> bool:
    return is_syllable(unicodedata.normalize("NFC", word))


@dataclass(slots=True)
class Evidence:
    """What the words of one stretch of text say of one encoding.

    ``made``: different words that only become syllables when they are decoded; ``kept``: those that
    are syllables only as they stand; ``foreign``: those that are none either way; ``odd``: those of
    them with a sign inside, as in ``§¾k``, which is no word of any language; ``either``: how many
    are syllables both ways.
    """

    made: set[str] = field(default_factory=set)
    kept: set[str] = field(default_factory=set)
    foreign: set[str] = field(default_factory=set)
    odd: set[str] = field(default_factory=set)
    either: int = 0

    @property
    def balance(self) -> int:
        """How many more words speak for the encoding than against it."""
        return len(self.made) - len(self.kept) - len(self.foreign)

    @property
    def outweighs(self) -> bool:
        """Whether what speaks for the encoding is far more than what speaks against it."""
        speaking = len(self.made) + len(self.odd)
        return speaking > _MANY_TIMES * (len(self.kept) + len(self.foreign))

    @property
    def enough(self) -> bool:
        """Whether the words alone decide for the encoding."""
        return len(self.made) > 1 and self.outweighs


@lru_cache(maxsize=4)
def _words(domain: str) -> re.Pattern[str]:
    return re.compile(rf"[A-Za-z\u00c0-\u024f\u1ea0-\u1ef9{re.escape(domain)}]+")


def weigh(text: str, encoding: Encoding, into: Evidence | None = None) -> Evidence:
    """The evidence of ``text`` for ``encoding``, added to ``into`` where that is given."""
    found = Evidence() if into is None else into
    for match in _words(encoding.domain).finditer(text):
        if BEYOND_ASCII.search(match.group()):
            _weigh_word(match.group(), encoding.decode(match.group()), found)
    return found


def _weigh_word(word: str, decoded: str, found: Evidence) -> None:
    stands, becomes = _syllable(word), decoded != word and _syllable(decoded)
    if stands and (becomes or decoded == word):
        found.either += 1
    elif becomes:
        found.made.add(word.lower())
    elif stands:
        found.kept.add(word.lower())
    elif len(word) > 1 and _SIGN.search(word):
        found.odd.add(word.lower())
    elif not _is_abbreviation(decoded):
        found.foreign.add(word.lower())


def _is_abbreviation(word: str) -> bool:
    """``QĐ``, ``NĐ``, the ``đ`` of đồng: syllables in no encoding, and so without a voice."""
    return word == "đ" or (len(word) <= _SHORT and "Đ" in word and word.upper() == word)


def readings(word: str, encodings: Sequence[Encoding]) -> list[Encoding]:
    """The encodings in which ``word`` is another word, a syllable."""
    return [one for one in encodings if one.decode(word) != word and _syllable(one.decode(word))]


def stands(word: str) -> bool:
    """Whether ``word`` is a syllable as it stands."""
    return _syllable(word)


def syllables(text: str) -> tuple[int, int]:
    """How many words of ``text`` with letters beyond ASCII are syllables, and how many aren't."""
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    good = sum(map(_syllable, words))
    return good, len(words) - good

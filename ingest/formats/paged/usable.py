"""Whether the text layer of a page says what the page shows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.formats.paged.words import Layer, Word
from rag.vietnamese.orthography import is_bare_syllable, is_syllable

# Characters that a page full of print has at the least, were a scan all there is on it.
_LETTERS_OF_A_PAGE = 300
_DECORATION = 0.05  # of the page: a coat of arms, a signature, a code to scan
_MOST_STRANGE = 0.1
_MARGIN = 0.1  # of the height: running heads stand there, also over a scan
_FEW = 30  # words: fewer say nothing about their language
_VIETNAMESE = 0.35
_GOOD = 0.8
_ENGLISH = frozenset("the of and to in is for on that by with as be this are or".split())
_LETTERS = re.compile(r"[^\W\d_]+")


def is_usable(layer: Layer) -> bool:
    """Whether the words of ``layer`` are the page's: there are enough for what images cover.

    False for a page on which something is drawn and nothing written, and where the characters have
    no meaning (a font without a table of Unicode).
    """
    if not layer.painted:
        return True
    body = [word for word in layer.words if not _in_margin(word, layer)]
    letters = sum(len(word.text) for word in body)
    if layer.strange > _MOST_STRANGE * layer.letters or is_garbled(layer.words):
        return False
    if layer.covered < _DECORATION:
        return bool(layer.words)
    return letters > _LETTERS_OF_A_PAGE * layer.covered


def is_good(words: Sequence[Word]) -> bool:
    """Whether ``words``, recognised by another program, are Vietnamese as it is spelt."""
    return len(words) >= _FEW and well_formed(words) >= _GOOD


def is_garbled(words: Sequence[Word]) -> bool:
    """Whether ``words`` are neither Vietnamese nor English, though there are many of them."""
    found = _parts(words)
    english = sum(word in _ENGLISH for word in found)
    return len(found) >= _FEW and english < 0.04 * len(found) and well_formed(words) < _VIETNAMESE


def well_formed(words: Sequence[Word]) -> float:
    """The share of ``words`` made of letters that are syllables of Vietnamese, 0 to 1."""
    found = _parts(words)
    return sum(is_syllable(one) or is_bare_syllable(one) for one in found) / max(1, len(found))


def _parts(words: Sequence[Word]) -> list[str]:
    return [part.lower() for word in words for part in _LETTERS.findall(word.text)]


def _in_margin(word: Word, layer: Layer) -> bool:
    middle = (word.box.top + word.box.bottom) / 2
    return not _MARGIN * layer.height < middle < (1 - _MARGIN) * layer.height

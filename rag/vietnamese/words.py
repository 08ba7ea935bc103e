"""Word segmentation by underthesea, with document numbers kept whole.

underthesea rewrites what it reads (spaces, tone marks) and takes numbers such as 33/CT-TTg apart,
so its words feed indexes and encoders, never quotations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING

from rag.vietnamese.numbers import find_whole_numbers
from rag.vietnamese.remembering import remembering
from rag.vietnamese.text import UPPER, fold_space, nfc, normalise, tone_marks

if TYPE_CHECKING:
    from rag.vietnamese.segmenter.segmenter import Segmenter

_FIRST_CALL = Lock()
# Two capital words or more in a row are a heading, which underthesea would take for one word.
_CAPITAL = rf"[{UPPER}]+(?![^\W_])"
_HEADING = re.compile(rf"[{UPPER}](?<![^\W_].)[{UPPER}]*(?![^\W_])(?:[ \t]+{_CAPITAL})+")


@cache
def _load() -> Segmenter:
    from rag.vietnamese.segmenter.segmenter import load_segmenter  # a second: underthesea

    return load_segmenter()


def warm() -> None:
    """Load the model now; safe to call from several threads, and cheap when it is there."""
    with _FIRST_CALL:
        _load()


@remembering
def segment(text: str) -> str:
    """The text with the syllables of each word joined by ``_``: ``ủy_ban nhân_dân tỉnh``.

    Words are parted by one space. Headings in capitals come back in lower case, and a document
    number as one token in the contract's comparison form: ``33/ct-ttg``.
    """
    return " ".join(piece for piece in _pieces(nfc(text)) if piece)


def is_word(word: str) -> bool:
    """Whether the dictionary has a word, its syllables parted by ``_``, however it is cased."""
    from rag.vietnamese.segmenter.segmenter import load_dictionary

    return word.replace("_", " ").lower() in load_dictionary()


def _pieces(text: str) -> Iterator[str]:
    """The segmented stretches between the document numbers, and the numbers."""
    position = 0
    for mention in find_whole_numbers(text):
        yield _segment_plain(text[position : mention.start])
        yield normalise(mention.written).replace(" ", "")
        position = mention.end
    yield _segment_plain(text[position:])


def _segment_plain(text: str) -> str:
    """The words of a stretch without document numbers."""
    folded = fold_space(_HEADING.sub(lambda match: match.group().lower(), text))
    if not any(char.isalnum() for char in folded):
        return folded
    warm()
    return fold_space(_load()(tone_marks(folded)))

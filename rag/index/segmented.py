"""Texts as the words that underthesea finds in them, many texts in processes of their own.

Segmenting takes a second for 140,000 characters and holds the interpreter's lock, so that threads
don't help; a process takes some seconds to start, so that little text doesn't need one. Texts are
segmented line by line and each line once: all passages of a document begin with who it is, and
documents of one office share whole sentences.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence

from rag.processes import in_processes
from rag.vietnamese.words import segment  # underthesea itself is imported when it is first used

ALONE = 1_000_000  # characters up to which one process does them all
_CHUNK = 100


def word_tokens(text: str) -> list[str]:
    """The words of ``text`` in lower case, their syllables joined by ``_``; no punctuation."""
    return [word for line in text.split("\n") for word in _of_line(line)]


def all_word_tokens(texts: Sequence[str]) -> list[list[str]]:
    """The words of each text."""
    lines = list(dict.fromkeys(line for text in texts for line in text.split("\n")))
    words: Iterable[list[str]] = map(_of_line, lines)
    if sum(map(len, lines)) > ALONE:
        words = in_processes(_of_line, lines, os.cpu_count() or 1, _CHUNK)
    known = dict(zip(lines, words, strict=True))
    return [[word for line in text.split("\n") for word in known[line]] for text in texts]


def _of_line(line: str) -> list[str]:
    return [word for word in segment(line).lower().split() if any(map(str.isalnum, word))]

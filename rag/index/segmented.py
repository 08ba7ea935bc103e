"""Texts as the words that underthesea finds in them, many texts in processes of their own.

Segmenting takes a second for 140,000 characters and holds the interpreter's lock, so that threads
don't help; a process takes some seconds to start, so that few texts don't need one.
"""

from __future__ import annotations

import os
from collections.abc import Sequence

from rag.processes import in_processes
from rag.vietnamese.words import segment  # underthesea itself is imported when it is first used

ALONE = 3_000  # texts up to which one process does them all
_CHUNK = 100


def word_tokens(text: str) -> list[str]:
    """The words of ``text`` in lower case, their syllables joined by ``_``; no punctuation."""
    return [word for word in segment(text).lower().split() if any(map(str.isalnum, word))]


def all_word_tokens(texts: Sequence[str]) -> list[list[str]]:
    """The words of each text."""
    if len(texts) <= ALONE:
        return [word_tokens(text) for text in texts]
    workers = os.cpu_count() or 1
    return list(in_processes(word_tokens, texts, workers, _CHUNK))

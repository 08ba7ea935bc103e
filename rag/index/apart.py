"""A text taken apart into what is counted of it: its syllables, and underthesea's words.

Line by line, and a line that was just met not again: all passages of a document begin with who it
is, and documents of one office share whole sentences. Many texts are done in processes of their
own, as underthesea holds the interpreter's lock.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from rag.processes import in_processes
from rag.vietnamese.text import syllable_texts
from rag.vietnamese.words import segment  # underthesea itself is imported when it is first used

ALONE = 4_000_000  # characters up to which one process does them all
_CHUNK = 100
_LINES = 4_096  # that are remembered


@dataclass(frozen=True, slots=True)
class Apart:
    """The syllables of a text and its words, in order, a space between two.

    ``words`` is None where they weren't looked for.
    """

    syllables: str
    words: str | None = None


def take_apart(text: str, *, words: bool = True) -> Apart:
    """What ``text`` is made of; ``words`` or not, which is what takes long."""
    lines = text.split("\n")
    found = map(_words_of_line, lines) if words else None
    return Apart(_joined(map(_syllables_of_line, lines)), None if found is None else _joined(found))


def all_apart(
    texts: Sequence[str], known: Mapping[str, Apart], *, words: bool = True
) -> list[Apart]:
    """What each text is made of; those in ``known`` were taken apart before."""
    unknown = [one for one in texts if not _is_known(one, known, words=words)]
    work = partial(take_apart, words=words)
    if sum(map(len, unknown)) > ALONE:
        found: Iterator[Apart] = in_processes(work, unknown, os.cpu_count() or 1, _CHUNK)
    else:
        found = map(work, unknown)
    return [known[one] if _is_known(one, known, words=words) else next(found) for one in texts]


def word_tokens(text: str) -> list[str]:
    """The words of ``text`` in lower case, their syllables joined by ``_``; no punctuation."""
    return _joined(map(_words_of_line, text.split("\n"))).split()


def _is_known(text: str, known: Mapping[str, Apart], *, words: bool) -> bool:
    found = known.get(text)
    return found is not None and not (words and found.words is None)


def _joined(lines: Iterator[str]) -> str:
    return " ".join(filter(None, lines))


@lru_cache(maxsize=_LINES)
def _syllables_of_line(line: str) -> str:
    return " ".join(syllable_texts(line))


@lru_cache(maxsize=_LINES)
def _words_of_line(line: str) -> str:
    return " ".join([one for one in segment(line).lower().split() if any(map(str.isalnum, one))])

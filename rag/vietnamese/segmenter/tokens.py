"""underthesea's tokens, each stretch between spaces taken apart once.

No pattern of its tokenizer reaches across a space, and one that asks what follows asks only whether
the text ends there: a stretch gives the same tokens wherever it stands, but for the last place.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain

from rag.vietnamese.segmenter.library import Tokenize

KEPT = 1 << 16  # stretches
_NEXT = "a"  # a token that nothing before it joins


class Tokens:
    """The tokens of a text whose white space is single spaces."""

    def __init__(self, tokenize: Tokenize) -> None:
        self._inside = _Stretches(lambda one: tuple(tokenize(f"{one} {_NEXT}")[:-1]))
        self._last = _Stretches(lambda one: tuple(tokenize(one)))

    def of(self, text: str) -> list[str]:
        """The tokens in order."""
        *inside, last = text.split(" ")
        return list(chain.from_iterable([*map(self._inside.__getitem__, inside), self._last[last]]))


class _Stretches(dict[str, tuple[str, ...]]):
    """The tokens of stretches that were met."""

    def __init__(self, read: Callable[[str], tuple[str, ...]]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, stretch: str) -> tuple[str, ...]:
        if len(self) >= KEPT:
            self.clear()
        found = self[stretch] = self._read(stretch)
        return found

"""Stretches of a text blanked: what is left of it keeps its places."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol


class Stretch(Protocol):
    """Half-open offsets into a text: a ``Span``, or what was found with its place."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Behind its last code point."""


def blanked(text: str, stretches: Iterable[Stretch], by: str = " ") -> str:
    """The text, as long as before, with each code point of the stretches replaced by ``by``.

    Of a stretch that reaches beyond the text only what lies in it is blanked.
    """
    kept = list(text)
    for one in stretches:
        start = min(max(0, one.start), len(text))
        end = max(start, min(len(text), one.end))
        kept[start:end] = by * (end - start)
    return "".join(kept)

"""The lines of a canonical text, with where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rag.model import Span


class Line(NamedTuple):
    """One line without the white space around it, ``[start, end)`` in the canonical text."""

    text: str
    start: int
    end: int

    @property
    def in_capitals(self) -> bool:
        """Whether it has letters and all of them are capitals."""
        return self.text.upper() == self.text and any(char.isalpha() for char in self.text)


def in_capitals(line: Line) -> Line:
    """The line with every letter a capital, as long as it was."""
    upper = line.text.upper()
    return line._replace(text=upper) if len(upper) == len(line.text) else line


def lines_of(text: str, furniture: Sequence[Span] = ()) -> list[Line]:
    """The non-empty lines of ``text`` in order, but those that are nothing but page furniture."""
    marked = {span.start: span.end for span in furniture}
    lines: list[Line] = []
    at = 0
    for raw in text.split("\n"):
        stripped = raw.strip()
        start = at + (raw.index(stripped) if stripped else 0)
        end = start + len(stripped)
        if stripped and marked.get(start, -1) < end:
            lines.append(Line(stripped, start, end))
        at += len(raw) + 1
    return lines

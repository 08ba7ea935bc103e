"""Where a reader writes down what it finds, line by line, before it becomes the canonical text.

Places are kept as the number of characters other than white space that stand before them: making
the canonical text changes white space and nothing else, so they can be found again in it. Hidden
characters and look-alikes are mended as the words are written down.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate

from ingest.formats import progress
from ingest.formats.characters import clean
from ingest.formats.extraction import Extraction
from ingest.formats.text import canonical
from rag.model import LeftOut, LeftOutKind, Page, Row, Span


class Sheet:
    """An empty sheet; readers call its methods in reading order, then ``done``."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._count = 0  # characters other than white space so far
        self._pages: list[tuple[int, int, float | None]] = []
        self._left_out: list[tuple[int, LeftOutKind, str, int | None]] = []
        self._rows: list[tuple[Span, tuple[Span, ...]]] = []
        self._notes: list[str] = []
        self._hidden = self._twins = 0

    def line(self, text: str) -> None:
        """A line as it stands on the page: whether it ends a paragraph is judged later."""
        self._write(text, "\n")

    def unfinished(self, text: str) -> None:
        """The beginning of a paragraph that goes on with what is written next."""
        self._write(text, " ")

    def paragraph(self, text: str) -> None:
        """A whole paragraph, heading or item: its end is known to be one."""
        self._write(text, "\n\n")

    def row(self, cells: Sequence[str], columns: Sequence[Span] = ()) -> tuple[Span, ...]:
        """A row of a table, a cell a line; returns the places of its cells.

        ``columns`` are the places of the cells of its header, as an earlier call returned them.
        """
        places: list[Span] = []
        for cell in cells:
            start = self._count
            self.paragraph(cell)
            if self._count > start:
                places.append(Span(start, self._count))
        if places and columns:
            self._rows.append((Span(places[0].start, places[-1].end), tuple(columns)))
        return tuple(places)

    def page(self, number: int, confidence: float | None = None) -> None:
        """What follows stands on page ``number``, counted from 1."""
        progress.advance()
        self._pages.append((self._count, number, confidence))

    def leave_out(self, kind: LeftOutKind, text: str) -> None:
        """Words that stand here in the file and not in the text."""
        page = self._pages[-1][1] if self._pages else None
        self._left_out.append((self._count, kind, " ".join(text.split()), page))

    def note(self, sentence: str) -> None:
        """A sentence, in English, on what could not be read or had to be mended."""
        self._notes.append(sentence)

    def done(self) -> Extraction:
        """Everything written down, over the canonical text of it."""
        text = canonical("".join(self._pieces).strip() + "\n")
        at = _Places(text)
        pages = tuple(Page(number, at.start(count), sure) for count, number, sure in self._pages)
        return Extraction(
            text,
            pages,
            tuple(
                LeftOut(kind, words, at.end(count), page)
                for count, kind, words, page in self._left_out
            ),
            tuple(
                Row(*at.span(span), columns=tuple(at.span(column) for column in columns))
                for span, columns in self._rows
            ),
            (*self._notes, *self._mended()),
        )

    def _mended(self) -> list[str]:
        told: list[str] = []
        if self._hidden:
            told.append(f"{self._hidden} hidden characters were removed")
        if self._twins:
            told.append(f"{self._twins} letters of other scripts in Latin words were replaced")
        return told

    def _write(self, text: str, end: str) -> None:
        text, hidden, twins = clean(text)
        self._hidden += hidden
        self._twins += twins
        if not text.strip():
            return
        progress.advance(len(text))
        self._pieces.append(text.strip() + end)
        self._count += sum(map(len, text.split()))


class _Places:
    """From counts of characters other than white space to offsets in a text."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _seen(self) -> list[int]:
        """For each character, how many up to it are none of white space."""
        return list(accumulate(not letter.isspace() for letter in self._text))

    def start(self, count: int) -> int:
        """The offset of the character that ``count`` others stand before; the end if none does."""
        return bisect_left(self._seen, count + 1)

    def end(self, count: int) -> int:
        """The offset just behind the first ``count`` characters."""
        return bisect_left(self._seen, count) + 1 if count else 0

    def span(self, span: Span) -> Span:
        """The stretch from the first to the last of some characters."""
        return Span(self.start(span.start), self.end(span.end))

"""What a reader takes out of a file: the canonical text, and what it knows besides."""

from __future__ import annotations

from dataclasses import dataclass

from rag.model import LeftOut, Page, Row


@dataclass(frozen=True, slots=True)
class Extraction:
    """The canonical text of one file; all offsets count its code points.

    ``rows`` are the rows of the tables that the format itself marks as such (each cell on lines of
    its own); ``notes`` are sentences, in English, on what could not be read or had to be mended.
    """

    text: str
    pages: tuple[Page, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    rows: tuple[Row, ...] = ()
    notes: tuple[str, ...] = ()

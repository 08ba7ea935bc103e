"""All pages of a file as its extraction, or why there is none."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ingest.formats.extraction import Extraction
from ingest.formats.paged.page import LaidOut
from ingest.formats.paged.tesseract import INSTALL, available
from ingest.formats.paged.writing import write
from ingest.formats.sheet import Sheet
from rag.errors import UnreadableFile


def extraction_of(pages: Sequence[LaidOut], path: Path, mended: Sequence[str] = ()) -> Extraction:
    """What ``pages`` say together; raises UnreadableFile where that is nothing.

    ``mended`` are notes on the whole file.
    """
    sheet = Sheet()
    for note in mended:
        sheet.note(note)
    write(pages, sheet)
    extraction = sheet.done()
    if extraction.text.strip():
        return extraction
    if any(page.confidence == 0.0 for page in pages) and not available():
        raise UnreadableFile(
            path,
            "it is a scan, and Tesseract with Vietnamese, which would read it, isn't installed: "
            f"{INSTALL}",
            "missing_tool",
        )
    notes = [note for page in pages for note in page.notes]
    if notes:
        raise UnreadableFile(path, f"nothing in it can be read: {notes[0]}")
    raise UnreadableFile(path, "it is empty: there is nothing to index", "empty")

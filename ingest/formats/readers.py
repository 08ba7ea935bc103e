"""From a file to its text: what kind it is, and the reader that takes it."""

from __future__ import annotations

from pathlib import Path

from ingest.formats.extraction import Extraction
from ingest.formats.text import text_of
from rag.errors import UnreadableFile

_TEXT = {".txt", ".text", ""}


def extract(path: Path) -> Extraction:
    """What the file at ``path`` holds; raises UnreadableFile."""
    data = read_bytes(path)
    if path.suffix.lower() not in _TEXT:
        raise UnreadableFile(
            path,
            f"{path.suffix} files can't be read; save it as UTF-8 text (.txt)",
            "unknown_type",
        )
    return Extraction(text_of(data, path))


def read_bytes(path: Path) -> bytes:
    """The bytes of the file at ``path``; raises UnreadableFile where it can't be opened."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise UnreadableFile(path, f"it can't be opened: {error.strerror or error}") from error

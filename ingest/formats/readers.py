"""Which reader takes a file: told by the end of its name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ingest.formats.text import text_of
from rag.errors import UnreadableFile

Reader = Callable[[bytes, Path], str]
"""A file's bytes and its path (for errors) to its canonical text; raises UnreadableFile."""

READERS: dict[str, Reader] = {".txt": text_of, ".text": text_of, "": text_of}


def canonical_text(data: bytes, path: Path) -> str:
    """The canonical text of the file at ``path`` that holds ``data``; raises UnreadableFile."""
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise UnreadableFile(
            path, f"{path.suffix} files can't be read; save it as UTF-8 text (.txt)"
        )
    return reader(data, path)


def read_bytes(path: Path) -> bytes:
    """The bytes of the file at ``path``; raises UnreadableFile where it can't be opened."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise UnreadableFile(path, f"it can't be opened: {error.strerror or error}") from error

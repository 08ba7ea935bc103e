"""What an index was made by and from, as a line to compare."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import ingest
from rag.index.source import Source

# What the reading of a file depends on; a change in any of it has all files read again.
_READERS = (
    "ingest/anatomy", "ingest/confined", "ingest/formats", "ingest/references",
    "ingest/furniture.py", "ingest/passages.py", "ingest/pieces.py", "ingest/reading.py",
    "ingest/letters.py", "rag/index/apart.py",
    "rag/vietnamese", "rag/model", "rag/catalogue/identity.py",
)  # fmt: skip
# Without them some pages stay unread; once they are there, files are worth reading again.
_PROGRAMS = ("tesseract", "soffice")


def fingerprint_of(sources: Iterable[Source], shown: Iterable[Source]) -> str:
    """Of the code that reads, of the files, and of those that are shown of live documents."""
    digest = hashlib.sha256()
    for kind, files in (("file", sources), ("shown", shown)):
        for one in files:
            parts = (kind, one.doc_id or "", one.place, one.file, one.sha256)
            digest.update(("\0".join(parts) + "\n").encode())
    return f"{code_fingerprint()}-{digest.hexdigest()}"


@cache
def code_fingerprint() -> str:
    """What the reading depends on, as 64 hex digits: this code, its tables, programs at hand."""
    digest = hashlib.sha256()
    digest.update(repr([name for name in _PROGRAMS if shutil.which(name)]).encode())
    here = Path(ingest.__file__).parent
    root = here.parent
    for name in _READERS:
        for path in sorted((root / name).rglob("*") if (root / name).is_dir() else [root / name]):
            if path.suffix in {".py", ".tsv", ".txt"}:
                digest.update(path.relative_to(root).as_posix().encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()

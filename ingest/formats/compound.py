"""Compound files (OLE2): Word, Excel and PowerPoint up to 2003, and encrypted ones of today.

[MS-CFB]; the streams are named in [MS-DOC], [MS-XLS], [MS-PPT] and [MS-OFFCRYPTO].
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import olefile

from rag.errors import UnreadableFile

CompoundKind = Literal["word", "sheets", "slides"]
LOCKED = "it is protected by a password: save a copy without one"

_STREAMS: tuple[tuple[str, CompoundKind], ...] = (
    ("WordDocument", "word"),
    ("Workbook", "sheets"),
    ("Book", "sheets"),
    ("PowerPoint Document", "slides"),
)
_FIB_FLAGS, _FIB_ENCRYPTED = 10, 0x0100  # [MS-DOC] 2.5.2: two bytes, fEncrypted
_FILE_PASS, _RECORDS = 0x002F, 16  # [MS-XLS] 2.4.117: among the first records


def compound_kind(path: Path) -> CompoundKind:
    """The kind of the compound file at ``path``; raises UnreadableFile, also where it is locked."""
    try:
        with olefile.OleFileIO(path) as container:
            return _kind(container, path)
    except (OSError, ValueError, IndexError, KeyError, OverflowError) as error:
        raise UnreadableFile(
            path, "it is a damaged document of Office: open it there and save it again as DOCX"
        ) from error


def _goes_round(container: olefile.OleFileIO, size: int) -> bool:
    """Whether sectors or entries lead back to where one was, or to more than the file holds."""
    if any("more than once" in str(words) for _, words in container.parsing_issues):
        return True
    if any(entry.size > size for entry in container.direntries if entry is not None):
        return True
    container.loadminifat()
    entries = [entry for entry in container.direntries if entry is not None]
    return _loops(container.fat, container.first_dir_sector) or any(
        _loops(
            container.minifat if _is_small(container, entry) else container.fat, entry.isectStart
        )
        for entry in entries
    )


def _is_small(container: olefile.OleFileIO, entry: olefile.OleDirectoryEntry) -> bool:
    """Whether a stream lies in the sectors of 64 bytes that small ones share."""
    small = entry.entry_type == olefile.STGTY_STREAM and entry.size < container.minisectorcutoff
    return bool(small)


def _loops(following: Sequence[int], start: int) -> bool:
    seen: set[int] = set()
    at = start
    while at < len(following):
        if at in seen:
            return True
        seen.add(at)
        at = following[at]
    return False


def _kind(container: olefile.OleFileIO, path: Path) -> CompoundKind:
    if _goes_round(container, path.stat().st_size):
        raise ValueError("its sectors go round")
    if container.exists("EncryptionInfo") or container.exists("EncryptedPackage"):
        raise UnreadableFile(path, LOCKED)
    for name, kind in _STREAMS:
        if container.get_type(name) == olefile.STGTY_STREAM:
            if _locked(container, name):
                raise UnreadableFile(path, LOCKED)
            return kind
    raise UnreadableFile(
        path,
        "it is a compound file (OLE) without a document of Word, Excel or PowerPoint",
        "unknown_type",
    )


def _locked(container: olefile.OleFileIO, name: str) -> bool:
    with container.openstream(name) as stream:
        head = stream.read(1 << 16)
    if name == "WordDocument":
        flags = int.from_bytes(head[_FIB_FLAGS : _FIB_FLAGS + 2], "little")
        return bool(flags & _FIB_ENCRYPTED)
    if name == "PowerPoint Document":
        return bool(container.exists("EncryptedSummary"))
    at = 0
    for _ in range(_RECORDS):
        if int.from_bytes(head[at : at + 2], "little") == _FILE_PASS:
            return True
        at += 4 + int.from_bytes(head[at + 2 : at + 4], "little")
    return False

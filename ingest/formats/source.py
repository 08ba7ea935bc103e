"""The bytes of a file that is to be read: a regular file, of a bounded size, in its own folder."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from rag.errors import UnreadableFile

MAX_BYTES = 256 << 20
_HEAD = 1 << 16


def read_head(path: Path) -> tuple[bytes, int]:
    """The first 64 KiB of the file at ``path``, and its size in bytes; raises UnreadableFile.

    Refused besides what can't be opened: folders, pipes and devices (which may never end), links
    that lead out of their folder, and files of more than 256 MiB.
    """
    return _read(path, _HEAD)


def read_bytes(path: Path) -> bytes:
    """The bytes of the file at ``path``; raises UnreadableFile as ``read_head`` does."""
    return _read(path, MAX_BYTES)[0]


def _read(path: Path, most: int) -> tuple[bytes, int]:
    try:
        if path.is_symlink() and not path.resolve(strict=True).is_relative_to(
            path.parent.resolve(strict=True)
        ):
            raise UnreadableFile(
                path, "it is a link that leads out of its folder: add the file itself"
            )
        # Opening a pipe would wait for a writer.
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        try:
            size = _size(path, os.fstat(descriptor))
            with os.fdopen(os.dup(descriptor), "rb") as file:
                return file.read(most), size
        finally:
            os.close(descriptor)
    except (OSError, RuntimeError, ValueError) as error:  # a loop of links; a NUL in the name
        told = error.strerror if isinstance(error, OSError) else None
        raise UnreadableFile(path, f"it can't be opened: {told or error}") from error


def _size(path: Path, found: os.stat_result) -> int:
    if not stat.S_ISREG(found.st_mode):
        raise UnreadableFile(path, "it is no file but a folder, a pipe or a device")
    if found.st_size > MAX_BYTES:
        raise UnreadableFile(
            path,
            f"it has {found.st_size >> 20} MiB, and at most {MAX_BYTES >> 20} are read: split it",
            "too_large",
        )
    return found.st_size

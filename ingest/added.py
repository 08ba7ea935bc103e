"""Files that a person adds: copied under the data folder, so that later runs have them too."""

from __future__ import annotations

import hashlib
import os
import shutil
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ingest.formats.readers import extract
from rag.errors import IndexNotWritten, UnreadableFile


@dataclass(frozen=True, slots=True)
class Added:
    """What came of adding: the copies, and the files that were rejected with the reason."""

    kept: tuple[Path, ...]
    rejected: tuple[tuple[Path, str], ...]


def add_files(paths: Sequence[Path], folder: Path) -> Added:
    """Copy the files at ``paths`` (folders are walked) into ``folder``.

    A file is checked first, so that one that can't be read never gets in; the same content added
    again is kept once. Raises IndexNotWritten where ``folder`` can't be written.
    """
    kept: list[Path] = []
    rejected: list[tuple[Path, str]] = []
    for path in _files(paths):
        try:
            extract(path)
            kept.append(_keep(path, folder))
        except UnreadableFile as error:
            rejected.append((path, error.reason))
        except OSError as error:
            raise IndexNotWritten(folder, error.strerror or str(error)) from error
    return Added(tuple(kept), tuple(rejected))


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from (one for one in sorted(path.rglob("*")) if one.is_file())
        else:
            yield path


def _keep(path: Path, folder: Path) -> Path:
    """Copy one file in whole or not at all; another file of its name is replaced only by itself."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / path.name
    if target.exists() and _hash(target) != _hash(path):
        target = folder / f"{path.stem}-{_hash(path)[:8]}{path.suffix}"
    if target.exists():
        return target
    partial = folder / f".{uuid.uuid4().hex}"
    try:
        shutil.copyfile(path, partial)
        os.replace(partial, target)  # noqa: PTH105  # atomic where rename may refuse
    finally:
        partial.unlink(missing_ok=True)
    return target


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()

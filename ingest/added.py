"""Files that a person adds: copied under the data folder, so that later runs have them too."""

from __future__ import annotations

import os
import shutil
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from ingest.reading import ReadFile, SourceFile, documents_below, hash_of
from ingest.workers import Progress, read_files
from rag.errors import IndexNotWritten, UnreadableFile
from rag.index.files import sync_folder
from rag.register.register import Register

_PARTIAL = ".partial-"
_LONGEST = 255  # bytes of a file's name


def add_files(
    paths: Sequence[Path], folder: Path, register: Register, progress: Progress | None = None
) -> Iterator[tuple[Path, ReadFile]]:
    """The files at ``paths`` (folders are walked), each read and copied into ``folder``.

    A file is read first, so that one that can't be taken never gets in; the same content under the
    same name is kept once. What is in the folder under its own name counts as added, whatever
    happens after. Raises IndexNotWritten where ``folder`` can't be written.
    """
    sources = [
        SourceFile(path, _name(path), "new", hash_of(path), "added") for path in _files(paths)
    ]
    for read in read_files(sources, progress):
        path = read.source.path
        yield path, read if read.document is None else _kept(read, folder, register)


def sweep_added(folder: Path) -> None:
    """Removes copies that a process which died has left unfinished."""
    for one in folder.glob(f"{_PARTIAL}*"):
        one.unlink(missing_ok=True)


def enter_unseen(sources: Sequence[SourceFile], register: Register) -> None:
    """Notes the intake of added files whose adding was cut off before that, oldest first."""
    known = register.intakes()
    unseen = [
        one for one in sources if one.place == "added" and (one.name, one.sha256) not in known
    ]
    for one in sorted(unseen, key=lambda one: (one.path.stat().st_mtime_ns, one.name)):
        register.intake(one.name, one.sha256)


def _name(path: Path) -> str:
    return os.fsencode(path.name).decode("utf-8", "replace").replace("\0", "")


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from documents_below(path)
        else:
            yield path


def _kept(read: ReadFile, folder: Path, register: Register) -> ReadFile:
    try:
        target = _keep(read.source, folder)
        register.intake(target.name, read.source.sha256)
    except UnreadableFile as error:
        return ReadFile(read.source, reason=error.reason, code=error.code)
    except OSError as error:
        raise IndexNotWritten(folder, error.strerror or str(error)) from error
    return replace(read, source=replace(read.source, path=target, name=target.name))


def _keep(source: SourceFile, folder: Path) -> Path:
    """Copy one file in whole or not at all; another file of its name is never replaced."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / source.name
    if source.name.startswith(".") or (target.exists() and hash_of(target) != source.sha256):
        target = folder / _other_name(source)
    if target.exists() and hash_of(target) == source.sha256:
        return target
    partial = folder / f"{_PARTIAL}{uuid.uuid4().hex}"
    try:
        shutil.copyfile(source.path, partial)
        with partial.open("rb") as file:
            os.fsync(file.fileno())
        if hash_of(partial) != source.sha256:
            raise UnreadableFile(source.path, "it changed while it was read: add it again")
        partial.replace(target)
        sync_folder(folder)
    finally:
        partial.unlink(missing_ok=True)
    return target


def _other_name(source: SourceFile) -> str:
    named = Path(source.name.lstrip(".") or "document")
    end = f"-{source.sha256[:8]}{named.suffix}"
    room = _LONGEST - len(end.encode())
    return named.stem.encode()[:room].decode("utf-8", "ignore") + end

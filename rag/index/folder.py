"""The index as a folder: written whole or not at all, every file checksummed.

::

    index/CURRENT            the name of the version that serves; replaced in one step
    index/versions/<name>/   documents.jsonl · passages.jsonl · sources.jsonl · vectors.npy
                             manifest.json
                             lexical-<field>.json (vocabulary) · lexical-<field>-<part>.npy
                             lexical-words.npy · lexical-ends.npy (the passages word for word)
                             lexical-segmented.npy · lexical-segmented-ends.npy (by underthesea)
    index/.lock              held while a version is being written

A new version lies beside the old one, synced to the disk, before ``CURRENT`` names it: a full disk
or a power cut leaves the old index serving.
"""

from __future__ import annotations

import contextlib
import datetime
import fcntl
import shutil
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from pydantic import ValidationError

from rag.errors import IndexDamaged, IndexMissing, IndexNotWritten, IndexProblem, IndexStale
from rag.index.apart import Apart
from rag.index.built import Index, Progress, build_index
from rag.index.files import read_files, sync_folder, write_files, write_text
from rag.index.manifest import FILE, FORMAT, Manifest, ManifestJson, checksum
from rag.index.source import Source
from rag.model import Document, Passage
from rag.protocols import Encoder

POINTER = "CURRENT"
VERSIONS = "versions"
_NONE: Mapping[str, Apart] = {}


def write_index(
    folder: Path,
    documents: Sequence[Document],
    passages: Sequence[Passage],
    encoder: Encoder,
    source: str = "",
    previous: Index | None = None,
    progress: Progress | None = None,
    sources: Sequence[Source] = (),
    known: Mapping[str, Apart] = _NONE,
) -> Index:
    """Builds the index of ``passages`` (see ``build_index``) and lets it take ``folder`` over.

    Raises ``IndexNotWritten`` where the folder can't be written (a full disk, no permission); the
    index before it then still serves.
    """
    index = build_index(documents, passages, encoder, source, previous, progress, sources, known)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _lock(folder):
            _put(folder, index)
    except OSError as error:
        raise IndexNotWritten(folder, error.strerror or str(error)) from error
    return index


def read_index(folder: Path, encoder_name: str | None = None, source: str | None = None) -> Index:
    """The index in ``folder``, every checksum verified.

    Raises ``IndexMissing`` where there is none, ``IndexDamaged`` where a file is missing, cut short
    or changed, ``IndexStale`` where it was built in another format, by another encoder than
    ``encoder_name`` or from another corpus than ``source``.
    """
    name = _current(folder)
    try:
        return _read(folder, name, encoder_name, source)
    except IndexDamaged:
        if _current(folder) == name:
            raise
        return _read(folder, _current(folder), encoder_name, source)  # replaced as we were reading


def serving(folder: Path) -> str:
    """The name of the version that serves; raises ``IndexMissing`` and ``IndexDamaged``."""
    return _current(folder)


def read_manifest(folder: Path) -> Manifest:
    """What the index in ``folder`` says of itself, its files unread; raises as ``read_index``."""
    return _manifest(folder, _current(folder))


@contextmanager
def _lock(folder: Path) -> Iterator[None]:
    """One process writes at a time; the lock is gone when its holder is."""
    with (folder / ".lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _put(folder: Path, index: Index) -> None:
    stamp = datetime.datetime.now(datetime.UTC).strftime("%Y%m%dT%H%M%S")
    target = folder / VERSIONS / f"{stamp}-{uuid.uuid4().hex[:8]}"
    target.mkdir(parents=True)
    pointer = folder / f"{POINTER}.new"
    try:
        write_files(target, index)
        write_text(pointer, target.name)
        pointer.replace(folder / POINTER)
    except OSError:
        shutil.rmtree(target, ignore_errors=True)
        pointer.unlink(missing_ok=True)
        raise
    sync_folder(folder)
    _sweep(folder, target.name)


def sweep(folder: Path) -> None:
    """Removes what a process that died while it wrote has left behind.

    Raises ``IndexNotWritten`` where the folder can't be written.
    """
    if not folder.is_dir():
        return
    try:
        with _lock(folder), contextlib.suppress(IndexProblem):
            _sweep(folder, _current(folder))
    except OSError as error:
        raise IndexNotWritten(folder, error.strerror or str(error)) from error


def _sweep(folder: Path, current: str) -> None:
    (folder / f"{POINTER}.new").unlink(missing_ok=True)
    for other in (folder / VERSIONS).iterdir():
        if other.name != current:
            shutil.rmtree(other, ignore_errors=True)


def _current(folder: Path) -> str:
    name = _named(folder)
    if not _is_version(folder, name):
        name = _named(folder)  # a new version may just have taken over, and the old one be gone
    if not _is_version(folder, name):
        raise IndexDamaged(folder, f"{POINTER} names no version of the index")
    return name


def _named(folder: Path) -> str:
    try:
        return (folder / POINTER).read_text(encoding="utf-8").strip()
    except FileNotFoundError as error:
        raise IndexMissing(folder) from error
    except (OSError, UnicodeDecodeError) as error:
        raise IndexDamaged(folder, f"{POINTER} can't be read") from error


def _is_version(folder: Path, name: str) -> bool:
    return bool(name) and name == Path(name).name and (folder / VERSIONS / name).is_dir()


def _manifest(folder: Path, name: str) -> Manifest:
    try:
        return ManifestJson.validate_json((folder / VERSIONS / name / FILE).read_bytes())
    except (OSError, ValidationError) as error:
        raise IndexDamaged(folder, f"{FILE} is missing or damaged") from error


def _read(folder: Path, name: str, encoder_name: str | None, source: str | None) -> Index:
    manifest = _manifest(folder, name)
    _check_fresh(folder, manifest, encoder_name, source)
    version = folder / VERSIONS / name
    for file, expected in manifest.files.items():
        try:
            found = checksum(version / file)
        except OSError as error:
            raise IndexDamaged(folder, f"{file} is missing or can't be read") from error
        if found != expected:
            raise IndexDamaged(folder, f"{file} has changed since it was written")
    try:
        return replace(read_files(version, manifest), version=name)
    except (OSError, ValueError) as error:
        raise IndexDamaged(folder, f"the index can't be read ({error})") from error


def _check_fresh(
    folder: Path, manifest: Manifest, encoder_name: str | None, source: str | None
) -> None:
    if manifest.format != FORMAT:
        raise IndexStale(folder, f"the index has format {manifest.format}, this code {FORMAT}")
    if encoder_name not in (None, manifest.encoder):
        raise IndexStale(
            folder, f"the index was built with the encoder {manifest.encoder}, not {encoder_name}"
        )
    if source not in (None, manifest.source):
        raise IndexStale(folder, "the corpus has changed since the index was built")

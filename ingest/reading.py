"""One file of the corpus read and understood: bytes to Document and Passages."""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from ingest.anatomy import read_anatomy
from ingest.formats.readers import extract
from ingest.furniture import furniture
from ingest.passages import cut_passages, passage_id
from ingest.references import find_references
from rag.errors import Rejection, UnreadableFile
from rag.index.apart import Apart
from rag.model import Document, Passage, Row

_NOT_IN_ID = re.compile(r"[^A-Za-z0-9._-]+")
_DATASHEET = re.compile(r"(?:readme|licen[cs]e|manifest)(?:[._-].*)?$", re.IGNORECASE)


Place = Literal["corpus", "added"]
"""Which folder a file's name is relative to."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read: where it is, its name relative to its folder, its id and its bytes' hash.

    The id is one that its name suggests; which document it is shows when it has been read.
    """

    path: Path
    name: str
    doc_id: str
    sha256: str
    place: Place = "corpus"


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What came of one file: a document with its passages, or the reason why not.

    ``apart`` is what the index counts of each passage, where that was looked for already.
    """

    source: SourceFile
    document: Document | None = None
    passages: tuple[Passage, ...] = ()
    reason: str | None = None
    code: Rejection | None = None
    apart: tuple[Apart, ...] = ()


def source_files(folders: Sequence[Path], added: Path | None = None) -> list[SourceFile]:
    """The files below ``folders`` and in ``added``, each with an id of its own.

    Hidden ones are left out, and those that say what a corpus is (README, LICENSE, manifest).
    """
    found: list[tuple[Path, Path, Place]] = []
    for folder in folders:
        found += [(one, folder, "corpus") for one in documents_below(folder)]
    if added is not None:
        found += [(one, added, "added") for one in files_below(added)]
    taken: set[str] = set()
    files: list[SourceFile] = []
    for path, folder, place in found:
        name = name_in(path, folder)
        doc_id = fresh_id(name, taken)
        taken.add(doc_id.lower())
        files.append(SourceFile(path, name, doc_id, hash_of(path), place))
    return files


def documents_below(folder: Path) -> Iterator[Path]:
    """The files of a corpus, without its datasheet."""
    return (one for one in files_below(folder) if not _DATASHEET.match(one.name))


def files_below(folder: Path) -> Iterator[Path]:
    """Every file in and below ``folder``, in order, hidden ones and hidden folders left out."""
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if not hidden and path.is_file():
            yield path


def name_in(path: Path, folder: Path) -> str:
    """The name of a file relative to its folder, bytes that are no UTF-8 replaced."""
    return os.fsencode(path.relative_to(folder).as_posix()).decode("utf-8", "replace")


def fresh_id(name: str, taken: Container[str]) -> str:
    """An id for the file called ``name`` that isn't among ``taken``, which are in lower case."""
    stem = _NOT_IN_ID.sub("-", _plain(Path(name).stem)).strip("-.") or "document"
    digest = hashlib.sha256(name.encode()).hexdigest()
    ends = ("", *(f"-{digest[:length]}" for length in range(8, len(digest) + 1)))
    return next(stem + end for end in ends if (stem + end).lower() not in taken)


def _plain(name: str) -> str:
    """Vietnamese letters without their marks: ``Chỉ thị 77`` as ``Chi thi 77``."""
    parts = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def hash_of(path: Path) -> str:
    """The SHA-256 of a file's bytes, in hexadecimal; empty where it can't be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def read_file(source: SourceFile) -> ReadFile:
    """Read one file; a file that can't be taken comes back with its reason."""
    try:
        document, passages = read_document(source)
    except UnreadableFile as error:
        return ReadFile(source, reason=error.reason, code=error.code)
    return ReadFile(source, document, passages)


def read_as(read: ReadFile, source: SourceFile) -> ReadFile:
    """The same bytes under the name and the id of ``source``."""
    if read.document is None or read.source == source:
        return replace(read, source=source)
    document = replace(read.document, doc_id=source.doc_id, file=source.name)
    passages = tuple(
        replace(
            one,
            doc_id=source.doc_id,
            passage_id=passage_id(source.doc_id, one.start, one.end),
        )
        for one in read.passages
    )
    return replace(read, source=source, document=document, passages=passages)


def read_document(source: SourceFile) -> tuple[Document, tuple[Passage, ...]]:
    """The document in a file and its passages; raises UnreadableFile."""
    extraction = extract(source.path)
    text = extraction.text
    marked = furniture(text)
    anatomy = read_anatomy(text, marked)
    document = Document(
        doc_id=source.doc_id,
        file=source.name,
        text=text,
        title=anatomy.title,
        sha256=source.sha256,
        identity=anatomy.identity,
        sections=anatomy.sections,
        references=find_references(text, anatomy.identity),
        rows=_rows(extraction.rows, anatomy.rows),
        furniture=marked,
        province=anatomy.province,
        notes=extraction.notes,
        pages=extraction.pages,
        left_out=extraction.left_out,
    )
    return document, cut_passages(document, anatomy.header, anatomy.closing)


def _rows(marked: Sequence[Row], found: Sequence[Row]) -> tuple[Row, ...]:
    """The rows that the format marks, and those found in the text elsewhere, in order."""
    beside = (
        one
        for one in found
        if not any(row.start < one.end and one.start < row.end for row in marked)
    )
    return tuple(sorted((*marked, *beside), key=lambda one: one.start))

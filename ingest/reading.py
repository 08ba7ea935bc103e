"""One file of the corpus read and understood: bytes to Document and Passages."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ingest.anatomy import read_anatomy
from ingest.formats.readers import extract
from ingest.furniture import furniture
from ingest.passages import cut_passages
from ingest.references import find_references
from rag.errors import Rejection, UnreadableFile
from rag.model import Document, Passage, Row

_NOT_IN_ID = re.compile(r"[^A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read: where it is, its name relative to the corpus, its id and its bytes' hash."""

    path: Path
    name: str
    doc_id: str
    sha256: str


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What came of one file: a document with its passages, or the reason why not."""

    source: SourceFile
    document: Document | None = None
    passages: tuple[Passage, ...] = ()
    reason: str | None = None
    code: Rejection | None = None


def source_files(folders: Sequence[Path]) -> list[SourceFile]:
    """The files below ``folders``, hidden ones left out, each with an id of its own."""
    found: list[tuple[Path, str]] = []
    for folder in folders:
        if folder.is_dir():
            found += [
                (path, path.relative_to(folder).as_posix())
                for path in sorted(folder.rglob("*"))
                if path.is_file() and not any(
                    part.startswith(".") for part in path.relative_to(folder).parts
                )
            ]  # fmt: skip
    taken: set[str] = set()
    files: list[SourceFile] = []
    for path, name in found:
        doc_id = _doc_id(name, taken)
        taken.add(doc_id.lower())
        files.append(SourceFile(path, name, doc_id, _hash_of(path)))
    return files


def _doc_id(name: str, taken: set[str]) -> str:
    stem = _NOT_IN_ID.sub("-", Path(name).stem).strip("-.") or "document"
    if stem.lower() not in taken:
        return stem
    return f"{stem}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"


def _hash_of(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def read_file(source: SourceFile) -> ReadFile:
    """Read one file; a file that can't be taken comes back with its reason."""
    try:
        document, passages = read_document(source)
    except UnreadableFile as error:
        return ReadFile(source, reason=error.reason, code=error.code)
    return ReadFile(source, document, passages)


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

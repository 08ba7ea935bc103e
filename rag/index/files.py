"""The files of one version of the index: JSON lines and plain arrays, no pickle."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray
from pydantic import TypeAdapter

from rag.index.built import Index
from rag.index.dense import Dense
from rag.index.lexical import FIELDS, PARTS, Field, FieldIndex, Lexical, Spelling
from rag.index.manifest import FILE, Manifest, ManifestJson, checksum
from rag.index.source import Source
from rag.model import Document, Passage

DOCUMENTS = "documents.jsonl"
PASSAGES = "passages.jsonl"
SOURCES = "sources.jsonl"
VECTORS = "vectors.npy"
WORDS, ENDS = "lexical-words.npy", "lexical-ends.npy"
SEGMENTED, SEGMENTED_ENDS = "lexical-segmented.npy", "lexical-segmented-ends.npy"

_T = TypeVar("_T")
_DocumentJson = TypeAdapter(Document)
_PassageJson = TypeAdapter(Passage)
_SourceJson = TypeAdapter(Source)


def write_files(folder: Path, index: Index) -> Manifest:
    """Writes ``index`` into the new ``folder``, synced to the disk; its manifest comes last."""
    _write_lines(folder / DOCUMENTS, _DocumentJson, index.documents.values())
    _write_lines(folder / PASSAGES, _PassageJson, index.passages)
    _write_lines(folder / SOURCES, _SourceJson, index.sources)
    _write_array(folder / VECTORS, index.dense.vectors)
    for field, built in index.lexical.fields.items():
        write_text(folder / _vocabulary(field), json.dumps(list(built.vocabulary)))
        for part in PARTS:
            _write_array(folder / _part(field, part), built.arrays[part])
    _write_array(folder / WORDS, index.lexical.spelling.words)
    _write_array(folder / ENDS, index.lexical.spelling.ends)
    if index.lexical.segmented is not None:
        _write_array(folder / SEGMENTED, index.lexical.segmented.words)
        _write_array(folder / SEGMENTED_ENDS, index.lexical.segmented.ends)
    files = {path.name: checksum(path) for path in sorted(folder.iterdir())}
    manifest = replace(index.manifest, files=files)
    write_text(folder / FILE, ManifestJson.dump_json(manifest, indent=1).decode())
    sync_folder(folder)
    return manifest


def read_files(folder: Path, manifest: Manifest) -> Index:
    """The index whose files lie in ``folder``; bad ones raise ``OSError`` or ``ValueError``."""
    documents = {one.doc_id: one for one in _read_lines(folder / DOCUMENTS, _DocumentJson)}
    passages = tuple(_read_lines(folder / PASSAGES, _PassageJson))
    dense = Dense(_read_array(folder / VECTORS))
    kept = [field for field in FIELDS if _vocabulary(field) in manifest.files]
    fields = {field: _read_field(folder, field, len(passages)) for field in kept}
    spelling = Spelling(_read_array(folder / WORDS), _read_array(folder / ENDS))
    segmented = None
    if SEGMENTED in manifest.files:
        segmented = Spelling(_read_array(folder / SEGMENTED), _read_array(folder / SEGMENTED_ENDS))
    lexical = Lexical(fields, spelling, segmented)
    sources = tuple(_read_lines(folder / SOURCES, _SourceJson))
    return Index(documents, passages, dense, lexical, manifest, sources)


def write_text(path: Path, text: str) -> None:
    """Writes a new file and waits until the disk has it."""
    with path.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Waits until the disk knows the folder's entries."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _vocabulary(field: Field) -> str:
    return f"lexical-{field}.json"


def _part(field: Field, part: str) -> str:
    return f"lexical-{field}-{part}.npy"


def _read_field(folder: Path, field: Field, count: int) -> FieldIndex:
    words = json.loads((folder / _vocabulary(field)).read_bytes())
    vocabulary = {word: number for number, word in enumerate(words)}
    arrays = {part: _read_array(folder / _part(field, part)) for part in PARTS}
    return FieldIndex(vocabulary, arrays, count)


def _write_lines(path: Path, json_type: TypeAdapter[_T], items: Iterable[_T]) -> None:
    with path.open("wb") as file:
        for item in items:
            file.write(json_type.dump_json(item) + b"\n")
        file.flush()
        os.fsync(file.fileno())


def _read_lines(path: Path, json_type: TypeAdapter[_T]) -> list[_T]:
    with path.open("rb") as file:
        return [json_type.validate_json(line) for line in file]


def _write_array(path: Path, values: NDArray[Any]) -> None:
    with path.open("wb") as file:
        np.save(file, values, allow_pickle=False)
        file.flush()
        os.fsync(file.fileno())


def _read_array(path: Path) -> NDArray[Any]:
    found: NDArray[Any] = np.load(path, allow_pickle=False)
    return found

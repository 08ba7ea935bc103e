"""The five documents of the corpus, read once for all tests."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from ingest.reading import read_document, source_files
from rag.model import Document, Passage
from rag.settings import PROJECT_DIR

CORPUS = PROJECT_DIR / "corpus"
FOLDER = CORPUS / "directives"


@cache
def read_all() -> dict[str, tuple[Document, tuple[Passage, ...]]]:
    """Documents and passages by the first three digits of the file's name."""
    return {source.name[:3]: read_document(source) for source in source_files([FOLDER])}


def document(number: str) -> Document:
    return read_all()[number][0]


def passages(number: str) -> tuple[Passage, ...]:
    return read_all()[number][1]


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path

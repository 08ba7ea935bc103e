"""An assistant of a few small documents."""

from __future__ import annotations

from pathlib import Path

from ingest.reading import read_file, source_files
from rag.assistant import Assistant
from rag.compose import assemble, encoder
from rag.index.built import build_index
from rag.settings import Settings


def assistant_of(folder: Path, *texts: str) -> Assistant:
    """Index the texts, each as a file of the folder."""
    for at, text in enumerate(texts):
        (folder / f"{at}.txt").write_text(text, encoding="utf-8")
    read = [read_file(one) for one in source_files([folder])]
    documents = [one.document for one in read if one.document is not None]
    passages = [passage for one in read for passage in one.passages]
    loaded = encoder(Settings())
    return assemble(build_index(documents, passages, loaded), loaded)

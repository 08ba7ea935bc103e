"""The assistant over the five directives, built once, in memory, with the encoder that ships."""

from __future__ import annotations

import pytest

from ingest.reading import read_file, source_files
from rag.assistant import Assistant
from rag.compose import assemble, encoder
from rag.index.built import build_index
from rag.model import Document
from rag.settings import PROJECT_DIR, Settings

DIRECTIVES = PROJECT_DIR / "corpus" / "directives"


@pytest.fixture(scope="session")
def assistant() -> Assistant:
    read = [read_file(one) for one in source_files([DIRECTIVES])]
    documents = [one.document for one in read if one.document is not None]
    passages = [passage for one in read for passage in one.passages]
    loaded = encoder(Settings())
    return assemble(build_index(documents, passages, loaded), loaded)


@pytest.fixture(scope="session")
def documents(assistant: Assistant) -> dict[str, Document]:
    """By the first three letters of their file names: "000" … "004"."""
    return {one.file[:3]: one for one in assistant.documents.values()}

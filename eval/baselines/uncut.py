"""Passages as LangChain's documents, for timing: the same pieces for every system."""

from __future__ import annotations

from collections.abc import Iterable

from langchain_core.documents import Document

from rag.model import Passage

Chunk = Document
"""LangChain calls a piece of text a document."""


def uncut(passages: Iterable[Passage]) -> list[Chunk]:
    """Each passage as one chunk; ``source`` in its metadata is its document's id."""
    return [Chunk(page_content=one.words, metadata={"source": one.doc_id}) for one in passages]

"""The documents as LangChain's tutorial cuts them: 1,000 characters, 200 of them shared."""

from __future__ import annotations

from collections.abc import Sequence

from langchain_core.documents import Document
from langchain_text_splitters import RecursiveCharacterTextSplitter

from eval.quotes import Place, Sources

SIZE, OVERLAP = 1000, 200


def cut(sources: Sources) -> list[Document]:
    """The chunks of all documents, with ``source`` and ``start_index`` in their metadata.

    They are cut from the canonical text, which is what offsets count in and, its hard-wrapped lines
    joined, is kinder to a baseline than the file.
    """
    splitter = RecursiveCharacterTextSplitter(
        chunk_size=SIZE, chunk_overlap=OVERLAP, add_start_index=True
    )
    documents = [
        Document(page_content=source.canonical, metadata={"source": source.file})
        for source in sources.values()
    ]
    return splitter.split_documents(documents)


def places(chunks: Sequence[Document]) -> tuple[Place, ...]:
    """Where the chunks stand in their documents."""
    return tuple(
        Place(
            chunk.metadata["source"],
            chunk.metadata["start_index"],
            chunk.metadata["start_index"] + len(chunk.page_content),
        )
        for chunk in chunks
    )

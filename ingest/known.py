"""What the index that serves now knows already, so that it isn't read again."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from ingest.fingerprint import code_fingerprint
from ingest.reading import ReadFile, SourceFile
from rag.catalogue import content_key, identity_key
from rag.errors import IndexProblem
from rag.index.built import Index
from rag.index.folder import read_index
from rag.index.lexical import Lexical
from rag.index.source import Source
from rag.model import Document, Passage

_Key = tuple[str, str, str]


@dataclass(frozen=True)
class Known:
    """Files that were read before by this same code, and the documents that are indexed."""

    index: Index | None = None
    sources: dict[_Key, Source] = field(default_factory=dict)
    documents: dict[_Key, tuple[Document, tuple[Passage, ...]]] = field(default_factory=dict)

    @classmethod
    def of(cls, index_dir: Path, encoder_name: str) -> Known:
        """What the index in the folder knows; nothing where there is none to build upon."""
        try:
            index = read_index(index_dir, encoder_name)
        except IndexProblem:
            return cls()
        if not index.manifest.source.startswith(f"{code_fingerprint()}-"):
            # Other code may find other words.
            plain = Lexical(index.lexical.fields, index.lexical.spelling)
            return cls(replace(index, lexical=plain))
        passages: dict[str, list[Passage]] = {}
        for passage in index.passages:
            passages.setdefault(passage.doc_id, []).append(passage)
        # A package that was missing may have been installed meanwhile.
        sources = {_key(one): one for one in index.sources if one.code != "missing_tool"}
        documents = {
            (one.doc_id, one.file, one.sha256): (one, tuple(passages.get(one.doc_id, ())))
            for one in index.documents.values()
        }
        return cls(index, sources, documents)

    def source(self, file: SourceFile) -> Source | None:
        """What came of this very file before; None where it must be read."""
        return self.sources.get((file.place, file.name, file.sha256))

    def read(self, file: SourceFile) -> ReadFile | None:
        """The document that is indexed from this very file under its id."""
        found = self.documents.get((file.doc_id, file.name, file.sha256))
        return None if found is None else ReadFile(file, *found)


def source_of(read: ReadFile) -> Source:
    """What is remembered of a file that was read; which document it is, is decided later."""
    file, document = read.source, read.document
    if document is None:
        return Source(
            file.place, file.name, file.sha256, reason=read.reason, code=read.code or "unreadable"
        )
    return Source(
        file.place,
        file.name,
        file.sha256,
        identity=identity_key(document),
        content=content_key(document.text),
        scanned=_scanned(document),
    )


def _scanned(document: Document) -> bool:
    return any(page.confidence is not None for page in document.pages)


def _key(one: Source) -> _Key:
    return one.place, one.file, one.sha256

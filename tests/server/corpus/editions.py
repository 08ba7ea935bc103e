"""Editions of a corpus that a test changes, and a register that it writes."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from rag.catalogue import Catalogue
from rag.errors import DocumentNotFound, IndexDamaged, RegisterUnavailable
from rag.model import Document
from rag.register.entry import Entry
from rag.settings import PROJECT_DIR
from rag.wire import text_digest
from tests.server.fake import FakeAssistant
from tests.server.papers import DOCUMENTS


@dataclass
class FakeEdition:
    assistant: FakeAssistant
    version: str = "v1"

    @property
    def catalogue(self) -> Catalogue:
        return Catalogue(self.assistant.documents.values())


@dataclass
class FakeEditions:
    """``now`` and ``named`` are what the folder has; ``damaged`` says that it can't be read."""

    now: Mapping[str, Document] = field(default_factory=lambda: dict(DOCUMENTS))
    named: str = "v1"
    damaged: bool = False
    loads: int = 0
    first: FakeEdition = field(default_factory=lambda: FakeEdition(FakeAssistant()))

    def version(self) -> str:
        return self.named

    def later(self, _before: Any) -> FakeEdition:  # noqa: ANN401
        self.loads += 1
        if self.damaged:
            raise IndexDamaged(PROJECT_DIR, "a file is missing")
        return FakeEdition(FakeAssistant(self.now), self.named)

    def without(self, edition: FakeEdition, doc_ids: Container[str]) -> FakeEdition:
        kept = {key: one for key, one in edition.assistant.documents.items() if key not in doc_ids}
        return replace(edition, assistant=FakeAssistant(kept))


@dataclass
class FakeRegister:
    """``away`` says that the database can't be asked; ``asked`` counts looks at the generation."""

    gone: dict[str, datetime] = field(default_factory=dict)
    texts: list[Document] = field(default_factory=list)
    changes: int = 0
    away: bool = False
    asked: int = 0

    def generation(self) -> int:
        self.asked += 1
        if self.away:
            raise RegisterUnavailable("the database is away")
        return self.changes

    def withdrawn(self) -> frozenset[str]:
        return frozenset(self.gone)

    def withdraw(self, doc_id: str) -> None:
        if self.away:
            raise RegisterUnavailable("the database is away")
        if doc_id not in DOCUMENTS:
            raise DocumentNotFound(doc_id)
        self.gone[doc_id] = datetime(2026, 3, 5, 20, tzinfo=UTC)
        self.changes += 1

    def take(self, doc_id: str) -> None:
        del self.gone[doc_id]
        self.changes += 1

    def entry(self, doc_id: str) -> Entry | None:
        since = self.gone.get(doc_id)
        if since is None:
            return None
        stated = ("", "", "", "", "")
        return Entry(doc_id, None, *stated, "withdrawn", since, since, since, 0)

    def archived(self, doc_id: str, text_sha256: str | None = None) -> Document | None:
        for one in reversed(self.texts):
            if one.doc_id == doc_id and text_sha256 in (None, text_digest(one)):
                return one
        return None

    def close(self) -> None:
        self.away = True

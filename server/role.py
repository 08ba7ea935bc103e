"""What the server asks of the core: the role that ``rag.assistant.Assistant`` plays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, Protocol

from rag.model import Answer, Document, Filters, Location, Query, ScoredPassage, Turn


class Assistant(Protocol):
    """Answers, searches and knows the documents; every method may be called from many threads."""

    @property
    def documents(self) -> Mapping[str, Document]:
        """Every document, by id."""
        ...

    @property
    def index_facts(self) -> Mapping[str, object]:
        """What the index is: format version, encoder, counts."""
        ...

    def answer(
        self,
        question: str,
        *,
        history: Sequence[Turn] = (),
        filters: Filters = Filters(),  # noqa: B008  # frozen, so sharing it is safe
        lang: Literal["auto", "vi", "en"] = "auto",
    ) -> Answer:
        """Answers one question; raises ``InvalidQuestion``."""
        ...

    def search(
        self,
        question: str,
        *,
        k: int = 10,
        filters: Filters = Filters(),  # noqa: B008  # the same
    ) -> tuple[Query, list[ScoredPassage]]:
        """The reading of a question and the ``k`` passages that help most, best first."""
        ...

    def document(self, doc_id: str) -> Document:
        """One document; raises ``DocumentNotFound``."""
        ...

    def location(self, document: Document, start: int, end: int) -> Location:
        """Where a span lies, as a person would cite it."""
        ...

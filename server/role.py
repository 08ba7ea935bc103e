"""What the server asks of the core: the role that ``rag.assistant.Assistant`` plays."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Any, Literal, Protocol

from rag.catalogue import Catalogue
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

    def read_ahead(self) -> Iterator[None]:
        """Reads passages before questions find them, some each step; answers stay the same."""
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


class Edition(Protocol):
    """The role of ``rag.compose.Edition``: an assistant over one state of the corpus."""

    @property
    def assistant(self) -> Assistant:
        """What answers."""
        ...

    @property
    def catalogue(self) -> Catalogue:
        """The documents that it holds or knows of."""
        ...

    @property
    def version(self) -> str:
        """The name of the version of the index."""
        ...


class Editions(Protocol):
    """The role of ``rag.compose.Editions``: where later states of the corpus come from."""

    @property
    def first(self) -> Edition:
        """The one to begin with."""
        ...

    def version(self) -> str:
        """The name of the version that there is now; raises ``IndexProblem``."""
        ...

    def later(self, before: Any) -> Edition:  # noqa: ANN401  # an edition of its own making
        """What there is now, loaded beside ``before``; raises ``IndexProblem``."""
        ...

    def without(self, edition: Any, doc_ids: Container[str]) -> Edition:  # noqa: ANN401  # the same
        """An edition that lacks some documents in all that it says."""
        ...

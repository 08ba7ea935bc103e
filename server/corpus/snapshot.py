"""Everything that a request works with, over one state of the corpus."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rag.model import Document, Lang
from server.examples import examples
from server.library import Library
from server.role import Assistant, Edition
from server.words import WORDS


@dataclass(frozen=True, slots=True, eq=False)
class Snapshot:
    """An assistant with what the server made of its documents; a request keeps one to its end.

    ``version`` names the version of the index, empty where it has no name.
    """

    assistant: Assistant
    library: Library
    examples: Mapping[Lang, list[str]]
    version: str = ""

    @property
    def documents(self) -> Mapping[str, Document]:
        """The documents that may be answered from, by id."""
        return self.library.documents

    @property
    def facts(self) -> dict[str, str | int | float | bool | None]:
        """What the index is, for those who run the server."""
        facts = {"version": self.version or None, **self.assistant.index_facts}
        plain = (str, int, float, bool)
        return {key: one for key, one in facts.items() if one is None or isinstance(one, plain)}

    @classmethod
    def of(cls, assistant: Assistant) -> Snapshot:
        """The snapshot of an assistant that never changes."""
        return cls(assistant, Library(assistant.documents), _examples(assistant))

    @classmethod
    def of_edition(cls, edition: Edition) -> Snapshot:
        """The snapshot of an edition of the index."""
        assistant = edition.assistant
        library = Library(assistant.documents, edition.catalogue)
        return cls(assistant, library, _examples(assistant), edition.version)


def _examples(assistant: Assistant) -> Mapping[Lang, list[str]]:
    return {lang: examples(assistant.documents, lang) for lang in WORDS}

"""The composition root: the only place that builds the concrete classes."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass
from functools import partial
from math import log
from pathlib import Path

import numpy as np

from rag.assistant import Assistant
from rag.catalogue import Catalogue, WorkSearch
from rag.generation.extract import ExtractiveGenerator
from rag.generation.facts import Facts
from rag.generation.llm.worded import Chat, WordedGenerator
from rag.generation.reading import read
from rag.generation.text.units import KEPT
from rag.index.built import Index
from rag.index.encode import SentenceEncoder
from rag.index.folder import read_index, read_manifest, serving
from rag.index.lexical import FieldIndex, tokens
from rag.protocols import Encoder, Generator
from rag.register.asking import withdrawn_in
from rag.retrieval.held import Answering
from rag.retrieval.search import HybridRetriever
from rag.retrieval.understand import Understanding
from rag.settings import Settings
from rag.vietnamese.diacritics import Restorer
from rag.vietnamese.text import tone_marks


def encoder(settings: Settings) -> Encoder:
    """Load the encoder that the settings name; raises ``EncoderUnavailable``."""
    return SentenceEncoder(settings.encoder)


def assistant(settings: Settings, chat: Chat | None = None) -> Assistant:
    """Load the index and everything that reads it, warmed up; ``chat`` instead of the one set.

    Documents that were withdrawn since the index was built are left out.

    Raises:
        IndexProblem: there is no index, or it can't be served; the message names the remedy.
        EncoderUnavailable: the sentence-transformers model can't be loaded.
        LlmUnavailable: a chat model is set and can't be made.
        RegisterUnavailable: the database that knows what was withdrawn can't be asked.
    """
    editions = Editions.load(settings, chat)
    edition = editions.first
    gone = withdrawn_in(settings.database).intersection(edition.assistant.documents)
    return (editions.without(edition, gone) if gone else edition).assistant


def chat_model(settings: Settings) -> Chat | None:
    """The chat model that the settings name, None where none is; raises ``LlmUnavailable``."""
    if settings.llm is None:
        return None
    from rag.generation.llm.chat import LangChainChat  # seconds to import, for those who set one

    key = settings.llm_api_key.get_secret_value() if settings.llm_api_key else None
    return LangChainChat.load(settings.llm, settings.llm_base_url, key)


def assemble(index: Index, encoder: Encoder, chat: Chat | None = None) -> Assistant:
    """Put an assistant together over an index in memory."""
    return Parts(encoder, chat).edition(index).assistant


@dataclass(frozen=True, eq=False)
class Edition:
    """An assistant, and the index and the facts that it was put together from."""

    assistant: Assistant
    index: Index
    facts: Facts

    @property
    def version(self) -> str:
        """The name of the version of the index."""
        return self.index.version

    @property
    def catalogue(self) -> Catalogue:
        """The documents that it holds or knows of."""
        return self.facts.catalogue


class Parts:
    """What is loaded once and serves every index: encoder, restorer of diacritics, chat model."""

    def __init__(self, encoder: Encoder, chat: Chat | None = None) -> None:
        self.encoder = encoder
        self._chat = chat
        self._restorer = Restorer.load()

    def edition(self, index: Index, before: Edition | None = None) -> Edition:
        """Put an assistant together; what ``before`` has read off a document is not read again."""
        facts = facts_of(index, before.facts if before else None, self.encoder)
        generator: Generator = ExtractiveGenerator(facts)
        retriever = HybridRetriever(index, self.encoder, facts)
        answering = Answering(retriever, generator, facts)
        if self._chat is not None:
            generator = WordedGenerator(generator, self._chat, index.documents)
        built = Assistant(
            understanding=Understanding(self._restorer.adapted(pairs_held(index)), answering),
            retriever=retriever,
            generator=generator,
            documents=index.documents,
            index_facts={
                "format": index.manifest.format,
                "encoder": index.manifest.encoder,
                "documents": len(index.documents),
                "passages": len(index.passages),
                "made_at": index.manifest.made_at,
            },
            ahead=partial(_reading_ahead, index, retriever, facts),
        )
        return Edition(built, index, facts)


def _reading_ahead(index: Index, retriever: HybridRetriever, facts: Facts) -> Iterator[None]:
    """Reads the passages of an index one by one, as far as what is read is kept."""
    for row, passage in enumerate(index.passages[:KEPT]):
        retriever.read_ahead(row)
        facts.clauses.read_ahead(passage)
        facts.enumerations.read(passage.doc_id)
        yield


class Editions:
    """The index folder as assistants: the one to begin with, later ones, ones without documents."""

    def __init__(self, folder: Path, parts: Parts, first: Edition) -> None:
        self._folder = folder
        self._parts = parts
        self.first = first

    @classmethod
    def load(cls, settings: Settings, chat: Chat | None = None) -> Editions:
        """Load the index and everything that reads it, warmed up; raises as ``assistant``."""
        read_manifest(settings.index_dir)  # tells in a moment what loading would tell in seconds
        parts = Parts(encoder(settings), chat or chat_model(settings))
        first = parts.edition(read_index(settings.index_dir, parts.encoder.name))
        _warm(first)
        return cls(settings.index_dir, parts, first)

    def version(self) -> str:
        """The name of the version that the folder has now; raises ``IndexProblem``."""
        return serving(self._folder)

    def later(self, before: Edition) -> Edition:
        """The index that the folder has now, loaded beside ``before``; raises ``IndexProblem``."""
        index = read_index(self._folder, self._parts.encoder.name)
        read.cache_clear()  # what was read against older indexes would keep them in memory
        made = self._parts.edition(index.sharing(before.index), before)
        _warm(made)
        return made

    def without(self, edition: Edition, doc_ids: Container[str]) -> Edition:
        """An edition that lacks some documents in all that it says."""
        read.cache_clear()
        return self._parts.edition(edition.index.without(doc_ids), edition)


def _warm(edition: Edition) -> None:
    # No chat model is asked in English, so that nothing waits for its server.
    edition.assistant.answer("Kế hoạch nào về cải cách hành chính?", lang="en")


def facts_of(index: Index, before: Facts | None = None, encoder: Encoder | None = None) -> Facts:
    """What retrieval and generation look things up in, gathered from an index's documents."""
    catalogue = Catalogue(index.documents.values())
    weight = inverse_document_frequency(index.lexical.fields["folded"], len(index.passages))
    works = WorkSearch(catalogue.works, weight, before.works if before else None)
    held = held_as_written(index.lexical.fields["accented"])
    return Facts.of(catalogue, works, weight, held, before, encoder)


def pairs_held(index: Index) -> dict[tuple[str, str], int]:
    """The pairs of syllables that passages hold, as written, with the number of those passages."""
    field = index.lexical.fields["accented"]
    having = np.diff(field.arrays["indptr"]).tolist()
    return {
        (tone_marks(left), tone_marks(right)): having[row]
        for token, row in field.vocabulary.items()
        for left, joined, right in (token.partition("_"),)
        if joined
    }


def held_as_written(field: FieldIndex) -> Callable[[str], bool]:
    """Whether passages hold a term with its diacritics: two of its syllables side by side."""

    def held(term: str) -> bool:
        found = tokens(term)
        pairs = [one for one in found if "_" in one]
        return any(one in field.vocabulary for one in pairs or found)

    return held


def inverse_document_frequency(field: FieldIndex, count: int) -> Callable[[str], float]:
    """``log(1 + (n - df + 0.5) / (df + 0.5))`` of a term (Robertson, Spärck Jones 1976)."""
    having = np.diff(field.arrays["indptr"]).tolist()

    def weight(term: str) -> float:
        row = field.vocabulary.get(term)
        found = 0 if row is None else having[row]
        return log(1 + (count - found + 0.5) / (found + 0.5))

    return weight

"""The composition root: the only place that builds the concrete classes."""

from __future__ import annotations

from collections.abc import Callable
from math import log

from rag.assistant import Assistant
from rag.catalogue import Catalogue, WorkSearch
from rag.generation.extract import ExtractiveGenerator
from rag.generation.facts import Facts
from rag.generation.llm.worded import Chat, WordedGenerator
from rag.index.built import Index
from rag.index.encode import SentenceEncoder
from rag.index.folder import read_index, read_manifest
from rag.index.lexical import FieldIndex, tokens
from rag.protocols import Encoder, Generator
from rag.retrieval.search import HybridRetriever
from rag.retrieval.understand import Understanding
from rag.settings import Settings
from rag.vietnamese.diacritics import Restorer


def encoder(settings: Settings) -> Encoder:
    """Load the encoder that the settings name; raises ``EncoderUnavailable``."""
    return SentenceEncoder(settings.encoder)


def assistant(settings: Settings, chat: Chat | None = None) -> Assistant:
    """Load the index and everything that reads it, warmed up; ``chat`` instead of the one set.

    Raises:
        IndexProblem: there is no index, or it can't be served; the message names the remedy.
        EncoderUnavailable: the sentence-transformers model can't be loaded.
        LlmUnavailable: a chat model is set and can't be made.
    """
    read_manifest(settings.index_dir)  # tells in a moment what loading would tell in seconds
    chat = chat or chat_model(settings)
    loaded = encoder(settings)
    index = read_index(settings.index_dir, loaded.name)
    built = assemble(index, loaded, chat)
    # No chat model is asked in English, so that the start doesn't wait for its server.
    built.answer("Kế hoạch nào về cải cách hành chính?", lang="en")
    return built


def chat_model(settings: Settings) -> Chat | None:
    """The chat model that the settings name, None where none is; raises ``LlmUnavailable``."""
    if settings.llm is None:
        return None
    from rag.generation.llm.chat import LangChainChat  # seconds to import, for those who set one

    key = settings.llm_api_key.get_secret_value() if settings.llm_api_key else None
    return LangChainChat.load(settings.llm, settings.llm_base_url, key)


def assemble(index: Index, encoder: Encoder, chat: Chat | None = None) -> Assistant:
    """Put an assistant together over an index in memory."""
    facts = facts_of(index)
    generator: Generator = ExtractiveGenerator(facts)
    if chat is not None:
        generator = WordedGenerator(generator, chat, index.documents)
    return Assistant(
        understanding=Understanding(Restorer.load()),
        retriever=HybridRetriever(index, encoder, facts),
        generator=generator,
        documents=index.documents,
        index_facts={
            "format": index.manifest.format,
            "encoder": index.manifest.encoder,
            "documents": len(index.documents),
            "passages": len(index.passages),
            "made_at": index.manifest.made_at,
        },
    )


def facts_of(index: Index) -> Facts:
    """What retrieval and generation look things up in, gathered from an index's documents."""
    catalogue = Catalogue(index.documents.values())
    weight = inverse_document_frequency(index.lexical.fields["folded"], len(index.passages))
    works = WorkSearch(catalogue.works, weight)
    return Facts.of(catalogue, works, weight, held_as_written(index.lexical.fields["accented"]))


def held_as_written(field: FieldIndex) -> Callable[[str], bool]:
    """Whether passages hold a term with its diacritics: two of its syllables side by side."""

    def held(term: str) -> bool:
        found = tokens(term)
        pairs = [one for one in found if "_" in one]
        return any(one in field.vocabulary for one in pairs or found)

    return held


def inverse_document_frequency(field: FieldIndex, count: int) -> Callable[[str], float]:
    """``log(1 + (n - df + 0.5) / (df + 0.5))`` of a term (Robertson, Spärck Jones 1976)."""
    ends = field.arrays["indptr"]

    def weight(term: str) -> float:
        row = field.vocabulary.get(term)
        found = 0 if row is None else int(ends[row + 1] - ends[row])
        return log(1 + (count - found + 0.5) / (found + 0.5))

    return weight

"""Retrieval with one piece left out at a time, and with one leg alone.

The pieces are the fields of ``Weights`` (the legs), ``Preferences`` and ``Features`` (the reranker;
one added to any of them is measured here), the steps of understanding a question, and what an index
sees of a passage beside its words. What is left out of an index needs an index of its own, and is
measured on small sets.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace

from rag.assistant import Assistant
from rag.compose import encoder, facts_of
from rag.generation.extract import ExtractiveGenerator
from rag.generation.facts import Facts
from rag.index.built import Index, build_index
from rag.index.folder import read_index
from rag.model import Filters, Identity, Query, ScoredPassage
from rag.protocols import Encoder, Retriever
from rag.retrieval.fuse import Weights
from rag.retrieval.rerank import Features
from rag.retrieval.search import HybridRetriever, Preferences
from rag.retrieval.understand import Restorer, Understanding
from rag.settings import Settings
from rag.vietnamese.diacritics import Restorer as TrainedRestorer

WHOLE = "whole"
REBUILT_UP_TO = 10_000  # passages: more would take minutes for each piece of the index


class Silent:
    """A restorer that leaves every text as it is."""

    def restore(self, text: str) -> str:
        """Return the text."""
        return text


@dataclass(frozen=True)
class Changed:
    """A retriever that is asked a changed question."""

    retriever: Retriever
    change: Callable[[Query], Query]

    def retrieve(self, query: Query, k: int, filters: Filters) -> list[ScoredPassage]:
        """What the retriever finds for the changed question."""
        return self.retriever.retrieve(self.change(query), k, filters)


@dataclass(frozen=True)
class Parts:
    """All that an assistant is put together from; a variation replaces one part."""

    index: Index
    encoder: Encoder
    facts: Facts
    restorer: Restorer
    weights: Weights = field(default_factory=Weights)
    preferences: Preferences = field(default_factory=Preferences)
    features: Features = field(default_factory=Features.load)
    change: Callable[[Query], Query] | None = None

    @classmethod
    def of(cls, index: Index, encoder: Encoder) -> Parts:
        """The parts of the whole."""
        return cls(index, encoder, facts_of(index), TrainedRestorer.load())

    @classmethod
    def load(cls, settings: Settings) -> Parts:
        """The parts over the index that the settings name; raises as ``rag.compose.assistant``."""
        loaded = encoder(settings)
        return cls.of(read_index(settings.index_dir, loaded.name), loaded)

    @property
    def understanding(self) -> Understanding:
        """What reads a question."""
        return Understanding(self.restorer)

    @property
    def retriever(self) -> Retriever:
        """What finds passages for a question as it was read."""
        whole: Retriever = HybridRetriever(
            self.index, self.encoder, self.facts, self.weights, self.preferences, self.features
        )
        return whole if self.change is None else Changed(whole, self.change)

    def assistant(self) -> Assistant:
        """The assistant of these parts, as ``rag.compose`` puts it together."""
        return Assistant(
            understanding=self.understanding,
            retriever=self.retriever,
            generator=ExtractiveGenerator(self.facts),
            documents=self.index.documents,
            index_facts=self.index_facts,
        )

    @property
    def index_facts(self) -> dict[str, str | int]:
        """What was searched, for a report."""
        return {
            "encoder": self.encoder.name,
            "documents": len(self.index.documents),
            "passages": len(self.index.passages),
        }


# What a question is understood to name, left out one at a time.
_UNREAD: Mapping[str, Callable[[Query], Query]] = {
    "expansions": lambda query: replace(query, expansions=()),
    "numbers": lambda query: replace(query, numbers=()),
    "types": lambda query: replace(query, types=()),
    "years": lambda query: replace(query, years=()),
    "issuers": lambda query: replace(query, issuers=()),
    "provinces": lambda query: replace(query, provinces=()),
    "aspects": lambda query: replace(query, asks=frozenset()),
}


def variations(whole: Parts) -> Iterator[tuple[str, Parts]]:
    """The whole, then each piece left out (``- name``), then each leg alone (``name alone``).

    A leg alone reads the question as the whole does, without any preference or feature. Documents
    that don't say who they are leave nothing for what a question names to agree with; then those
    rows fall away but for one.
    """
    none = Preferences(**dict.fromkeys(_names(Preferences), 0.0))
    unread = Features(**dict.fromkeys(_names(Features), 0.0))
    yield WHOLE, whole
    for leg in _names(Weights):
        yield f"- {leg} leg", replace(whole, weights=replace(whole.weights, **{leg: 0.0}))
    yield "- restoration", replace(whole, restorer=Silent())
    yield "- expansions read", replace(whole, change=_UNREAD["expansions"])
    if _are_documents(whole.index):
        yield from _of_documents(whole)
    yield "- all preferences", replace(whole, preferences=none)
    for name in _names(Features):
        yield f"- {name} feature", replace(whole, features=replace(whole.features, **{name: 0.0}))
    yield "- all features", replace(whole, features=unread)
    if len(whole.index.passages) <= REBUILT_UP_TO:
        yield "- headings indexed", replace(whole, index=_without_headings(whole))
    silent = Weights(**dict.fromkeys(_names(Weights), 0.0))
    for leg in _names(Weights):
        alone = replace(silent, **{leg: 1.0})
        only = replace(whole, weights=alone, preferences=none, features=unread)
        yield f"{leg} alone", only


def _of_documents(whole: Parts) -> Iterator[tuple[str, Parts]]:
    """What takes part because documents say who they are."""
    for name, change in _UNREAD.items():
        if name != "expansions":
            yield f"- {name} read", replace(whole, change=change)
    for name in _names(Preferences):
        yield f"- {name} preference", _without(whole, name)
    if len(whole.index.passages) <= REBUILT_UP_TO:
        yield "- identity indexed", replace(whole, index=_unidentified(whole))


def _are_documents(index: Index) -> bool:
    return any(one.identity.number or one.references for one in index.documents.values())


def single_legs() -> tuple[str, ...]:
    """The names of the variations that are one leg alone."""
    return tuple(f"{leg} alone" for leg in _names(Weights))


def _names(kind: type[Weights | Preferences | Features]) -> tuple[str, ...]:
    return tuple(one.name for one in fields(kind))


def _without(whole: Parts, name: str) -> Parts:
    return replace(whole, preferences=replace(whole.preferences, **{name: 0.0}))


def _unidentified(whole: Parts) -> Index:
    """The index of passages that don't carry who their document is."""
    known = whole.index
    bare = [
        replace(one, identity=Identity(), province=None, title="")
        for one in known.documents.values()
    ]
    built = build_index(bare, known.passages, whole.encoder)
    return replace(built, documents=known.documents)


def _without_headings(whole: Parts) -> Index:
    """The index of passages that don't carry the headings they stand under."""
    known = whole.index
    bare = [replace(one, headings=()) for one in known.passages]
    built = build_index(list(known.documents.values()), bare, whole.encoder)
    return replace(built, passages=known.passages)

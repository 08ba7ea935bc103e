"""The roles of the core, one page of contracts; implementations don't inherit from them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from rag.model import Draft, Filters, Query, ScoredPassage

Vectors = NDArray[np.float32]
Ids = NDArray[np.int32]


class Encoder(Protocol):
    """Turns text into vectors: ``(n, d)`` float32, rows of unit length, safe to call from threads.

    ``name`` identifies the weights (it goes into the index, so that vectors of two encoders are
    never compared); ``dimension`` is ``d``.
    """

    @property
    def name(self) -> str: ...
    @property
    def dimension(self) -> int: ...
    def encode_queries(self, texts: Sequence[str]) -> Vectors: ...
    def encode_passages(self, texts: Sequence[str]) -> Vectors: ...


@runtime_checkable
class TokenEncoder(Encoder, Protocol):
    """An encoder that may take passages as the tokens that an index counts anyway.

    These are syllables and the pairs of two in a row, ``left_right``. ``encode_numbers`` gives a
    function from passages, as numbers of ``tokens``, to their vectors.
    """

    @property
    def takes_tokens(self) -> bool: ...
    def encode_numbers(self, tokens: Sequence[str]) -> Callable[[Sequence[Ids]], Vectors]: ...


class Retriever(Protocol):
    """Finds the ``k`` passages that help most with a question, best first, ranks from 1."""

    def retrieve(self, query: Query, k: int, filters: Filters) -> list[ScoredPassage]: ...


class Reranker(Protocol):
    """Reorders candidates for one question; returns all of them, best first, ranks from 1."""

    def rerank(self, query: Query, candidates: Sequence[ScoredPassage]) -> list[ScoredPassage]: ...


class Generator(Protocol):
    """Drafts sentences with the spans that support them; says nothing that no span supports."""

    def generate(self, query: Query, passages: Sequence[ScoredPassage]) -> Draft: ...

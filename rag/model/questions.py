"""What was asked, as it was understood, and the passages that were found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rag.model.documents import DocumentNumber, Passage

Lang = Literal["vi", "en"]


@dataclass(frozen=True, slots=True)
class Turn:
    """One earlier message of the conversation."""

    role: Literal["user", "assistant"]
    content: str


@dataclass(frozen=True, slots=True)
class Filters:
    """What the caller insists on; empty means everything.

    A passage is kept when its document has one of the values, or mentions a document that has it.
    """

    type: tuple[str, ...] = ()
    issuer: tuple[str, ...] = ()
    year: tuple[int, ...] = ()
    doc_id: tuple[str, ...] = ()

    @property
    def any(self) -> bool:
        """Whether anything is insisted on at all."""
        return bool(self.type or self.issuer or self.year or self.doc_id)


Aspect = Literal[
    "document",
    "number",
    "date",
    "effect",
    "issuer",
    "signer",
    "post",
    "recipient",
    "subject",
    "list",
    "compare",
    "definition",
    "slogan",
    "quantity",
    "reason",
    "contact",
    "person",
]


@dataclass(frozen=True, slots=True)
class Query:
    """A question as it was understood.

    ``text`` is what is searched and shown as the reading: standing alone (follow-ups resolved),
    diacritics restored, in the person's own words. ``expansions`` are full forms of what it
    abbreviates and Vietnamese terms for its English ones, searched beside it. ``numbers``,
    ``types``, ``years``, ``issuers`` and ``provinces`` are what it names; they are preferences, not
    filters. ``asks`` is what the question wants to know, empty for "what does it say about …".
    ``talk`` holds the documents to look in because the conversation is about them.
    """

    original: str
    text: str
    lang: Lang
    diacritics_restored: bool = False
    expansions: tuple[str, ...] = ()
    numbers: tuple[DocumentNumber, ...] = ()
    types: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    issuers: tuple[str, ...] = ()
    provinces: tuple[str, ...] = ()
    asks: frozenset[Aspect] = frozenset()
    talk: frozenset[str] = frozenset()

    def __hash__(self) -> int:
        """Of its texts only: a question's reading is looked up many times for each answer."""
        return hash((self.original, self.text))

    @property
    def search_text(self) -> str:
        """What both indexes are asked: the reading, its expansions and its numbers in full."""
        numbers = (one.key for one in self.numbers if one.symbol)
        return " ".join((self.text, *self.expansions, *numbers))


@dataclass(frozen=True, slots=True)
class ScoredPassage:
    """A passage with its score (higher is better, comparable within one result) and rank from 1.

    ``sides``: its scores for each side of a question with two, where it has two.
    """

    passage: Passage
    score: float
    rank: int
    sides: tuple[float, ...] = ()

"""What is said, and the proof of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from rag.model.documents import Document, Reference, Span
from rag.model.questions import Lang


@dataclass(frozen=True, slots=True)
class Location:
    """Where in a document a span lies, as a person would cite it."""

    path: tuple[str, ...]
    label: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """A span of one document that supports something."""

    document: Document
    start: int
    end: int

    @property
    def quote(self) -> str:
        """The exact slice of the canonical text."""
        return self.document.text[self.start : self.end]

    @property
    def references(self) -> tuple[Reference, ...]:
        """The references that reach into the span."""
        return tuple(
            one for one in self.document.references if one.start < self.end and self.start < one.end
        )


@dataclass(frozen=True, slots=True)
class DraftSentence:
    """A sentence before verification, with the evidence that it claims to rest on."""

    text: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """What a generator proposes: sentences to be verified, or a refusal, never both.

    ``confidence`` is how likely it is right, 0 to 1; None where it is looked up, not weighed.
    """

    status: Status
    sentences: tuple[DraftSentence, ...] = ()
    notices: tuple[Notice, ...] = ()
    suggestions: tuple[str, ...] = ()
    refusal: Refusal | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """The proof of a part of an answer.

    ``[start_index, end_index)`` is the part of the answer's text that ``quote`` supports; ``quote``
    is exactly ``[start, end)`` of the document's canonical text.
    """

    citation_id: str
    label: str
    start_index: int
    end_index: int
    quote: str
    document: Document
    start: int
    end: int
    location: Location


Status = Literal[
    "answered",
    "partial",
    "refused_no_evidence",
    "refused_out_of_scope",
    "needs_clarification",
    "unavailable",
]


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the reader should know that isn't a statement of the documents."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Nearest:
    """A document close to what was asked, named in a refusal; ``doc_id`` None if only mentioned."""

    doc_id: str | None
    number: str | None
    title: str
    why: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why there is no answer, and what comes nearest."""

    reason: str
    nearest: tuple[Nearest, ...] = ()


@dataclass(frozen=True, slots=True)
class Timing:
    """Milliseconds spent in each step."""

    understand: float = 0.0
    retrieve: float = 0.0
    answer: float = 0.0
    verify: float = 0.0
    total: float = 0.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What the assistant says: verified sentences with their citations, or an honest refusal.

    ``sentences`` are the sentences of ``text`` in order, markers included; a citation belongs to
    the sentence that holds its ``[start_index, end_index)``. ``confidence`` is how likely it is
    right, 0 to 1, None for a refusal; it is measured, not sent: the contract's object has no field.
    """

    answer_id: str
    status: Status
    text: str
    lang: Lang
    question: str
    interpreted: str
    question_lang: Lang
    diacritics_restored: bool = False
    sentences: tuple[Span, ...] = ()
    citations: tuple[Citation, ...] = ()
    notices: tuple[Notice, ...] = ()
    suggestions: tuple[str, ...] = ()
    refusal: Refusal | None = None
    timing: Timing = field(default_factory=Timing)
    confidence: float | None = None

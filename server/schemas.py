"""The wire of the routes, as pydantic models; the answer object itself is ``rag.wire``.

Offsets count Unicode code points, half-open. Unknown fields of a request are ignored.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, AwareDatetime, BaseModel, BeforeValidator, Field

from rag.model import Relation
from rag.wire import AnswerOut, LocationOut, QuestionOut


def _absent(value: object) -> object:
    """``null`` means the same as leaving a list or an object out."""
    return [] if value is None else value


def _utf8(value: str) -> str:
    """JSON can spell half a surrogate pair, which no UTF-8 can carry."""
    value.encode()  # a UnicodeEncodeError is a ValueError: the field is refused
    return value


Text = Annotated[str, AfterValidator(_utf8)]
Strings = Annotated[list[Text], BeforeValidator(_absent)]
Years = Annotated[list[int], BeforeValidator(_absent)]


RatingValue = Literal["up", "down"]
Reason = Literal["citation_wrong", "answer_wrong", "incomplete"]


class TurnIn(BaseModel):
    """One earlier message of the conversation."""

    role: Literal["user", "assistant"]
    content: Text


class FiltersIn(BaseModel):
    """What the caller insists on; an empty list insists on nothing."""

    type: Strings = Field(default_factory=list)
    issuer: Strings = Field(default_factory=list)
    year: Years = Field(default_factory=list)
    doc_id: Strings = Field(default_factory=list)


class ChatRequest(BaseModel):
    """A question (contract §3); only ``question`` is required, 1–2,000 characters when trimmed."""

    question: str = Field(examples=["kế hoạch nào về cải cách hành chính năm 2024?"])
    history: Annotated[list[TurnIn], BeforeValidator(_absent)] = Field(default_factory=list)
    conversation_id: str | None = Field(default=None, pattern=r"^[A-Za-z0-9._-]{1,100}$")
    filters: FiltersIn | None = None
    lang: Literal["auto", "vi", "en"] = "auto"
    stream: bool = False


class MetaEvent(BaseModel):
    """The first event of a stream."""

    id: str
    conversation_id: str | None
    question: QuestionOut


class SentenceEvent(BaseModel):
    """One verified sentence: ``answer.text[start_index:end_index]`` and what proves it."""

    index: int
    text: str
    start_index: int
    end_index: int
    citation_ids: list[str]


class PassageOut(BaseModel):
    """A passage that was found; ``text`` is exactly ``[start, end)`` of the canonical text."""

    doc_id: str
    file: str
    title: str
    number: str | None
    start: int
    end: int
    text: str
    score: float
    location: LocationOut


class SearchResult(BaseModel):
    """What a search found, best first."""

    query: QuestionOut
    passages: list[PassageOut]


DocumentStatus = Literal["live", "withdrawn", "replaced"]


class DocumentOut(BaseModel):
    """One document of the corpus; null is what it does not state about itself."""

    doc_id: str
    file: str
    title: str
    type: str | None
    number: str | None
    issuer: str | None
    issued_on: str | None
    subject: str | None
    signer: str | None
    province: str | None
    status: DocumentStatus
    length: int
    text_sha256: str
    url: str
    text_url: str


class DocumentList(BaseModel):
    """What is in the corpus."""

    documents: list[DocumentOut]
    total: int


class TakenDocument(DocumentOut):
    """A document that was sent: new, another version of one, or the same content again.

    ``notes`` are sentences, in English, on what could not be read or was left out.
    """

    outcome: Literal["added", "version", "unchanged"]
    notes: list[str]


class SectionOut(BaseModel):
    """A line of a document's outline."""

    path: list[str]
    label: str
    heading: str
    level: int
    start: int
    heading_end: int
    end: int


class ReferenceOut(BaseModel):
    """A mention of another document; ``doc_id`` where the corpus has it."""

    type: str | None
    number: str | None
    number_written: str | None
    issuer: str | None
    issued_on: str | None
    subject: str | None
    relation: Relation
    slips: list[str]
    start: int
    end: int
    text: str
    doc_id: str | None


class ReferencedByOut(BaseModel):
    """A mention of this document in another one, with where it stands there."""

    doc_id: str
    title: str
    relation: Relation
    start: int
    end: int
    text: str
    url: str


class DocumentDetail(DocumentOut):
    """One document with its outline and the references that it makes and those made to it."""

    sha256: str
    superior: str | None
    place: str | None
    post: str | None
    authority: str | None
    addressees: list[str]
    recipients: list[str]
    notes: list[str]
    outline: list[SectionOut]
    references: list[ReferenceOut]
    referenced_by: list[ReferencedByOut]


class Readiness(BaseModel):
    """The index is loaded and answers.

    ``trouble`` says why a newer index can't be served, null where there is none.
    """

    status: Literal["ready"]
    documents: int
    withdrawn: int
    trouble: str | None
    index: dict[str, str | int | float | bool | None]


class ProblemOut(BaseModel):
    """RFC 9457; ``detail`` is the sentence in Vietnamese, ``detail_en`` the same in English.

    ``reason``, where it is there, says in English what exactly is wrong with a file.
    """

    type: str
    title: str
    status: int
    detail: str
    detail_en: str
    reason: str | None = None


class TurnOut(BaseModel):
    """A question of a stored conversation with the answer as it went out."""

    question: str
    answer: AnswerOut
    rating: RatingValue | None
    created_at: AwareDatetime


class ConversationOut(BaseModel):
    """A stored conversation, in order."""

    id: str
    created_at: AwareDatetime
    turns: list[TurnOut]


class FeedbackIn(BaseModel):
    """What the asker thinks of an answer."""

    answer_id: Annotated[Text, Field(max_length=100)]
    rating: RatingValue
    reason: Reason | None = None
    comment: Annotated[Text, Field(max_length=2000)] | None = None


class FeedbackOut(BaseModel):
    """Feedback as it is kept."""

    answer_id: str
    rating: RatingValue
    reason: Reason | None
    comment: str | None
    created_at: AwareDatetime


class FeedbackLine(FeedbackOut):
    """A line of all feedback with what it is about; ``answer`` is null where none was given."""

    conversation_id: str
    question: str
    answer: str | None

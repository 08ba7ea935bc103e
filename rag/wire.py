"""The answer object of contract §4, as pydantic models: one form for every door.

The server sends it, the command line prints it, the evaluation reports it. Offsets count Unicode
code points, half-open. ``null`` is what a document does not state about itself.
"""

from __future__ import annotations

from hashlib import sha256

from pydantic import BaseModel

from rag.model import Answer, Citation, Document, Lang, Location, Query, Stated, Status


class LocationOut(BaseModel):
    """Where in a document a span lies, as a person would cite it."""

    path: list[str]
    label: str
    page: int | None = None


class SourceOut(BaseModel):
    """The document and the span behind a citation.

    ``text_sha256`` is the SHA-256, in hexadecimal, of the document's whole canonical text in UTF-8,
    so that a caller who keeps texts can tell whether its copy is the one that offsets count in.
    """

    doc_id: str
    file: str
    number: str | None
    type: str | None
    issuer: str | None
    issued_on: str | None
    location: LocationOut
    start: int
    end: int
    text_sha256: str


class CitationOut(BaseModel):
    """The proof of ``answer.text[start_index:end_index]``: an exact slice of a document."""

    id: str
    label: str
    start_index: int
    end_index: int
    cited_text: str
    title: str
    url: str
    source: SourceOut


class AnswerTextOut(BaseModel):
    """The words of the answer, with their markers."""

    text: str
    lang: Lang


class QuestionOut(BaseModel):
    """How the question was read."""

    original: str
    interpreted: str
    lang: Lang
    diacritics_restored: bool


class NoticeOut(BaseModel):
    """Something to know that is not a statement of the documents."""

    kind: str
    text: str


class NearestOut(BaseModel):
    """A document close to what was asked; ``doc_id`` is null for one that is only mentioned."""

    doc_id: str | None
    number: str | None
    title: str
    why: str


class RefusalOut(BaseModel):
    """Why there is no answer, and what comes nearest."""

    reason: str
    nearest: list[NearestOut]


class TimingOut(BaseModel):
    """Milliseconds spent in each step."""

    understand: float
    retrieve: float
    answer: float
    verify: float
    total: float


class AnswerOut(BaseModel):
    """The answer (contract §4)."""

    id: str
    conversation_id: str | None
    status: Status
    answer: AnswerTextOut
    citations: list[CitationOut]
    question: QuestionOut
    notices: list[NoticeOut]
    suggestions: list[str]
    refusal: RefusalOut | None
    timing_ms: TimingOut


def answer_out(answer: Answer, conversation_id: str | None = None) -> AnswerOut:
    """The answer object of an answer."""
    refusal = answer.refusal
    nearest = [
        NearestOut(doc_id=one.doc_id, number=one.number, title=one.title, why=one.why)
        for one in (refusal.nearest if refusal else ())
    ]
    steps = ("understand", "retrieve", "answer", "verify", "total")
    return AnswerOut(
        id=answer.answer_id,
        conversation_id=conversation_id,
        status=answer.status,
        answer=AnswerTextOut(text=answer.text, lang=answer.lang),
        citations=[citation_out(one) for one in answer.citations],
        question=QuestionOut(
            original=answer.question,
            interpreted=answer.interpreted,
            lang=answer.question_lang,
            diacritics_restored=answer.diacritics_restored,
        ),
        notices=[NoticeOut(kind=one.kind, text=one.text) for one in answer.notices],
        suggestions=list(answer.suggestions),
        refusal=RefusalOut(reason=refusal.reason, nearest=nearest) if refusal else None,
        timing_ms=TimingOut(**{step: round(getattr(answer.timing, step), 3) for step in steps}),
    )


def citation_out(citation: Citation) -> CitationOut:
    """A citation with its source."""
    document, own = citation.document, citation.document.identity
    return CitationOut(
        id=citation.citation_id,
        label=citation.label,
        start_index=citation.start_index,
        end_index=citation.end_index,
        cited_text=citation.quote,
        title=document.title,
        url=span_url(document.doc_id, citation.start, citation.end),
        source=SourceOut(
            doc_id=document.doc_id,
            file=document.file,
            number=stated(own.number),
            type=stated(own.type),
            issuer=stated(own.issuer),
            issued_on=own.date.iso if own.date else None,
            location=location_out(citation.location),
            start=citation.start,
            end=citation.end,
            text_sha256=text_digest(document),
        ),
    )


def question_out(query: Query) -> QuestionOut:
    """How a question was read."""
    return QuestionOut(
        original=query.original,
        interpreted=query.text,
        lang=query.lang,
        diacritics_restored=query.diacritics_restored,
    )


def location_out(location: Location) -> LocationOut:
    """Where a span lies."""
    return LocationOut(path=list(location.path), label=location.label, page=location.page)


def span_url(doc_id: str, start: int, end: int) -> str:
    """The reader's page of a document with exactly this span highlighted."""
    return f"/documents/{doc_id}#char={start}-{end}"


def stated(value: Stated | None) -> str | None:
    """The value, or None where the document does not say."""
    return None if value is None else value.value


def text_digest(document: Document) -> str:
    """The SHA-256 of the canonical text in UTF-8, in hexadecimal."""
    return sha256(document.text.encode()).hexdigest()

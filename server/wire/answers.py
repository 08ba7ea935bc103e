"""Answers, their citations and search results on the wire."""

from __future__ import annotations

from rag.model import Answer, Citation, Document, Query, ScoredPassage
from server import schemas
from server.library import Library
from server.wire.parts import location, span_url, stated


def citation(made: Citation, library: Library) -> schemas.CitationOut:
    """A citation with its source."""
    document, identity = made.document, made.document.identity
    return schemas.CitationOut(
        id=made.citation_id,
        label=made.label,
        start_index=made.start_index,
        end_index=made.end_index,
        cited_text=made.quote,
        title=document.title,
        url=span_url(document.doc_id, made.start, made.end),
        source=schemas.SourceOut(
            doc_id=document.doc_id,
            file=document.file,
            number=stated(identity.number),
            type=stated(identity.type),
            issuer=stated(identity.issuer),
            issued_on=None if identity.date is None else identity.date.iso,
            location=location(made.location),
            start=made.start,
            end=made.end,
            text_sha256=library.digests[document.doc_id],
        ),
    )


def question(asked: Answer) -> schemas.QuestionOut:
    """How the question of an answer was read."""
    return schemas.QuestionOut(
        original=asked.question,
        interpreted=asked.interpreted,
        lang=asked.question_lang,
        diacritics_restored=asked.diacritics_restored,
    )


def answer(made: Answer, conversation_id: str, library: Library) -> schemas.ChatAnswer:
    """The object of contract §4."""
    timing = made.timing
    return schemas.ChatAnswer(
        id=made.answer_id,
        conversation_id=conversation_id,
        status=made.status,
        answer=schemas.AnswerTextOut(text=made.text, lang=made.lang),
        citations=[citation(each, library) for each in made.citations],
        question=question(made),
        notices=[schemas.NoticeOut(kind=n.kind, text=n.text) for n in made.notices],
        suggestions=list(made.suggestions),
        refusal=_refusal(made),
        timing_ms=schemas.TimingOut(
            understand=round(timing.understand, 3),
            retrieve=round(timing.retrieve, 3),
            answer=round(timing.answer, 3),
            verify=round(timing.verify, 3),
            total=round(timing.total, 3),
        ),
    )


def _refusal(made: Answer) -> schemas.RefusalOut | None:
    if made.refusal is None:
        return None
    return schemas.RefusalOut(
        reason=made.refusal.reason,
        nearest=[
            schemas.NearestOut(doc_id=n.doc_id, number=n.number, title=n.title, why=n.why)
            for n in made.refusal.nearest
        ],
    )


def search(query: Query, found: list[ScoredPassage], library: Library) -> schemas.SearchResult:
    """What a search found."""
    return schemas.SearchResult(
        query=schemas.QuestionOut(
            original=query.original,
            interpreted=query.text,
            lang=query.lang,
            diacritics_restored=query.diacritics_restored,
        ),
        passages=[passage(each, library.documents[each.passage.doc_id]) for each in found],
    )


def passage(found: ScoredPassage, document: Document) -> schemas.PassageOut:
    """One passage, its text sliced here from the canonical text and nowhere else."""
    place = found.passage
    return schemas.PassageOut(
        doc_id=document.doc_id,
        file=document.file,
        title=document.title,
        number=stated(document.identity.number),
        start=place.start,
        end=place.end,
        text=document.text[place.start : place.end],
        score=float(found.score),
        location=schemas.LocationOut(path=list(place.path), label=place.label),
    )

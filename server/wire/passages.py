"""What a search found, on the wire."""

from __future__ import annotations

from rag.generation.proof.render import page_number
from rag.model import Document, Query, ScoredPassage
from rag.wire import LocationOut, question_out, stated
from server import schemas
from server.library import Library


def search(query: Query, found: list[ScoredPassage], library: Library) -> schemas.SearchResult:
    """What a search found."""
    return schemas.SearchResult(
        query=question_out(query),
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
        location=LocationOut(
            path=list(place.path), label=place.label, page=page_number(document, place.start)
        ),
    )

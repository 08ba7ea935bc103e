"""``/api/v1/documents``: what is in the corpus, one document, its canonical text."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import PlainTextResponse

from rag.retrieval.search import matches
from server import schemas
from server.admin import AdminOnly
from server.changes import refusals
from server.changes.changes import Changes
from server.changes.upload import receive
from server.corpus.versions import version, withdrawn
from server.house import House, HouseDep
from server.problems import of_text
from server.routes.filters import FiltersDep
from server.wire import documents as wire

router = APIRouter(prefix="/api/v1/documents", tags=["documents"])

TextDep = Annotated[str, Query(max_length=64, description="SHA-256 of a canonical text")]

MISSING: dict[int | str, dict[str, Any]] = {404: {"model": schemas.ProblemOut}}

REFUSED: dict[int | str, dict[str, Any]] = {
    status: {"model": schemas.ProblemOut} for status in (401, 403, 409, 413, 415, 422, 503)
}
FORM = {
    "schema": {
        "type": "object",
        "properties": {"file": {"type": "string", "format": "binary"}},
        "required": ["file"],
    }
}


@router.get("")
def list_documents(
    house: HouseDep,
    filters: FiltersDep,
    status: Literal["live", "withdrawn"] = "live",
) -> schemas.DocumentList:
    """The documents of the corpus, all of them or those that pass the filters.

    ``status=withdrawn``: those that are not answered from any more, and can still be read.
    """
    library = house.library
    if status == "withdrawn":
        gone = [each.document for each in withdrawn(house.live)]
        found = [wire.document(each, library, status) for each in gone if matches(each, filters)]
    else:
        found = [wire.document(each, library) for each in library.select(filters)]
    return schemas.DocumentList(documents=found, total=len(found))


def _changes(request: Request) -> Changes:
    house: House = request.app.state.house
    if house.changes is None:
        raise refusals.closed()
    return house.changes


ChangesDep = Annotated[Changes, Depends(_changes)]


@router.post(
    "",
    status_code=201,
    dependencies=[AdminOnly],
    responses={200: {"model": schemas.TakenDocument}, **REFUSED},
    openapi_extra={"requestBody": {"required": True, "content": {"multipart/form-data": FORM}}},
)
async def add_document(
    request: Request, response: Response, changes: ChangesDep
) -> schemas.TakenDocument:
    """Takes a file into the corpus (admin); when this is answered, questions see it.

    201 for a document that is new or has a new version, 200 for the same content again.
    """
    # No parameter stands for the body: it is read once it is known who sends it.
    with changes.folder() as folder:
        kind = request.headers.get("content-type", "")
        taken = await changes.add(await receive(kind, request.stream(), folder, changes.limit))
    shown = wire.document(taken.snapshot.documents[taken.doc_id], taken.snapshot.library)
    response.status_code = 200 if taken.outcome == "unchanged" else 201
    response.headers["Location"] = f"/api/v1/documents/{taken.doc_id}"
    return schemas.TakenDocument(
        **shown.model_dump(), outcome=taken.outcome, notes=list(taken.notes)
    )


@router.delete(
    "/{doc_id}",
    status_code=204,
    dependencies=[AdminOnly],
    responses={**MISSING, **{code: {"model": schemas.ProblemOut} for code in (401, 403, 503)}},
)
async def withdraw_document(doc_id: str, changes: ChangesDep) -> None:
    """Withdraws a document (admin): nothing that leaves after this rests on it."""
    await changes.withdraw(doc_id)


@router.get("/{doc_id}", responses=MISSING)
def get_document(doc_id: str, house: HouseDep) -> schemas.DocumentDetail:
    """One document: metadata, outline, references both ways."""
    shown = version(house.live, house.snapshot, doc_id)
    status: schemas.DocumentStatus = "withdrawn" if shown.withdrawn else "live"
    return wire.detail(shown.document, house.library, status)


@router.get("/{doc_id}/text", response_class=PlainTextResponse, responses=MISSING)
def get_text(doc_id: str, house: HouseDep, text: TextDep = "") -> PlainTextResponse:
    """The canonical text that every offset counts in; with ``text`` the one of that SHA-256."""
    shown = version(house.live, house.snapshot, doc_id, text)
    if shown.lost:
        raise of_text()
    digest = house.library.digest(shown.document)
    return PlainTextResponse(shown.document.text, headers={"ETag": f'"{digest}"'})

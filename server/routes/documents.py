"""``/api/v1/documents``: what is in the corpus, one document, its canonical text."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter
from fastapi.responses import PlainTextResponse

from server import schemas
from server.house import HouseDep
from server.routes.filters import FiltersDep
from server.wire import documents as wire

router = APIRouter(prefix="/api/v1/documents", tags=["documents"])

MISSING: dict[int | str, dict[str, Any]] = {404: {"model": schemas.ProblemOut}}


@router.get("")
def list_documents(house: HouseDep, filters: FiltersDep) -> schemas.DocumentList:
    """The documents of the corpus, all of them or those that pass the filters."""
    found = [wire.document(each, house.library) for each in house.library.select(filters)]
    return schemas.DocumentList(documents=found, total=len(found))


@router.get("/{doc_id}", responses=MISSING)
def get_document(doc_id: str, house: HouseDep) -> schemas.DocumentDetail:
    """One document: metadata, outline, references both ways."""
    return wire.detail(house.assistant.document(doc_id), house.library)


@router.get("/{doc_id}/text", response_class=PlainTextResponse, responses=MISSING)
def get_text(doc_id: str, house: HouseDep) -> PlainTextResponse:
    """The canonical text that every offset counts in."""
    document = house.assistant.document(doc_id)
    digest = house.library.digests[document.doc_id]
    return PlainTextResponse(document.text, headers={"ETag": f'"{digest}"'})

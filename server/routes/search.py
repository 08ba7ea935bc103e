"""``GET /api/v1/search``: the passages behind the answers, best first."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import unquote_to_bytes

from fastapi import APIRouter, Query, Request

from rag.retrieval.understand import checked
from server import schemas
from server.corpus.leaving import leaving
from server.corpus.snapshot import Snapshot
from server.house import HouseDep
from server.problems import not_utf_8
from server.routes.filters import FiltersDep
from server.tokens import CallerDep
from server.wire import passages

router = APIRouter(prefix="/api/v1", tags=["search"])


@router.get("/search", responses={code: {"model": schemas.ProblemOut} for code in (401, 422)})
async def search(
    request: Request,
    house: HouseDep,
    filters: FiltersDep,
    _caller: CallerDep,
    q: Annotated[str, Query(description="1–2,000 characters")],
    k: Annotated[int, Query(ge=1, le=100)] = 10,
) -> schemas.SearchResult:
    """The ``k`` passages that help most with ``q``."""
    _check_utf8(request.scope["query_string"])
    asked = checked(q)

    def found(snapshot: Snapshot) -> schemas.SearchResult:
        query, best = snapshot.assistant.search(asked, k=k, filters=filters)
        return passages.search(query, best, snapshot.library)

    return (await leaving(house.live, found))[0]


def _check_utf8(query_string: bytes) -> None:
    """Escapes that are not UTF-8 are replaced without a word by whoever decodes them."""
    try:
        unquote_to_bytes(query_string).decode()
    except UnicodeDecodeError as error:
        raise not_utf_8() from error

"""``GET /api/v1/search``: the passages behind the answers, best first."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request

from server import questions, schemas
from server.house import HouseDep
from server.routes.filters import FiltersDep
from server.wire import answers

router = APIRouter(prefix="/api/v1", tags=["search"])


@router.get("/search", responses={422: {"model": schemas.ProblemOut}})
def search(
    request: Request,
    house: HouseDep,
    filters: FiltersDep,
    q: Annotated[str, Query(description="1–2,000 characters")],
    k: Annotated[int, Query(ge=1, le=100)] = 10,
) -> schemas.SearchResult:
    """The ``k`` passages that help most with ``q``."""
    questions.check_query_string(request.scope["query_string"])
    query, found = house.assistant.search(questions.checked(q), k=k, filters=filters)
    return answers.search(query, found, house.library)

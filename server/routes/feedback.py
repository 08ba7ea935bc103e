"""``/api/v1/feedback``: what askers think of answers, and all of it for those who improve them."""

from __future__ import annotations

import itertools

from fastapi import APIRouter
from fastapi.responses import StreamingResponse

from server import problems, schemas
from server.admin import AdminOnly
from server.house import StoreDep
from server.routes.kept import MISSING, NO_STORE
from server.store.records import Judged, Opinion
from server.tokens import CallerDep

router = APIRouter(prefix="/api/v1/feedback", tags=["feedback"])

LINES = "application/x-ndjson"


@router.post("", status_code=201, responses={**MISSING, 422: {"model": schemas.ProblemOut}})
def give_feedback(
    given: schemas.FeedbackIn, store: StoreDep, caller: CallerDep
) -> schemas.FeedbackOut:
    """A thumb up or down for an answer; given again, it takes the place of the first."""
    comment = (given.comment or "").replace("\x00", "").strip() or None
    opinion = Opinion(given.answer_id, given.rating, given.reason, comment, store.clock())
    if not store.rate(opinion, caller.owner):
        raise problems.of_answer()
    return schemas.FeedbackOut.model_validate(opinion, from_attributes=True)


@router.get(
    "",
    dependencies=[AdminOnly],
    response_class=StreamingResponse,
    responses={200: {"content": {LINES: {}}}, **MISSING, 403: {"model": schemas.ProblemOut}},
)
def list_feedback(store: StoreDep) -> StreamingResponse:
    """All feedback that is kept, one JSON object a line, in the order of the answers (admin)."""
    rows = store.judged()
    first = [row for row in (next(rows, None),) if row is not None]  # a failure is still a problem
    return StreamingResponse(
        map(_line, itertools.chain(first, rows)), media_type=LINES, headers=NO_STORE
    )


def _line(judged: Judged) -> str:
    return (
        schemas.FeedbackLine.model_validate(judged, from_attributes=True).model_dump_json() + "\n"
    )

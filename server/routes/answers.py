"""``/api/v1/answers``: an answer given earlier, as it went out and as a document for Word."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import Response

from rag.wire import AnswerOut
from server import problems
from server.docx.document import MEDIA_TYPE, docx
from server.house import StoreDep
from server.routes.kept import MISSING, NO_STORE
from server.store.records import Kept
from server.store.store import Store
from server.tokens import CallerDep

router = APIRouter(prefix="/api/v1/answers", tags=["answers"])


@router.get(
    "/{answer_id}.docx",
    response_class=Response,
    responses={200: {"content": {MEDIA_TYPE: {}}}, **MISSING},
)
def get_docx(answer_id: str, store: StoreDep, caller: CallerDep) -> Response:
    """The answer as DOCX; every citation is a footnote with the quotation and where it stands."""
    kept = _kept(store, answer_id, caller.owner)
    answer = AnswerOut.model_validate_json(kept.wire)
    named = {"Content-Disposition": f'attachment; filename="tra-loi-{answer.id}.docx"'}
    return Response(
        docx(answer, kept.created_at), media_type=MEDIA_TYPE, headers={**named, **NO_STORE}
    )


@router.get("/{answer_id}", response_model=AnswerOut, responses=MISSING)
def get_answer(answer_id: str, store: StoreDep, caller: CallerDep) -> Response:
    """The very object that was given, with the citations it had."""
    kept = _kept(store, answer_id, caller.owner)
    return Response(kept.wire, media_type="application/json", headers=NO_STORE)


def _kept(store: Store, answer_id: str, owner: str | None) -> Kept:
    kept = store.answer(answer_id, owner)
    if kept is None:
        raise problems.of_answer()
    return kept

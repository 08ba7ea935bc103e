"""``/api/v1/conversations``: a stored conversation, for its owner to read and to delete."""

from __future__ import annotations

import json

from fastapi import APIRouter
from fastapi.responses import JSONResponse, Response

from server import problems, schemas
from server.house import StoreDep
from server.routes.kept import MISSING, NO_STORE
from server.store.records import Kept
from server.tokens import CallerDep

router = APIRouter(prefix="/api/v1/conversations", tags=["conversations"])


@router.get("/{conversation_id}", response_model=schemas.ConversationOut, responses=MISSING)
def get_conversation(conversation_id: str, store: StoreDep, caller: CallerDep) -> Response:
    """Its turns in order, each answer as it went out."""
    turns = store.conversation(conversation_id, caller.owner)
    if not turns:
        raise problems.of_conversation()
    body = {
        "id": conversation_id,
        "created_at": turns[0].created_at.isoformat(),
        "turns": [_turn(each) for each in turns],
    }
    return JSONResponse(body, headers=NO_STORE)


@router.delete("/{conversation_id}", status_code=204, responses=MISSING)
def delete_conversation(conversation_id: str, store: StoreDep, caller: CallerDep) -> None:
    """Deletes it with its answers and what was said of them."""
    if not store.delete(conversation_id, caller.owner):
        raise problems.of_conversation()


def _turn(kept: Kept) -> dict[str, object]:
    # Not by way of the model: an answer of an earlier release comes back as it was.
    return {
        "question": kept.question,
        "answer": json.loads(kept.wire),
        "rating": kept.rating,
        "created_at": kept.created_at.isoformat(),
    }

"""``POST /api/v1/chat``: a question, an answer with its proofs, whole or as a stream."""

from __future__ import annotations

import functools
import logging
import uuid
from typing import Annotated

from fastapi import APIRouter, Header, Response
from starlette.concurrency import run_in_threadpool

from rag.errors import InvalidQuestion
from rag.model import Answer, Lang, Notice, Turn
from rag.retrieval.understand import checked
from rag.wire import AnswerOut, answer_out
from server import events, ids, schemas
from server.corpus.leaving import leaving, renewing
from server.corpus.live import Pass
from server.corpus.snapshot import Snapshot
from server.house import House, HouseDep
from server.past import Past, recall
from server.role import Assistant
from server.store.records import Entry
from server.tokens import Caller, CallerDep
from server.wire import requests

log = logging.getLogger(__name__)

router = APIRouter(prefix="/api/v1", tags=["chat"])

BROKEN: dict[Lang, str] = {
    "vi": "Hệ thống đang gặp sự cố nên chưa trả lời được câu hỏi này. Xin thử lại sau ít phút.",
    "en": "The system is out of order and could not answer. Please try again in a few minutes.",
}


@router.post(
    "/chat",
    response_model=AnswerOut,
    responses={
        200: {"content": {"text/event-stream": {"schema": {"type": "string"}}}},
        401: {"model": schemas.ProblemOut},
        413: {"model": schemas.ProblemOut},
        422: {"model": schemas.ProblemOut},
    },
)
async def chat(
    asked: schemas.ChatRequest,
    house: HouseDep,
    caller: CallerDep,
    accept: Annotated[str, Header()] = "*/*",
) -> Response | AnswerOut:
    """Answers one question; as events with ``"stream": true`` or ``Accept: text/event-stream``.

    ``conversation_id`` continues a stored conversation; ``history``, where it is sent, is what the
    question is read against. An id that is not known (any more) begins a new conversation.
    """
    question = checked(asked.question, requests.history(asked.history))
    compute = functools.partial(answer, house, asked, question, caller)
    if asked.stream or "text/event-stream" in accept.lower():
        return events.stream(compute, functools.partial(renewing, house.live))
    return (await compute())[0].wire


async def answer(
    house: House, asked: schemas.ChatRequest, question: str, caller: Caller
) -> tuple[events.GivenAnswer, Pass]:
    """The answer to a checked question, to be sent at once; worked out and kept in a thread.

    Raises:
        InvalidQuestion: the core can't take the question.
    """
    sent = requests.history(asked.history)
    past = await run_in_threadpool(recall, house.store, asked.conversation_id, sent, caller.owner)

    def kept(given: events.GivenAnswer) -> None:
        house.metrics.answers.labels(given.wire.status).inc()
        _keep(house, given.wire, question, past, caller)

    def dropped(given: events.GivenAnswer) -> None:
        if house.store is not None:
            house.store.drop(given.wire.id)

    return await leaving(
        house.live, functools.partial(_answer, asked, question, past), kept, dropped
    )


def _answer(
    asked: schemas.ChatRequest, question: str, past: Past, snapshot: Snapshot
) -> events.GivenAnswer:
    given = _given(snapshot.assistant, asked, question, past.turns)
    # Named here and not by the core: what lets in is the server's to hand out.
    wire = answer_out(given, past.conversation_id).model_copy(update={"id": ids.answer_id()})
    wire.notices.extend(past.notices(wire.question.lang))
    return events.GivenAnswer(
        wire=wire, sentences=[(span.start, span.end) for span in given.sentences]
    )


def _given(
    assistant: Assistant, asked: schemas.ChatRequest, question: str, history: tuple[Turn, ...]
) -> Answer:
    try:
        return assistant.answer(
            question,
            history=history,
            filters=requests.filters(asked.filters),
            lang=asked.lang,
        )
    except InvalidQuestion:
        raise
    except Exception:
        # Whatever broke, the person gets an answer that says so, never one that says "no evidence".
        log.exception("the assistant could not answer")
        return _unavailable(question, "en" if asked.lang == "en" else "vi")


def _keep(house: House, wire: AnswerOut, question: str, past: Past, caller: Caller) -> None:
    if house.store is None or past.conversation_id is None:
        return
    entry = Entry(
        answer_id=wire.id,
        conversation_id=past.conversation_id,
        begins=past.begins,
        owner=caller.owner,
        question=question,
        text=None if wire.status == "unavailable" else wire.answer.text,
        wire=wire.model_dump_json(),
        created_at=house.store.clock(),
    )
    house.store.keep(entry)


def _unavailable(question: str, lang: Lang) -> Answer:
    return Answer(
        answer_id=f"ans_{uuid.uuid4().hex}",
        status="unavailable",
        text="",
        lang=lang,
        question=question,
        interpreted=question,
        question_lang=lang,
        notices=(Notice("unavailable", BROKEN[lang]),),
    )

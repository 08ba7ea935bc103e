"""``POST /api/v1/chat``: a question, an answer with its proofs, whole or as a stream."""

from __future__ import annotations

import functools
import logging
import uuid
from typing import Annotated

from fastapi import APIRouter, Header, Response
from starlette.concurrency import run_in_threadpool

from rag.errors import InvalidQuestion
from rag.model import Answer, Lang, Notice
from rag.retrieval.understand import checked
from rag.wire import AnswerOut, answer_out
from server import events, schemas
from server.house import House, HouseDep
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
        413: {"model": schemas.ProblemOut},
        422: {"model": schemas.ProblemOut},
    },
)
async def chat(
    asked: schemas.ChatRequest, house: HouseDep, accept: Annotated[str, Header()] = "*/*"
) -> Response | AnswerOut:
    """Answers one question; as events with ``"stream": true`` or ``Accept: text/event-stream``."""
    question = checked(asked.question, requests.history(asked.history))
    compute = functools.partial(answer, house, asked, question)
    if asked.stream or "text/event-stream" in accept.lower():
        return events.stream(compute)
    return (await compute()).wire


async def answer(house: House, asked: schemas.ChatRequest, question: str) -> events.GivenAnswer:
    """The answer to a checked question, worked out in a thread of its own.

    Raises:
        InvalidQuestion: the core can't take the question.
    """
    given = await run_in_threadpool(_answer, house, asked, question)
    house.metrics.answers.labels(given.status).inc()
    conversation_id = asked.conversation_id or f"conv_{uuid.uuid4().hex}"
    return events.GivenAnswer(
        wire=answer_out(given, conversation_id),
        sentences=[(span.start, span.end) for span in given.sentences],
    )


def _answer(house: House, asked: schemas.ChatRequest, question: str) -> Answer:
    try:
        return house.assistant.answer(
            question,
            history=requests.history(asked.history),
            filters=requests.filters(asked.filters),
            lang=asked.lang,
        )
    except InvalidQuestion:
        raise
    except Exception:
        # Whatever broke, the person gets an answer that says so, never one that says "no evidence".
        log.exception("the assistant could not answer")
        return _unavailable(question, "en" if asked.lang == "en" else "vi")


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

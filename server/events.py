"""An answer as server-sent events (contract §4.2; WHATWG HTML, 9.2 Server-sent events)."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator

from fastapi.sse import KEEPALIVE_COMMENT, EventSourceResponse, format_sse_event
from pydantic import BaseModel

from rag.model import Span
from rag.wire import AnswerOut, CitationOut
from server import problems, schemas
from server.corpus.live import Pass

log = logging.getLogger(__name__)

PING_SECONDS = 15.0

# nginx buffers responses unless told not to; a buffered stream arrives all at once.
HEADERS = {"Cache-Control": "no-cache", "X-Accel-Buffering": "no"}


class GivenAnswer(BaseModel):
    """An answer for the wire with the spans of its sentences."""

    wire: AnswerOut
    sentences: list[tuple[int, int]]


Compute = Callable[[], Awaitable[tuple[GivenAnswer, Pass]]]
Renew = Callable[[Pass], Awaitable[Pass | None]]


def stream(
    compute: Compute, renew: Renew, ping_seconds: float = PING_SECONDS
) -> EventSourceResponse:
    """The response that streams what ``compute`` gives, with pings while it is thinking.

    Before each event that its pass doesn't last for, ``renew`` says whether it still counts; None
    ends the stream.
    """
    return EventSourceResponse(_bytes(compute, renew, ping_seconds), headers=HEADERS)


async def _bytes(compute: Compute, renew: Renew, ping_seconds: float) -> AsyncIterator[bytes]:
    task = asyncio.ensure_future(compute())
    try:
        while not (await asyncio.wait({task}, timeout=ping_seconds))[0]:
            yield KEEPALIVE_COMMENT
        try:
            given, granted = task.result()
        except Exception as error:
            log.exception("the answer could not be given")
            yield _event("error", "error-1", problems.of(error).body)
            return
        for number, (name, data) in enumerate(events(given), start=1):
            # What has begun to leave goes on while its pass lasts: DELETE waits for that.
            renewed = granted if granted.lasts else await renew(granted)
            if renewed is None:
                yield _event("error", f"{given.wire.id}-{number}", problems.of_withdrawn().body)
                return
            granted = renewed
            yield _event(name, f"{given.wire.id}-{number}", data)
            await asyncio.sleep(0)  # lets a reader who has gone away be noticed
    finally:
        task.cancel()


def events(given: GivenAnswer) -> Iterator[tuple[str, BaseModel]]:
    """Name and data of each event, in order; a citation follows the sentence that it proves."""
    answer = given.wire
    yield (
        "meta",
        schemas.MetaEvent(
            id=answer.id, conversation_id=answer.conversation_id, question=answer.question
        ),
    )
    for index, (start, end) in enumerate(given.sentences):
        proofs = [c for c in answer.citations if _within(c, Span(start, end))]
        yield (
            "sentence",
            schemas.SentenceEvent(
                index=index,
                text=answer.answer.text[start:end],
                start_index=start,
                end_index=end,
                citation_ids=[c.id for c in proofs],
            ),
        )
        for proof in proofs:
            yield "citation", proof
    yield "done", answer


def _within(citation: CitationOut, sentence: Span) -> bool:
    return sentence.start <= citation.start_index < sentence.end


def _event(name: str, event_id: str, data: BaseModel) -> bytes:
    return format_sse_event(event=name, id=event_id, data_str=data.model_dump_json())

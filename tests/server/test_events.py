from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import cast

from rag.model import Answer
from rag.wire import answer_out
from server.events import GivenAnswer, stream
from tests.server.stream import events

ANSWER = Answer("ans_1", "refused_no_evidence", "", "vi", "?", "?", "vi")


def collected(ready: int, fail: bool = False) -> str:
    """The body of a stream whose answer is there after ``ready`` pings have been sent."""

    async def run() -> str:
        enough = asyncio.Event()

        async def compute() -> GivenAnswer:
            await enough.wait()
            if fail:
                raise RuntimeError("a secret of the inside")
            return GivenAnswer(wire=answer_out(ANSWER), sentences=[])

        out: list[bytes] = []
        if ready == 0:
            enough.set()
        async for chunk in cast(AsyncIterator[bytes], stream(compute, 0.001).body_iterator):
            out.append(chunk)
            if out.count(b": ping\n\n") >= ready:
                enough.set()
        return b"".join(out).decode()

    return asyncio.run(run())


def test_a_stream_that_thinks_long_sends_pings() -> None:
    body = collected(ready=2)
    assert body.startswith(": ping\n\n: ping\n\n")
    assert [event.name for event in events(body)] == ["meta", "done"]


def test_an_answer_that_fails_ends_the_stream_with_a_problem() -> None:
    [error] = events(collected(ready=0, fail=True))
    assert error.name == "error"
    assert error.data["status"] == 500
    assert "secret" not in str(error.data)

from __future__ import annotations

import asyncio
import socket
import threading
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlsplit

from rag.model import Answer
from rag.settings import Settings
from rag.wire import answer_out
from server.corpus.live import Pass
from server.corpus.snapshot import Snapshot
from server.events import GivenAnswer, stream
from server.store import database
from server.store.records import Records
from tests.server.fake import FakeAssistant
from tests.server.live import serving
from tests.server.stream import events

GRANTED = Pass(Snapshot.of(FakeAssistant()), 0.0)
ANSWER = Answer("ans_1", "refused_no_evidence", "", "vi", "?", "?", "vi")


def collected(
    ready: int, fail: bool = False, withdrawn: bool = False, granted: Pass = GRANTED
) -> str:
    """The body of a stream whose answer is there after ``ready`` pings have been sent."""

    async def run() -> str:
        enough = asyncio.Event()

        async def compute() -> tuple[GivenAnswer, Pass]:
            await enough.wait()
            if fail:
                raise RuntimeError("a secret of the inside")
            return GivenAnswer(wire=answer_out(ANSWER), sentences=[]), granted

        async def renew(granted: Pass) -> Pass | None:
            return None if withdrawn else granted

        out: list[bytes] = []
        if ready == 0:
            enough.set()
        async for chunk in cast(AsyncIterator[bytes], stream(compute, renew, 0.001).body_iterator):
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


def test_a_document_withdrawn_while_an_answer_is_sent_ends_the_stream() -> None:
    [error] = events(collected(ready=0, withdrawn=True))
    assert error.name == "error"
    assert error.data["type"] == "urn:chithi:problem:document-withdrawn"


def test_what_has_begun_to_leave_goes_on_while_its_pass_lasts() -> None:
    just_now = Pass(GRANTED.snapshot, time.monotonic() + 60)
    body = collected(ready=0, withdrawn=True, granted=just_now)
    assert [event.name for event in events(body)] == ["meta", "done"]


class Slow(FakeAssistant):
    """Thinks until it is told to go on, so that who asked can go away before."""

    def __init__(self) -> None:
        super().__init__()
        self.thinking = threading.Event()
        self.go_on = threading.Event()

    def answer(self, question: str, **asked: Any) -> Answer:  # noqa: ANN401
        self.thinking.set()
        assert self.go_on.wait(60)
        return super().answer(question, **asked)


def test_the_answer_to_somebody_who_went_away_is_kept(tmp_path: Path) -> None:
    slow = Slow()
    settings = Settings(data_dir=tmp_path)
    with serving(slow, settings) as url:
        with socket.create_connection(("127.0.0.1", urlsplit(url).port or 0)) as gone:
            body = b'{"question": "Ai?", "stream": true}'
            gone.sendall(
                b"POST /api/v1/chat HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                b"Content-Length: " + str(len(body)).encode() + b"\r\n\r\n" + body
            )
            assert slow.thinking.wait(60)
        slow.go_on.set()
    # The server has stopped, and with it everything that was under way.
    engine = database.engine(settings.database)
    assert Records(engine).count() == 1
    engine.dispose()

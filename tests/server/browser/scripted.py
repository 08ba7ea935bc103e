"""A chat API that does as it is told, reply by reply: pauses, is busy, refuses tokens, dies."""

from __future__ import annotations

import contextlib
import json
import socket
import struct
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from rag.wire import answer_out
from server import events
from tests.server.fake import FakeAssistant

STREAM = {"Content-Type": "text/event-stream"}


def answer_events(question: str = "Báo cáo gửi khi nào?") -> list[bytes]:
    """The events of the fake assistant's answer: meta, sentence, citation, sentence, done."""
    given = FakeAssistant().answer(question)
    made = events.GivenAnswer(
        wire=answer_out(given, "conv_1"), sentences=[(s.start, s.end) for s in given.sentences]
    )
    return [
        f"event: {name}\ndata: {data.model_dump_json()}\n\n".encode()
        for name, data in events.events(made)
    ]


@dataclass
class Reply:
    """What is sent; an event among the parts is waited for; ``dies`` resets the connection."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=lambda: dict(STREAM))
    parts: Sequence[bytes | threading.Event] = ()
    dies: bool = False


def whole() -> Reply:
    """The fake assistant's whole answer."""
    return Reply(parts=answer_events())


@dataclass
class Scripted:
    """Where it listens, what it answers next, what it was asked."""

    url: str
    replies: list[Reply] = field(default_factory=list)
    asked: list[dict[str, Any]] = field(default_factory=list)
    tokens: list[str | None] = field(default_factory=list)


@contextlib.contextmanager
def scripted() -> Iterator[Scripted]:
    """Serves as long as the context lasts; replies go in order, the last one again and again."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    state = Scripted(f"http://127.0.0.1:{server.server_port}/")
    server.state = state  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield state
    finally:
        server.shutdown()
        thread.join(10)
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.0"  # the end of a body is the end of the connection

    def do_OPTIONS(self) -> None:
        self._head(Reply(status=204, headers={}))

    def do_POST(self) -> None:
        state: Scripted = self.server.state  # type: ignore[attr-defined]
        body = self.rfile.read(int(self.headers["Content-Length"]))
        state.asked.append(json.loads(body))
        state.tokens.append(self.headers.get("Authorization"))
        reply = state.replies.pop(0) if len(state.replies) > 1 else state.replies[0]
        self._head(reply)
        for part in reply.parts:
            if isinstance(part, bytes):
                self.wfile.write(part)
                self.wfile.flush()
            else:
                assert part.wait(30)
        if reply.dies:  # closing with nothing lingering resets the connection
            linger = struct.pack("ii", 1, 0)
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            self.connection.close()

    def _head(self, reply: Reply) -> None:
        self.send_response(reply.status)
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Access-Control-Allow-Headers", "*, Authorization")
        self.send_header("Access-Control-Expose-Headers", "Retry-After")
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, *args: object) -> None:
        """Nothing on the terminal."""

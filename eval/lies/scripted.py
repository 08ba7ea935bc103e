"""An OpenAI-compatible chat server on this machine that says what a script tells it to.

Real HTTP: the requests come from the client that a real server would get them from. The form is
that of ``POST /v1/chat/completions`` in OpenAI's API reference.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple

Body = bytes | Iterator[bytes]


class Shown(NamedTuple):
    """A numbered sentence as the model got it; ``answers`` if it is part of the answer."""

    source_id: str
    answers: bool
    text: str


@dataclass(frozen=True, slots=True)
class Reply:
    """What the server sends: a status, headers and a body, which may come without end."""

    body: Body
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


Script = Callable[[Sequence[Shown]], Reply]


def saying(content: str | None, **more: Any) -> Reply:  # noqa: ANN401 - any field of the API
    """A well-formed completion whose message has this content, and these fields besides."""
    message = {"role": "assistant", "content": content, **more}
    choice = {"index": 0, "message": message, "finish_reason": "stop"}
    usage = {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}
    whole = {"id": "c", "object": "chat.completion", "created": 0, "model": "scripted"}
    return Reply(json.dumps({**whole, "choices": [choice], "usage": usage}).encode())


def wording(sentences: Sequence[tuple[Sequence[str], str]]) -> Reply:
    """A reply of the form that is asked for: (ids, text) of each sentence."""
    told = [{"ids": list(ids), "text": text} for ids, text in sentences]
    return saying(json.dumps({"sentences": told}, ensure_ascii=False))


class ScriptedServer(ThreadingHTTPServer):
    """Answers every request by its script and keeps the requests; closes with the ``with``."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Says nothing where a client hangs up: cutting off is what it should do."""

    def __init__(self, script: Script) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.script = script
        self.requests: list[dict[str, Any]] = []
        self.keys: list[str | None] = []

    @property
    def base_url(self) -> str:
        """What goes into ``CHITHI_LLM_BASE_URL``."""
        return f"http://127.0.0.1:{self.server_address[1]}/v1"

    def shown(self) -> list[Shown]:
        """The sentences of the last request."""
        return read_prompt(self.requests[-1])


def read_prompt(request: dict[str, Any]) -> list[Shown]:
    """The numbered sentences of a request, read as a model would read them."""
    data = json.loads(request["messages"][-1]["content"])
    return [Shown(one["id"], one["answers"], one["text"]) for one in data["sentences"]]


@contextmanager
def serving(script: Script) -> Iterator[ScriptedServer]:
    """A scripted server on a free port, for as long as the block runs."""
    with ScriptedServer(script) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: ScriptedServer

    def do_POST(self) -> None:  # http.server's name
        request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.requests.append(request)
        self.server.keys.append(self.headers["Authorization"])
        reply = self.server.script(read_prompt(request))
        try:
            self._send(reply)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True  # the client had enough

    def _send(self, reply: Reply) -> None:
        self.send_response(reply.status)
        for name, value in {"Content-Type": "application/json", **reply.headers}.items():
            self.send_header(name, value)
        if isinstance(reply.body, bytes):
            self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()
            self.wfile.write(reply.body)
            return
        self.close_connection = True
        self.send_header("Connection", "close")
        self.end_headers()
        for chunk in reply.body:
            self.wfile.write(chunk)
            self.wfile.flush()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - http.server's name
        """Says nothing: the requests are kept."""

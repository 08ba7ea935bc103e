"""Askers count answers and time them, and a server that refuses is told."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from eval.bench.serving import ServerFailed, load

asked: list[str] = []


class Answering(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        question = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["question"]
        asked.append(question)
        body = b"{}"
        self.send_response(422 if question == "?" else 200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(name="url")
def serve() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_each_asker_asks_at_least_once_from_its_own_place(url: str) -> None:
    asked.clear()
    found = load(url, ["a", "b"], 2, seconds=0)
    assert sorted(asked) == ["a", "b"]
    assert found.askers == 2
    assert found.times.n == 2
    assert found.answers_a_second > 0


def test_more_askers_than_questions_share_them(url: str) -> None:
    asked.clear()
    assert load(url, ["a"], 3, seconds=0).times.n == 3
    assert asked == ["a", "a", "a"]


def test_a_refusal_is_told_with_its_question(url: str) -> None:
    with pytest.raises(ServerFailed, match=r"'\?': 422"):
        load(url, ["?"], 1, seconds=0)

"""Replies that are no answer at all: each must end in the extractive answer and a notice."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Mapping

from eval.lies.scripted import Reply, saying, wording

_CALL = {
    "id": "1",
    "type": "function",
    "function": {"name": "delete_documents", "arguments": "{}"},
}


def _for_ever() -> Iterator[bytes]:
    while True:
        yield b" " * 65536


def _in_drops(seconds: float = 2.0) -> Iterator[bytes]:
    """A byte now and then, so that no read ever times out."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        time.sleep(0.05)
        yield b" "


def _never(seconds: float = 2.0) -> Iterator[bytes]:
    time.sleep(seconds)
    yield b"{}"


def _told(text: str, ids: list[str] | None = None) -> str:
    return json.dumps({"sentences": [{"ids": ["S1"] if ids is None else ids, "text": text}]})


FAULTS: Mapping[str, Callable[[], Reply]] = {
    "an empty list": lambda: wording([]),
    "an apology": lambda: saying("Xin lỗi, tôi không thể trả lời câu hỏi này."),
    "a refusal field": lambda: saying(None, refusal="I can't help with that."),
    "empty content": lambda: saying(""),
    "prose without JSON": lambda: saying("Kế hoạch số 300/KH-UBND [S1]."),
    "JSON cut off": lambda: saying(_told("Kế hoạch")[:-9]),
    "JSON of another form": lambda: saying('{"answer": "Kế hoạch số 300/KH-UBND"}'),
    "a field too many": lambda: saying(_told("a")[:-3] + ', "status": "refused"}]}'),
    "ids that are numbers": lambda: saying('{"sentences": [{"ids": [1], "text": "a"}]}'),
    "an unknown id": lambda: wording([(["S99"], "Kế hoạch số 300/KH-UBND.")]),
    "no id": lambda: saying(_told("a", [])),
    "no text": lambda: saying(_told("")),
    "a thousand sentences": lambda: wording([(["S1"], f"Câu {i}.") for i in range(1000)]),
    "a sentence without end": lambda: saying(_told("rất " * 1000)),
    "a tool call": lambda: saying(None, tool_calls=[_CALL]),
    "a tool call beside an answer": lambda: saying(_told("a"), tool_calls=[_CALL]),
    "output without end": lambda: Reply(_for_ever()),
    "a long completion": lambda: saying("x" * 300_000),
    "a reply in drops": lambda: Reply(_in_drops()),
    "silence": lambda: Reply(_never()),
    "no choices": lambda: Reply(b'{"id": "c", "object": "chat.completion", "choices": []}'),
    "not JSON": lambda: Reply(b"<html>Bad gateway</html>"),
    "a body of nothing": lambda: Reply(b""),
    "bytes that are no text": lambda: Reply(b"\xff\xfe\x00"),
    "a packed body": lambda: Reply(b"\x1f\x8b\x08", headers={"Content-Encoding": "gzip"}),
    "HTTP 401": lambda: Reply(b'{"error": {"message": "no key"}}', 401),
    "HTTP 429": lambda: Reply(b"{}", 429),
    "HTTP 500": lambda: Reply(b"{}", 500),
    "a redirect": lambda: Reply(b"", 302, {"Location": "http://127.0.0.1:9/v1/chat/completions"}),
}

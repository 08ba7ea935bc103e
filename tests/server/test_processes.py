"""Several processes behind one address, as ``uvicorn --workers`` starts them, keep one store."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest


@pytest.fixture
def url(tmp_path: Path) -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        command = [
            *(sys.executable, "-m", "uvicorn", "--factory", "tests.server.many:production"),
            *("--workers", "2", "--fd", str(taken.fileno()), "--log-level", "error"),
        ]
        process = subprocess.Popen(
            command,
            env={**os.environ, "CHITHI_DATA_DIR": str(tmp_path)},
            pass_fds=[taken.fileno()],
        )
        # The socket listens already: the first request waits until a process takes it.
        yield f"http://127.0.0.1:{taken.getsockname()[1]}"
        process.terminate()
        assert process.wait(30) == 0


def asked(url: str, conversation: str | None) -> tuple[str, dict[str, Any]]:
    """Which process answered, and what."""
    body = {"question": "Báo cáo gửi khi nào?", "conversation_id": conversation}
    # A connection of its own each time, so that either process may take it.
    with httpx2.Client(timeout=60) as client:
        response = client.post(f"{url}/api/v1/chat", json=body)
    return response.headers["X-Process"], response.json()


def test_a_conversation_goes_on_in_whichever_process_answers(url: str) -> None:
    process, first = asked(url, None)
    seen, turns, conversation = {process}, 1, first["conversation_id"]
    while len(seen) < 2:
        process, answer = asked(url, conversation)
        assert answer["conversation_id"] == conversation
        seen.add(process)
        turns += 1
        assert turns < 2000, "the other process never answered"
    stored = httpx2.get(f"{url}/api/v1/conversations/{conversation}", timeout=60).json()
    assert len(stored["turns"]) == turns

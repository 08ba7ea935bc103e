"""The server as its users meet it: a process of its own, asked over HTTP on 127.0.0.1."""

from __future__ import annotations

import http.client
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import cycle, islice
from urllib.parse import urlsplit

from eval.bench.steps import resident_mib
from eval.bench.timing import Times, summary
from rag.settings import PROJECT_DIR

_TIMEOUT = 30  # seconds for one answer
_CHAT = "/api/v1/chat"


class ServerFailed(RuntimeError):
    """``python -m server`` did not start, or did not answer; its own words are in the message."""


@dataclass(frozen=True, slots=True)
class Load:
    """So many askers, each with one question after another: answers a second, and their times."""

    askers: int
    answers_a_second: float
    times: Times


@dataclass(frozen=True, slots=True)
class Served:
    """A server's start, its load with each number of askers, and its memory before and after."""

    ready_seconds: float
    loads: tuple[Load, ...]
    resident_mib: float
    resident_after_mib: float


def measure_server(questions: Sequence[str], askers: Sequence[int], seconds: float) -> Served:
    """A server on a free port over the index that the settings name, asked for ``seconds`` each.

    Raises ServerFailed.
    """
    started = time.perf_counter()
    with _server() as (url, pid):
        ready = time.perf_counter() - started
        before = resident_mib(pid)
        loads = tuple(_load(url, questions, one, seconds) for one in askers)
        return Served(ready, loads, before, resident_mib(pid))


@contextmanager
def _server() -> Iterator[tuple[str, int]]:
    """The address of a server and its process, which ends with the context."""
    open_to_all = {"CHITHI_HOST": "127.0.0.1", "CHITHI_PORT": "0", "CHITHI_TOKEN_SECRET": ""}
    process = subprocess.Popen(
        [sys.executable, "-m", "server"],
        cwd=PROJECT_DIR,
        env={**os.environ, **open_to_all},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        said = process.stdout.readline() if process.stdout else ""
        if "http://" not in said:
            process.kill()
            raise ServerFailed(f"the server did not start: {process.communicate()[1].strip()}")
        yield said.split()[-1], process.pid
    finally:
        process.terminate()
        process.communicate(timeout=_TIMEOUT)


def _load(url: str, questions: Sequence[str], askers: int, seconds: float) -> Load:
    place = urlsplit(url)
    started = time.perf_counter()
    until = started + seconds
    with ThreadPoolExecutor(askers) as pool:
        asked = [
            pool.submit(_ask, place.hostname or "", place.port or 0, questions, offset, until)
            for offset in range(0, len(questions), max(1, len(questions) // askers))
        ][:askers]
        times = [one for done in asked for one in done.result()]
    return Load(askers, len(times) / (time.perf_counter() - started), summary(times))


def _ask(host: str, port: int, questions: Sequence[str], offset: int, until: float) -> list[float]:
    """One asker: its questions in turn, over one connection, each answer's milliseconds."""
    connection = http.client.HTTPConnection(host, port, timeout=_TIMEOUT)
    headers = {"Content-Type": "application/json"}
    times = []
    for question in islice(cycle(questions), offset, None):
        started = time.perf_counter()
        connection.request("POST", _CHAT, json.dumps({"question": question}), headers)
        response = connection.getresponse()
        body = response.read()
        if response.status != http.HTTPStatus.OK:
            raise ServerFailed(f"{question!r}: {response.status} {body[:200].decode()}")
        times.append((time.perf_counter() - started) * 1000)
        if time.perf_counter() >= until:
            break
    connection.close()
    return times

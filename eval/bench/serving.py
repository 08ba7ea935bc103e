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
from contextlib import closing, contextmanager
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
        loads = tuple(load(url, questions, one, seconds) for one in askers)
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


def load(url: str, questions: Sequence[str], askers: int, seconds: float) -> Load:
    """So many askers for so many seconds, each from another place in the questions.

    Each asks at least once. Raises ServerFailed where an answer is not 200.
    """
    place = urlsplit(url)
    host, port = place.hostname or "", place.port or 0
    started = time.perf_counter()
    with ThreadPoolExecutor(askers) as pool:
        asked = [
            pool.submit(_ask, host, port, questions, len(questions) * one // askers, seconds)
            for one in range(askers)
        ]
        times = [one for done in asked for one in done.result()]
    return Load(askers, len(times) / (time.perf_counter() - started), summary(times))


def _ask(
    host: str, port: int, questions: Sequence[str], offset: int, seconds: float
) -> list[float]:
    """One asker: its questions in turn, over one connection, each answer's milliseconds."""
    until = time.perf_counter() + seconds
    times = []
    with closing(http.client.HTTPConnection(host, port, timeout=_TIMEOUT)) as connection:
        for question in islice(cycle(questions), offset, None):
            times.append(_answered(connection, question))
            if time.perf_counter() >= until:
                break
    return times


def _answered(connection: http.client.HTTPConnection, question: str) -> float:
    """The milliseconds until the whole answer is here; raises ServerFailed unless it is 200."""
    headers = {"Content-Type": "application/json"}
    started = time.perf_counter()
    connection.request("POST", _CHAT, json.dumps({"question": question}), headers)
    response = connection.getresponse()
    body = response.read()
    elapsed = (time.perf_counter() - started) * 1000
    if response.status != http.HTTPStatus.OK:
        raise ServerFailed(f"{question!r}: {response.status} {body[:200].decode()}")
    return elapsed

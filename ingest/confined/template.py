"""``python -m ingest.confined.template SOCKET``: the warm process that children are forked from.

It imports parsers and never runs them. It has one thread, no network, nothing on its standard
input and an environment of a few names; it ends when the process that started it does.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import shutil
import signal
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import asdict
from importlib import import_module
from pathlib import Path

from ingest.confined import child, kernel
from ingest.confined.frames import Frames, frame, write_all
from ingest.confined.limits import Limits
from ingest.confined.outcome import Ending, Usage
from ingest.confined.processes import end_all_below
from ingest.confined.request import Request
from ingest.confined.watch import CallerGone, Watch

_REQUEST_BYTES = 1 << 20
_CHUNK = 1 << 16
_MOMENT, _SHORT = 2.0, 0.005  # seconds


def main(caller: int) -> None:
    """Do what is asked over the socket ``caller`` until it is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    kernel.adopt_orphans()
    kernel.forbid_new_privileges()
    kernel.leave_network()
    frames = Frames(_REQUEST_BYTES)
    with suppress(CallerGone, BrokenPipeError, ConnectionResetError):
        while data := os.read(caller, _CHUNK):
            for _, body in frames.feed(data):
                _serve(Request.from_json(body), caller)


def _serve(request: Request, caller: int) -> None:
    """Have one file read; send how that ended, then the answer."""
    for name in (request.reader.partition(":")[0], *request.preload):
        _warm(name)
    folder = Path(tempfile.mkdtemp(prefix="chithi-"))
    try:
        ending, usage, detail, answer = _watched(request, folder, caller)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    told = json.dumps({"ending": ending, "usage": asdict(usage), "detail": detail}).encode()
    write_all(caller, frame(b"E", told) + frame(b"R", answer))


def _warm(name: str) -> None:
    """Import a module once, for all children; where it is missing, a child will say so."""
    if name in sys.modules:
        return
    with suppress(ImportError):
        import_module(name)
        gc.collect()
        gc.freeze()  # or each child would copy what the collector touches


def _watched(request: Request, folder: Path, caller: int) -> tuple[Ending, Usage, str, bytes]:
    """How the child ended, what it cost, a word for engineers, and its answer."""
    began = time.monotonic()
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        child.run(request, folder, writing)
    os.close(writing)
    watch = Watch(pid, reading, caller, request.limits)
    ending: Ending = "lost"
    answer = b""
    try:
        ending, answer = watch.until_end()
    finally:
        os.close(reading)
        status, cost = _end(pid, wait=ending == "crashed")
        end_all_below()
    cpu_seconds = cost.ru_utime + cost.ru_stime
    usage = Usage(
        time.monotonic() - began, cpu_seconds, cost.ru_maxrss * 1024, watch.together_bytes
    )
    if ending == "crashed":
        ending = _why(status, usage, request.limits)
    return ending, usage, _words(status), answer


def _end(pid: int, *, wait: bool) -> tuple[int, resource.struct_rusage]:
    """End the child and its process group; returns its wait status and what it cost.

    ``wait``: it is ending already; how, is worth a moment.
    """
    until = time.monotonic() + (_MOMENT if wait else 0.0)
    while time.monotonic() < until:
        ended, status, cost = os.wait4(pid, os.WNOHANG)
        if ended:
            return status, cost
        time.sleep(_SHORT)
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)
    with suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)
    _, status, cost = os.wait4(pid, 0)
    return status, cost


def _why(status: int, usage: Usage, limits: Limits) -> Ending:
    """Why a child ended without an answer."""
    if os.WIFEXITED(status):
        return "memory" if os.WEXITSTATUS(status) == child.OUT_OF_MEMORY else "crashed"
    by = os.WTERMSIG(status)
    if by == signal.SIGXCPU or usage.cpu_seconds >= limits.cpu_seconds:
        return "time"
    # The kernel's own last resort; or libraries that give up where they get no more.
    given_up = by != signal.SIGKILL and usage.peak_bytes > limits.private_bytes / 2
    return "memory" if by == signal.SIGKILL or given_up else "crashed"


def _words(status: int) -> str:
    if os.WIFSIGNALED(status):
        return signal.Signals(os.WTERMSIG(status)).name
    return f"exit status {os.waitstatus_to_exitcode(status)}"


if __name__ == "__main__":
    main(int(sys.argv[1]))

"""The side that asks: a file goes out, what came of it comes back, whatever the file does."""

from __future__ import annotations

import atexit
import json
import os
import signal
import socket
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path

from pydantic import ValidationError

import ingest
from ingest.confined.child import REPLY
from ingest.confined.frames import Frames, FrameTooLong, frame
from ingest.confined.limits import Limits
from ingest.confined.outcome import Ending, Outcome, Usage
from ingest.confined.request import Request

# What programs need to be found and to find their own data; nothing of proxies, keys or settings.
_KEPT = ("PATH", "LD_LIBRARY_PATH", "TESSDATA_PREFIX", "TMPDIR", "VIRTUAL_ENV")
_SET = {
    "LANG": "C.UTF-8",
    "PYTHONUTF8": "1",
    "PYTHONDONTWRITEBYTECODE": "1",
    # One file keeps one core busy; and a process that forks must have one thread.
    "OMP_NUM_THREADS": "1",
    "OMP_THREAD_LIMIT": "1",
    "OPENBLAS_NUM_THREADS": "1",
}
_TEMPLATE = "ingest.confined.template"
_CHUNK = 1 << 18
_SLACK = 30.0  # seconds that the template has for itself
_ROOT = Path(ingest.__file__).resolve().parent.parent


class Confinement:
    """A template process, started when first needed; ``reader`` is ``module:function``.

    One file at a time. It is ended with this process, however that ends.
    """

    def __init__(self, reader: str, limits: Limits | None = None) -> None:
        self.reader = reader
        self.limits = limits or Limits()
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._socket: socket.socket | None = None
        self._owner = 0

    def read(self, path: Path, name: str = "", preload: tuple[str, ...] = ()) -> Outcome:
        """What came of reading the file at ``path``, which goes by ``name``."""
        size = path.stat().st_size
        request = Request(
            self.reader,
            str(path.absolute()),
            name or path.name,
            self.limits.for_size(size),
            preload,
        )
        with self._lock:
            outcome = self._ask(request)
            # Whoever ended the template, it wasn't the file alone: it gets a second chance.
            return self._ask(request) if outcome.ending == "lost" else outcome

    @property
    def process_id(self) -> int | None:
        """The template's, where one runs."""
        return self._process.pid if self._process is not None else None

    def close(self) -> None:
        """End the template, and whatever it is doing."""
        process, self._process = self._process, None
        if self._socket is not None:
            self._socket.close()
            self._socket = None
        if process is not None and self._owner == os.getpid():
            try:
                process.wait(_SLACK)
            except subprocess.TimeoutExpired:
                with suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)
                process.wait()

    def _ask(self, request: Request) -> Outcome:
        ours = self._connected()
        try:
            ours.settimeout(request.limits.seconds + _SLACK)
            ours.sendall(frame(b"Q", request.to_json()))
            told, answer = _received(ours, request.limits.output_bytes)
        except (OSError, FrameTooLong) as error:
            self._kill()
            return Outcome("lost", detail=f"{type(error).__name__}: {error}")
        return _outcome(told, answer)

    def _connected(self) -> socket.socket:
        """The socket to the template, which is started where it doesn't run in this process."""
        if self._owner != os.getpid():  # a fork of this process has to have its own
            self._process = self._socket = None
        return self._socket or self._start()

    def _start(self) -> socket.socket:
        ours, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603  # our own program
                [sys.executable, "-m", _TEMPLATE, str(theirs.fileno())],
                cwd=_ROOT,
                env={name: os.environ[name] for name in _KEPT if name in os.environ} | _SET,
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,  # a Ctrl-C is for us; we tell it
            )
        self._socket = ours
        self._owner = os.getpid()
        atexit.register(self.close)
        return ours

    def _kill(self) -> None:
        if self._process is not None:
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
        self.close()


def _received(ours: socket.socket, limit: int) -> tuple[bytes, bytes]:
    """How it ended and the answer; raises OSError or FrameTooLong."""
    frames = Frames(limit)
    parts: list[bytes] = []
    while len(parts) < 2:
        data = ours.recv(_CHUNK)
        if not data:
            raise ConnectionResetError("the template has ended")
        parts += [body for _, body in frames.feed(data)]
    return parts[0], parts[1]


def _outcome(told: bytes, answer: bytes) -> Outcome:
    fields = json.loads(told)
    ending: Ending = fields["ending"]
    usage, detail = Usage(**fields["usage"]), fields["detail"]
    if ending != "done":
        return Outcome(ending, usage=usage, detail=detail)
    try:
        reply = REPLY.validate_json(answer)
    except ValidationError as error:
        return Outcome("garbage", usage=usage, detail=str(error)[:1000])
    if reply.trace or (reply.extraction is None and not reply.reason):
        return Outcome("broken", usage=usage, detail=reply.trace)
    return Outcome("done", reply, usage)

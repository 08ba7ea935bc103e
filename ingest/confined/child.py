"""The child: gives up what it could do harm with, reads one file, answers and ends."""

from __future__ import annotations

import os
import resource
import signal
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import NoReturn

from pydantic import TypeAdapter

from ingest.confined import kernel
from ingest.confined.frames import frame, write_all
from ingest.confined.limits import Limits
from ingest.confined.outcome import Reply
from ingest.confined.request import Request
from ingest.formats import progress
from rag.errors import UnreadableFile

REPLY = TypeAdapter(Reply)
OUT_OF_MEMORY = 71  # its exit status where there is no memory left to say so
_TELL_EVERY = 0.05  # seconds
_TRACE_CHARACTERS = 20_000


def run(request: Request, folder: Path, answer: int) -> NoReturn:
    """Read as ``request`` says, in ``folder``, and write the reply to the pipe ``answer``."""
    status = 1
    try:
        os.setsid()  # a process group of its own, to be killed as one
        kernel.die_with_parent()
        os.chdir(folder)
        os.environ |= {"HOME": str(folder), "TMPDIR": str(folder)}
        tempfile.tempdir = None  # to be looked up again
        _only(answer)
        _limit(request.limits)
        progress.listen(_Told(answer, request.limits).hear)
        write_all(answer, frame(b"R", _answer(request)))
        status = 0
    except MemoryError:
        status = OUT_OF_MEMORY
    finally:
        os._exit(status)  # no clean-up of the template's things


def _answer(request: Request) -> bytes:
    try:
        return REPLY.dump_json(Reply(request.load()(Path(request.path), request.name)))
    except UnreadableFile as error:
        return REPLY.dump_json(Reply(reason=error.reason, code=error.code))
    except MemoryError:
        raise
    except (Exception, SystemExit):  # noqa: BLE001  # whatever a parser raises, the file is told
        trace = traceback.format_exc()[-_TRACE_CHARACTERS:]
        return REPLY.dump_json(Reply(trace=trace.encode("ascii", "backslashreplace").decode()))


def _only(answer: int) -> None:
    """Keep the pipe open and nothing else."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    os.closerange(3, answer)
    os.closerange(answer + 1, os.sysconf("SC_OPEN_MAX"))
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGPIPE):
        signal.signal(number, signal.SIG_DFL)
    sys.setrecursionlimit(1000)


def _limit(limits: Limits) -> None:
    for what, value in (
        (resource.RLIMIT_DATA, limits.private_bytes),
        (resource.RLIMIT_CPU, limits.cpu_seconds),
        (resource.RLIMIT_FSIZE, limits.written_bytes),
        (resource.RLIMIT_NOFILE, limits.open_files),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (value, value))


class _Told:
    """Passes progress on to the template, now and then; stops at too much text."""

    def __init__(self, answer: int, limits: Limits) -> None:
        self._answer = answer
        self._limits = limits
        self._characters = 0
        self._untold = 0
        self._next = 0.0

    def hear(self, characters: int) -> None:
        self._characters += characters
        self._untold += characters
        if self._characters > self._limits.characters:
            raise UnreadableFile(
                Path(),
                f"it holds more than {self._limits.characters:,} characters of text: split it",
                "too_large",
            )
        now = time.monotonic()
        if now >= self._next:
            self._next = now + _TELL_EVERY
            write_all(self._answer, frame(b"P", str(self._untold).encode()))
            self._untold = 0

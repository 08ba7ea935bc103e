"""Watching one child: its progress, its time, its memory, and what it answers."""

from __future__ import annotations

import os
import select
import time

from ingest.confined.frames import Frames, FrameTooLong
from ingest.confined.limits import Limits
from ingest.confined.outcome import Ending
from ingest.confined.processes import descendants

_LOOK_EVERY = 0.05  # seconds
_CHUNK = 1 << 18


class CallerGone(Exception):
    """Whoever wanted the file read has ended."""


class Watch:
    """The child ``pid``, which writes to the pipe ``answer``; ``caller`` is the caller's socket."""

    def __init__(self, pid: int, answer: int, caller: int, limits: Limits) -> None:
        self.pid = pid
        self.limits = limits
        self.together_bytes = 0
        self._answer = answer
        self._caller = caller
        self._frames = Frames(limits.output_bytes)
        self._read = 0
        self._began = self._at = time.monotonic()
        self._grace = 0.0  # seconds more, for text that has still to be worked on
        self._cpu: tuple[float, float] = (0.0, 0.0)  # the child's own, and of all together
        self._cpu_then = self._cpu  # the same at the last progress

    def until_end(self) -> tuple[Ending, bytes]:
        """How it ended, and its answer; raises CallerGone."""
        poll = select.poll()
        poll.register(self._answer, select.POLLIN)
        poll.register(self._caller, select.POLLIN)
        look_at = self._began + _LOOK_EVERY
        while True:
            wait = max(0.0, look_at - time.monotonic())
            for descriptor, _ in poll.poll(wait * 1000):
                if descriptor == self._caller:
                    raise CallerGone  # it never speaks while it waits
                ended = self._hear()
                if ended is not None:
                    return ended
            if time.monotonic() >= look_at:
                look_at = time.monotonic() + _LOOK_EVERY
                over = self._look()
                if over is not None:
                    return over, b""

    def _hear(self) -> tuple[Ending, bytes] | None:
        data = os.read(self._answer, _CHUNK)
        if not data:
            return "crashed", b""
        self._read += len(data)
        if self._read > self.limits.output_bytes:
            return "output", b""
        try:
            for kind, body in self._frames.feed(data):
                if kind == b"R":
                    return "done", body
                self._progress(int(body))
        except FrameTooLong:
            return "output", b""
        except ValueError:
            return "garbage", b""
        return None

    def _progress(self, characters: int) -> None:
        self._at = time.monotonic()
        self._cpu_then = self._cpu
        self._grace += characters / self.limits.characters_per_second

    def _look(self) -> Ending | None:
        """Whether it is over a limit now."""
        below = descendants(os.getpid())
        own = sum(one.cpu_seconds for one in below if one.pid == self.pid)
        self._cpu = (own, max(self._cpu[1], sum(one.cpu_seconds for one in below)))
        together = sum(one.resident_bytes for one in below)
        self.together_bytes = max(self.together_bytes, together)
        if together > self.limits.resident_bytes:
            return "memory"
        if len(below) > self.limits.processes:
            return "processes"
        return "time" if self._out_of_time() else None

    def _out_of_time(self) -> bool:
        limits, now = self.limits, time.monotonic()
        own, all_of_them = (a - b for a, b in zip(self._cpu, self._cpu_then, strict=True))
        return (
            own > limits.idle_cpu_seconds + self._grace
            or all_of_them > limits.idle_tools_cpu_seconds + self._grace
            or now - self._at > limits.idle_seconds + self._grace
            or now - self._began > limits.seconds
        )

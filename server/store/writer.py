"""One thread that writes, so that nobody's answer waits for the database."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import BoundedSemaphore
from typing import Any, TypeVar

Result = TypeVar("Result")

QUEUE = 1000  # writes that may wait; beyond it the database is not coming back soon
CLOSING = 5.0  # seconds that what is still waiting gets when the server stops


class QueueFull(Exception):
    """As many writes are waiting as may."""


class Writer:
    """Runs writes one after another, in the order in which they came."""

    def __init__(self, queue: int = QUEUE) -> None:
        self._free = BoundedSemaphore(queue)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="store")
        self._latest: Future[Any] | None = None

    def submit(self, work: Callable[[], Result]) -> Future[Result]:
        """What ``work`` will have given; raises ``QueueFull``."""
        if not self._free.acquire(blocking=False):
            raise QueueFull
        try:
            future = self._thread.submit(work)
        except RuntimeError as error:  # closed
            self._free.release()
            raise QueueFull from error
        future.add_done_callback(lambda _: self._free.release())
        self._latest = future
        return future

    def close(self) -> None:
        """Writes what is waiting, for ``CLOSING`` seconds at most, and stops."""
        latest = self._latest
        if latest is not None:
            with contextlib.suppress(TimeoutError):
                latest.exception(CLOSING)
        self._thread.shutdown(wait=True, cancel_futures=True)

"""Passages are read before questions find them, while the server has time to spare.

A passage that is read for the first time costs the question that finds it a millisecond or two, and
each question finds some that nobody asked about before. So a thread reads them all once, and begins
again where another state of the corpus serves.

What has been read stays, and is taken out of the search for garbage: one that goes through it all,
every hundred questions or so, lets the question that it meets wait for a tenth of a second.
"""

from __future__ import annotations

import gc
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread

from server.role import Assistant

log = logging.getLogger(__name__)

PAUSE = 0.004  # seconds left to the questions after each passage
LOOK = 1.0  # seconds between looks whether another state of the corpus serves


@contextmanager
def reading_ahead(serving: Callable[[], Assistant]) -> Iterator[None]:
    """Reads ahead in a thread of its own as long as the context lasts.

    ``serving`` tells which assistant answers now.
    """
    closing = Event()
    thread = Thread(target=_read, args=(serving, closing), name="reading-ahead", daemon=True)
    thread.start()
    try:
        yield
    finally:
        closing.set()
        thread.join()


def _read(serving: Callable[[], Assistant], closing: Event) -> None:
    done: Assistant | None = None
    while not closing.wait(LOOK):
        assistant = serving()
        if assistant is not done:
            done = assistant  # whatever comes of it: questions read what is missing
            try:
                _read_all(assistant, serving, closing)
            except Exception:  # nothing depends on it, and no question must suffer from it
                log.exception("reading ahead failed, questions read passages as they find them")


def _read_all(assistant: Assistant, serving: Callable[[], Assistant], closing: Event) -> None:
    """Reads until all is read, another assistant serves, or the server closes."""
    gc.unfreeze()  # what served before may go now
    for _ in assistant.read_ahead():
        if closing.wait(PAUSE) or serving() is not assistant:
            return
    gc.collect()
    gc.freeze()

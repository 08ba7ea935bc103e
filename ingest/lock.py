"""One ingest at a time over one data folder."""

from __future__ import annotations

import fcntl
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from rag.errors import ChithiError, IndexNotWritten

FILE = ".ingest.lock"
_PAUSE = 0.1  # seconds between two looks at a lock that somebody else holds


class StillRunning(ChithiError):
    """Another ingest held the data folder for longer than could be waited."""

    def __init__(self, folder: Path, waited: float) -> None:
        super().__init__(
            f"another ingest has been working on {folder} for {waited:g} seconds: nothing was "
            "done; run this one again when it has ended"
        )
        self.folder = folder


@contextmanager
def alone(
    folder: Path, waiting: Callable[[], None], longest: float | None = None
) -> Iterator[None]:
    """While this is held no other process holds it; it is let go when its holder ends or dies.

    ``waiting`` is called once where somebody else holds it. Raises ``StillRunning`` after
    ``longest`` seconds, ``IndexNotWritten`` where the folder can't be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = (folder / FILE).open("w")
    except OSError as error:
        raise IndexNotWritten(folder, error.strerror or str(error)) from error
    with file:
        if not _taken(file):
            waiting()
            _wait(file, folder, longest)
        yield


def _wait(file: IO[str], folder: Path, longest: float | None) -> None:
    if longest is None:
        fcntl.flock(file, fcntl.LOCK_EX)
        return
    end = time.monotonic() + longest
    while not _taken(file):
        if time.monotonic() >= end:
            raise StillRunning(folder, longest)
        time.sleep(_PAUSE)


def _taken(file: IO[str]) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True

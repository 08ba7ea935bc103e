"""The same work on many things, in processes of their own."""

from __future__ import annotations

import ctypes
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import active_children, get_context
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

_PR_SET_PDEATHSIG = 1  # <linux/prctl.h>


def in_processes(
    work: Callable[[Item], Result], items: Sequence[Item], workers: int, chunk: int
) -> Iterator[Result]:
    """What ``work`` gives for each of ``items``, in order; ``workers`` get ``chunk`` at a time.

    The workers end with whoever started them, however that ends; whoever stops asking doesn't wait.
    """
    with ProcessPoolExecutor(workers, get_context("spawn"), _follow) as pool:
        try:
            with _deaf():
                results = pool.map(work, items, chunksize=chunk)
            yield from results
        except BaseException:  # most of all KeyboardInterrupt: nobody waits for what is half done
            for child in active_children():
                child.terminate()
            raise


def _follow() -> None:
    """The worker is told to end when the process that started it is gone."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


@contextmanager
def _deaf() -> Iterator[None]:
    """Processes that start meanwhile leave Ctrl-C to the one that started them."""
    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread may say what signals do
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)

"""Times of many calls, and what they are called by: median and tails."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeVar

_T = TypeVar("_T")
_WARM = 5  # calls before the clock starts: caches fill, pages are mapped


class Times(NamedTuple):
    """Milliseconds of ``n`` calls: the mean, and what 50, 95 and 99 in a hundred take at most.

    ``cpu`` is the mean time of all cores, 0 where another process does the work: on a busy machine
    it tells what the clock hides.
    """

    mean: float
    p50: float
    p95: float
    p99: float
    cpu: float
    n: int


def summary(milliseconds: Sequence[float], cpu: float = 0.0) -> Times:
    """The times of the calls, by nearest rank. Raises ValueError for no calls."""
    if not milliseconds:
        raise ValueError("no call was timed")
    ordered = sorted(milliseconds)
    p50, p95, p99 = (_rank(ordered, share) for share in (50, 95, 99))
    return Times(sum(ordered) / len(ordered), p50, p95, p99, cpu, len(ordered))


def timed(call: Callable[[_T], object], inputs: Iterable[_T]) -> Times:
    """The times of a call on each input, after a few that don't count."""
    inputs = list(inputs)
    for one in inputs[:_WARM]:
        call(one)
    started = time.process_time()
    milliseconds = [_milliseconds(call, one) for one in inputs]
    spent = time.process_time() - started
    return summary(milliseconds, 1000 * spent / max(1, len(inputs)))


def _milliseconds(call: Callable[[_T], object], one: _T) -> float:
    started = time.perf_counter()
    call(one)
    return (time.perf_counter() - started) * 1000


def _rank(ordered: Sequence[float], share: int) -> float:
    return ordered[max(0, -(-len(ordered) * share // 100) - 1)]

"""The last look before something leaves: between it and the socket nothing waits."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from starlette.concurrency import run_in_threadpool

from server.corpus.live import TRIES, Live, Pass
from server.corpus.snapshot import Snapshot
from server.unsettled import Unsettled

Result = TypeVar("Result")


async def leaving(
    live: Live,
    work: Callable[[Snapshot], Result],
    keep: Callable[[Result], None] = lambda _: None,
    drop: Callable[[Result], None] = lambda _: None,
) -> tuple[Result, Pass]:
    """What ``work`` makes of the corpus in a thread of its own, and its pass, to be sent at once.

    ``keep`` is called in that thread before it leaves, ``drop`` where it may not leave after all.
    The thread runs to its end even if nobody waits for it any more. Raises ``Unsettled``.
    """

    def making() -> tuple[Result, Pass]:
        made, granted = live.steadily(work)
        keep(made)
        return made, granted

    for _ in range(TRIES):
        made, granted = await run_in_threadpool(making)
        renewed = await renewing(live, granted)
        if renewed is not None:
            return made, renewed
        await run_in_threadpool(drop, made)
    raise Unsettled


async def renewing(live: Live, granted: Pass) -> Pass | None:
    """A pass that counts now; None where a document of its snapshot was withdrawn meanwhile."""
    while not live.may_leave(granted):
        renewed = await run_in_threadpool(live.again, granted)
        if renewed is None:
            return None
        granted = renewed
    return granted

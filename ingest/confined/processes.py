"""The processes below this one, as /proc shows them (Linux; elsewhere none are seen)."""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_PROC = Path("/proc")
_PAGE = os.sysconf("SC_PAGE_SIZE")
_TICK = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Process:
    """One process: seconds of processor time so far, and bytes in memory now."""

    pid: int
    parent: int
    cpu_seconds: float
    resident_bytes: int


def descendants(root: int) -> list[Process]:
    """All processes below ``root``, parents before children."""
    by_parent: dict[int, list[Process]] = {}
    for one in _all():
        by_parent.setdefault(one.parent, []).append(one)
    found: list[Process] = []
    ahead = [root]
    while ahead:
        below = by_parent.pop(ahead.pop(), [])
        found += below
        ahead += [one.pid for one in below]
    return found


def end_all_below() -> None:
    """Kill every process below this one and wait until each is gone."""
    while True:
        left = descendants(os.getpid()) if _has_children() else []
        for one in left:
            with suppress(ProcessLookupError):
                os.kill(one.pid, signal.SIGKILL)
        try:
            os.waitpid(-1, 0)
        except ChildProcessError:
            return


def _has_children() -> bool:
    try:
        return bool(Path(f"/proc/self/task/{os.getpid()}/children").read_bytes().strip())
    except OSError:
        return True  # a kernel that has no such list


def _all() -> list[Process]:
    found: list[Process] = []
    with suppress(FileNotFoundError):
        for entry in os.scandir(_PROC):
            if entry.name.isdigit() and (one := _process(int(entry.name))) is not None:
                found.append(one)
    return found


def _process(pid: int) -> Process | None:
    try:
        stat = (_PROC / str(pid) / "stat").read_bytes()
    except OSError:
        return None
    # proc(5): the name, in brackets, may itself hold brackets and spaces.
    fields = stat[stat.rindex(b")") + 2 :].split()
    ticks = int(fields[11]) + int(fields[12])
    return Process(pid, int(fields[1]), ticks / _TICK, int(fields[21]) * _PAGE)

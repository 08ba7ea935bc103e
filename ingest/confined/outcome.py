"""What came of reading one file in confinement."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from ingest.formats.extraction import Extraction
from rag.errors import Rejection

Ending = Literal[
    "done", "memory", "time", "output", "processes", "crashed", "garbage", "broken", "lost"
]
"""How a child ended.

``done``: it answered. ``memory``, ``time``, ``output``, ``processes``: over a limit. ``crashed``:
by a signal, or without an answer. ``garbage``: its answer is none. ``broken``: its reader raised
what readers don't raise. ``lost``: the template itself is gone.
"""


@dataclass(frozen=True, slots=True)
class Reply:
    """What a child answers: an extraction, or a reason and its code, or where its reader broke."""

    extraction: Extraction | None = None
    reason: str = ""
    code: Rejection = "unreadable"
    trace: str = ""


@dataclass(frozen=True, slots=True)
class Usage:
    """What a child and the programs below it cost.

    ``peak_bytes`` is the most that one of them held in memory (getrusage), ``together_bytes`` the
    most that was seen of all at once.
    """

    seconds: float = 0.0
    cpu_seconds: float = 0.0
    peak_bytes: int = 0
    together_bytes: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """How it ended, the reply where there is one, and what it cost; ``detail`` is for engineers."""

    ending: Ending
    reply: Reply = field(default_factory=Reply)
    usage: Usage = field(default_factory=Usage)
    detail: str = ""

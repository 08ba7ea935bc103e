"""One hostile file: what it does, how it is made, and what may come of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

READ = "read"  # it may also be read, where that does no harm
LARGE, BAD = ("too_large",), ("unreadable",)
REFUSED = ("too_large", "unreadable", "empty", "unknown_type")
HARMLESS = (*REFUSED, READ)


@dataclass(frozen=True, slots=True)
class Hostile:
    """``what`` it does, its file's ``name``, its bytes, and the codes of refusal it may end in."""

    what: str
    name: str
    make: Callable[[], bytes]
    ends: tuple[str, ...] = REFUSED

    def put(self, folder: Path) -> Path:
        """The path of the file, made in ``folder``."""
        path = folder / self.name
        path.write_bytes(self.make())
        return path

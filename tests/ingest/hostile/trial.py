"""One hostile file tried: what came of it, and what it cost."""

from __future__ import annotations

import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from ingest.confined.outcome import Outcome, Usage
from ingest.confined.reader import Confinement
from ingest.formats import readers
from ingest.formats.readers import extract, read_confined
from rag.errors import UnreadableFile
from tests.ingest.hostile import compounds, markup, office, pdfs, pictures, places
from tests.ingest.hostile.kind import READ, Hostile
from tests.ingest.hostile.places import Place

ALL: tuple[Hostile | Place, ...] = (
    *office.FILES,
    *pdfs.FILES,
    *pictures.FILES,
    *markup.FILES,
    *compounds.FILES,
    *places.FILES,
)


class Recorded(Confinement):
    """A confinement that keeps what came of the last file."""

    last = Outcome("done")

    def read(self, path: Path, name: str = "", preload: tuple[str, ...] = ()) -> Outcome:
        """The same as ever."""
        self.last = super().read(path, name, preload)
        return self.last

    def forget(self) -> None:
        """Keep nothing of the last file: the next may need no confinement."""
        self.last = Outcome("done")


@dataclass(frozen=True, slots=True)
class Tried:
    """How it ended (a code, or READ), the reason, and what the child cost; ``seconds`` in all."""

    hostile: Hostile | Place
    end: str
    reason: str
    usage: Usage
    seconds: float
    detail: str

    @property
    def right(self) -> bool:
        """Whether it ended as it may, for a reason that is one sentence."""
        return self.end in self.hostile.ends and (self.end == READ or bool(self.reason))


def recorded() -> Recorded:
    """A confinement with the real readers."""
    return Recorded(f"{readers.__name__}:{read_confined.__name__}")


def tried(hostile: Hostile | Place, confinement: Recorded) -> Tried:
    """What comes of reading it as ingest does."""
    confinement.forget()
    with tempfile.TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        patch.setattr(readers, "_confinement", lambda: confinement)
        path = hostile.put(Path(name))
        began = time.monotonic()
        end, reason = _end(path)
        seconds = time.monotonic() - began
    last = confinement.last
    return Tried(hostile, end, reason, last.usage, seconds, f"{last.ending} {last.detail}")


def _end(path: Path) -> tuple[str, str]:
    try:
        extract(path)
    except UnreadableFile as refused:
        return refused.code, refused.reason
    return READ, ""

"""Mutated inputs read as ingest reads files, and a tally of what came of them."""

from __future__ import annotations

import hashlib
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pytest

from ingest.formats import readers
from ingest.formats.extraction import Extraction
from ingest.formats.readers import extract
from rag.errors import UnreadableFile
from tests.ingest.fuzz.mutate import mutated
from tests.ingest.fuzz.seeds import Seed
from tests.ingest.hostile.trial import Recorded, recorded

_TOLD = ("broken", "crashed", "garbage", "time", "memory", "output", "processes", "lost")
_LINES = 4  # of a traceback, that tell one from another


@dataclass(slots=True)
class Tally:
    """How many inputs came to what, and where readers broke: the end of a traceback, how often.

    ``worse`` are exceptions that reached the one who asked, beside UnreadableFile: there are none.
    """

    ends: Counter[str] = field(default_factory=Counter)
    by_format: Counter[tuple[str, str]] = field(default_factory=Counter)
    broken: Counter[str] = field(default_factory=Counter)
    worse: list[str] = field(default_factory=list)
    peak_bytes: int = 0

    def add(self, other: Tally) -> None:
        """Count in what another run found."""
        self.ends += other.ends
        self.by_format += other.by_format
        self.broken += other.broken
        self.worse += other.worse
        self.peak_bytes = max(self.peak_bytes, other.peak_bytes)


def run(
    seeds: Sequence[Seed], numbers: Sequence[int], seed: str, keep: Path | None = None
) -> Tally:
    """The inputs ``numbers`` of the run ``seed``; those over which readers break go to ``keep``."""
    tally = Tally()
    confinement = recorded()
    with tempfile.TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        patch.setattr(readers, "_confinement", lambda: confinement)
        for number in numbers:
            _one(Random(f"{seed}:{number}"), seeds, Path(name), confinement, tally, keep)
    confinement.close()
    return tally


def _one(
    random: Random,
    seeds: Sequence[Seed],
    folder: Path,
    confinement: Recorded,
    tally: Tally,
    keep: Path | None,
) -> None:
    first = random.choices(seeds, [one.weight for one in seeds])[0]
    data = mutated(first.data, random, [one.data for one in seeds])
    named = random.choice(seeds).suffix if random.random() < 0.05 else first.suffix
    path = folder / f"input{named}"
    path.write_bytes(data)
    confinement.forget()
    end = _end(path, tally)
    last = confinement.last
    tally.peak_bytes = max(tally.peak_bytes, last.usage.peak_bytes, last.usage.together_bytes)
    if last.ending in _TOLD:
        end = f"{end} ({last.ending})"
        where = "\n".join(last.detail.strip().splitlines()[-_LINES:])
        tally.broken[f"{named} {last.ending}: {where}"] += 1
        if keep is not None:
            (keep / f"{last.ending}-{hashlib.sha256(data).hexdigest()[:12]}{named}").write_bytes(
                data
            )
    tally.ends[end] += 1
    tally.by_format[first.suffix, end] += 1


def _end(path: Path, tally: Tally) -> str:
    try:
        found = extract(path)
    except UnreadableFile as refused:
        return refused.code
    except Exception as worse:  # noqa: BLE001  # the point of it all
        tally.worse.append(repr(worse))
        return "WORSE"
    return "read" if isinstance(found, Extraction) else "WORSE"

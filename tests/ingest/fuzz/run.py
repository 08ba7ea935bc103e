"""Mutated inputs read as ingest reads files, and a tally of what came of them."""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pytest

from ingest.confined.reader import Confinement
from ingest.formats import readers
from ingest.formats.extraction import Extraction
from ingest.formats.readers import MODULES, extract
from rag.errors import UnreadableFile
from tests.ingest.fuzz import batch
from tests.ingest.fuzz.mutate import mutated
from tests.ingest.fuzz.seeds import Seed
from tests.ingest.hostile.trial import recorded

_TOLD = ("broken", "crashed", "garbage", "time", "memory", "output", "processes", "lost")
_LINES = 4  # of a traceback, that tell one from another
_TOGETHER = 20  # inputs read in one child
_ALONE = 10  # one batch in so many is read file by file, as ingest does


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


@dataclass(frozen=True, slots=True)
class Input:
    """A mutated file, and the format that it was."""

    path: Path
    suffix: str


class Fuzzer:
    """Reads the inputs of the run ``seed``; those over which readers break go to ``keep``."""

    def __init__(self, seeds: Sequence[Seed], seed: str, keep: Path | None = None) -> None:
        self.tally = Tally()
        self._seeds = seeds
        self._seed = seed
        self._keep = keep
        self._each = recorded()
        self._many = Confinement(f"{batch.__name__}:{batch.read.__name__}")

    def close(self) -> None:
        """End the processes."""
        self._each.close()
        self._many.close()

    def read(self, numbers: Sequence[int]) -> None:
        """Read the inputs of these ``numbers``, several in one child."""
        for at in range(0, len(numbers), _TOGETHER):
            with tempfile.TemporaryDirectory() as name:
                inputs = list(self._made(numbers[at : at + _TOGETHER], Path(name)))
                ends = None if (at // _TOGETHER) % _ALONE == 0 else self._together(inputs)
                for number, one in enumerate(inputs):
                    end, where = ends[number] if ends is not None else self._alone(one)
                    self._count(one, end, where)

    def _made(self, numbers: Sequence[int], folder: Path) -> Iterator[Input]:
        everything = [one.data for one in self._seeds]
        weights = [one.weight for one in self._seeds]
        for number in numbers:
            random = Random(f"{self._seed}:{number}")
            first = random.choices(self._seeds, weights)[0]
            data = mutated(first.data, random, everything)
            named = random.choice(self._seeds).suffix if random.random() < 0.05 else first.suffix
            path = folder / f"{number}{named}"
            path.write_bytes(data)
            yield Input(path, first.suffix)

    def _together(self, inputs: Sequence[Input]) -> list[tuple[str, str]] | None:
        """How each ended; None where that isn't known, for one of them ended the child."""
        listed = inputs[0].path.parent / "inputs"
        listed.write_text(json.dumps([str(one.path) for one in inputs]))
        outcome = self._many.read(listed, preload=tuple(MODULES.values()))
        self._note_peak(outcome.usage.peak_bytes, outcome.usage.together_bytes)
        if outcome.reply.extraction is None:
            return None
        lines = outcome.reply.extraction.text.splitlines()
        return [(end, where) for end, where in map(json.loads, lines)]

    def _alone(self, one: Input) -> tuple[str, str]:
        self._each.forget()
        end = self._extracted(one.path)
        last = self._each.last
        self._note_peak(last.usage.peak_bytes, last.usage.together_bytes)
        return (last.ending, last.detail) if last.ending in _TOLD else (end, "")

    def _extracted(self, path: Path) -> str:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(readers, "_confinement", lambda: self._each)
            try:
                return "read" if isinstance(extract(path), Extraction) else "WORSE"
            except UnreadableFile as refused:
                return refused.code
            except Exception as worse:  # noqa: BLE001  # the point of it all
                self.tally.worse.append(repr(worse))
                return "WORSE"

    def _note_peak(self, *peaks: int) -> None:
        self.tally.peak_bytes = max(self.tally.peak_bytes, *peaks)

    def _count(self, one: Input, end: str, where: str) -> None:
        if end in _TOLD:
            words = "\n".join(where.strip().splitlines()[-_LINES:])
            self.tally.broken[f"{one.suffix} {end}: {words}"] += 1
            data = one.path.read_bytes()
            if self._keep is not None:
                name = f"{end}-{hashlib.sha256(data).hexdigest()[:12]}{one.path.suffix}"
                (self._keep / name).write_bytes(data)
        self.tally.ends[end] += 1
        self.tally.by_format[one.suffix, end] += 1


def run(
    seeds: Sequence[Seed],
    numbers: Sequence[int],
    seed: str,
    keep: Path | None = None,
    *,
    programs: bool = True,
) -> Tally:
    """What came of the inputs ``numbers`` of the run ``seed``.

    Without ``programs`` neither Tesseract nor LibreOffice are found, which take seconds a file.
    """
    with pytest.MonkeyPatch.context() as patch:
        if not programs:
            patch.setenv("PATH", "")
        fuzzer = Fuzzer(seeds, seed, keep)
        try:
            fuzzer.read(numbers)
        finally:
            fuzzer.close()
    return fuzzer.tally

"""``python -m ingest`` in a process of its own: the server reads no documents itself."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import os
import signal
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import TypeAdapter, ValidationError

from rag.errors import Rejection
from rag.settings import PROJECT_DIR, Settings

log = logging.getLogger(__name__)

LONGEST = 1800.0  # seconds; a whole corpus of tens of thousands of passages is read anew in that
KEPT = 4000  # bytes of what it said that are logged
TAKEN, PARTLY = 0, 3  # exit statuses, contract §1

# Libraries that would start a thread for every core, while others wait for an answer.
_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file, a line of ``python -m ingest --json``."""

    path: str
    outcome: Literal["added", "unchanged", "version", "rejected"]
    doc_id: str | None = None
    code: Rejection | None = None
    reason: str | None = None
    notes: tuple[str, ...] = ()


OutcomeJson = TypeAdapter(Outcome)


@dataclass(frozen=True, slots=True)
class Run:
    """What a run of ingest ended with; ``status`` is None where it took too long."""

    status: int | None
    outcomes: tuple[Outcome, ...]
    said: str

    @property
    def done(self) -> bool:
        """Whether the index is in line with the corpus now."""
        return self.status in (TAKEN, PARTLY)


class Ingest:
    """Runs of ingest over the corpus that the settings name; one at a time is the caller's care."""

    def __init__(self, settings: Settings, longest: float = LONGEST) -> None:
        self._environment = environment(settings)
        self._longest = longest
        self._process: asyncio.subprocess.Process | None = None

    async def run(self, *arguments: str) -> Run:
        """One run with these arguments, to its end."""
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "server.changes.lowly", "ingest", "--json", *arguments),
            cwd=PROJECT_DIR,
            env=self._environment,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            process_group=0,
        )
        self._process = process
        try:
            async with asyncio.timeout(self._longest):
                out, said = await process.communicate()
        except TimeoutError:
            log.error("ingest took more than %d seconds and was stopped", self._longest)  # noqa: TRY400
            return Run(None, (), "")
        finally:
            await self.stop()
        return Run(process.returncode, _outcomes(out), said[-KEPT:].decode(errors="replace"))

    async def stop(self) -> None:
        """Ends the run in progress, if there is one, with all that it has started."""
        process, self._process = self._process, None
        if process is not None and process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            await process.wait()


def environment(settings: Settings) -> Mapping[str, str]:
    """What makes a child process work on the same corpus as these settings."""
    encoder = Path(settings.encoder)
    return {
        **os.environ,
        **dict.fromkeys(_THREADS, "1"),
        "CHITHI_CORPUS_DIR": str(settings.corpus_dir.resolve()),
        "CHITHI_DATA_DIR": str(settings.data_dir.resolve()),
        "CHITHI_ENCODER": str(encoder.resolve()) if encoder.exists() else settings.encoder,
        "CHITHI_DATABASE_URL": settings.database,
    }


def _outcomes(out: bytes) -> tuple[Outcome, ...]:
    return tuple(_read(out.splitlines()))


def _read(lines: Sequence[bytes]) -> list[Outcome]:
    found = []
    for line in lines:
        try:
            found.append(OutcomeJson.validate_json(line))
        except ValidationError:
            log.warning(
                "ingest printed a line that is no outcome: %s", json.dumps(repr(line[:200]))
            )
    return found

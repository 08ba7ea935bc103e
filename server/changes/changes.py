"""What administrators do to the corpus while it serves: one change after another."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from rag.errors import RegisterUnavailable
from rag.settings import Settings
from server.changes import refusals
from server.changes.child import Ingest, Outcome, Run
from server.corpus.live import LEASE, Live
from server.corpus.snapshot import Snapshot

log = logging.getLogger(__name__)

PATIENCE = 120.0  # seconds that a change waits behind another
QUIET = 2.0  # seconds without a withdrawal before the index is rebuilt
LOOK = 1.0  # seconds between two looks at the folder while nobody asks

_STILL_RUNNING = "another ingest has been working"


@dataclass(frozen=True, slots=True)
class Taken:
    """A file that was taken: what became of it, and the corpus that has it."""

    doc_id: str
    outcome: Literal["added", "unchanged", "version"]
    notes: tuple[str, ...]
    snapshot: Snapshot


class Changes:
    """Files taken in and documents withdrawn, each live in this process when it is said so."""

    def __init__(self, live: Live, settings: Settings, ingest: Ingest | None = None) -> None:
        self.limit = settings.max_upload_mb
        self._live = live
        self._folder = settings.data_dir / "uploads"
        self._ingest = ingest or Ingest(settings)
        self._turn = asyncio.Lock()
        self._wanted = asyncio.Event()

    @contextmanager
    def folder(self) -> Iterator[Path]:
        """An empty folder for one upload, gone with all that is in it."""
        self._folder.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(dir=self._folder))
        try:
            yield made
        finally:
            shutil.rmtree(made, ignore_errors=True)

    async def add(self, path: Path) -> Taken:
        """Takes a file into the corpus; raises ``Problem`` where it can't be."""
        async with self._alone():
            self._wanted.clear()  # this run brings the whole index into line
            run = await self._ingest.run("--wait", f"{PATIENCE:g}", str(path))
            outcome = _outcome(run)
            await asyncio.to_thread(self._live.refresh)
        snapshot = await asyncio.to_thread(self._live.current)
        doc_id = outcome.doc_id
        if doc_id is None or doc_id not in snapshot.documents or outcome.outcome == "rejected":
            raise refusals.failed()
        return Taken(doc_id, outcome.outcome, outcome.notes, snapshot)

    async def withdraw(self, doc_id: str) -> None:
        """Withdraws a document: nothing that rests on it leaves any process any more.

        Raises ``DocumentNotFound`` and ``RegisterUnavailable``.
        """
        await asyncio.to_thread(self._withdraw, doc_id)
        # What another process let leave before it was withdrawn has left when this is over.
        await asyncio.sleep(LEASE)
        self._wanted.set()

    def _withdraw(self, doc_id: str) -> None:
        self._live.standing.ask(lambda register: register.withdraw(doc_id))
        self._live.current()

    @asynccontextmanager
    async def _alone(self) -> AsyncIterator[None]:
        try:
            async with asyncio.timeout(PATIENCE):
                await self._turn.acquire()
        except TimeoutError:
            raise refusals.busy() from None
        try:
            yield
        finally:
            self._turn.release()

    @asynccontextmanager
    async def at_work(self) -> AsyncIterator[None]:
        """While this is held the corpus is kept in step with the folder and the register."""
        tasks = [asyncio.create_task(self._watching()), asyncio.create_task(self._rebuilding())]
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            await self._ingest.stop()

    async def _watching(self) -> None:
        """Keeps a process true that nobody asks anything, and loads indexes before they ask."""
        if await asyncio.to_thread(self._live.lacks_some):
            self._wanted.set()  # withdrawn, and the server ended before the index was rebuilt
        while True:
            try:
                await asyncio.to_thread(self._live.refresh)
                await asyncio.to_thread(self._live.current)
            except Exception:
                log.exception("the corpus could not be looked at")  # it goes on with the next look
            await asyncio.sleep(LOOK)

    async def _rebuilding(self) -> None:
        while True:
            await self._wanted.wait()
            await asyncio.sleep(QUIET)  # many withdrawals, one index
            async with self._turn:
                if not self._wanted.is_set():
                    continue
                self._wanted.clear()
                with contextlib.suppress(RegisterUnavailable):
                    run = await self._ingest.run()
                    if not run.done:
                        log.error("the index was not rebuilt: %s", run.said)
                    await asyncio.to_thread(self._live.refresh)


def _outcome(run: Run) -> Outcome:
    if _STILL_RUNNING in run.said:
        raise refusals.busy()
    if len(run.outcomes) != 1:
        log.error("ingest ended with status %s: %s", run.status, run.said)
        raise refusals.failed()
    [outcome] = run.outcomes
    if outcome.outcome == "rejected":
        raise refusals.rejected(outcome.code, outcome.reason)
    if not run.done:
        log.error("ingest ended with status %s: %s", run.status, run.said)
        raise refusals.failed()
    return outcome

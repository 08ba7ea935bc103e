"""The store as the routes see it: it never stops an answer, and says when it can't tell.

An answer is handed to a writing thread. Whoever gave it waits for the write as long as a write
takes when all is well, so that a question that follows finds it, on this process or another; a
database that is locked, full, broken or gone costs an answer ``PATIENCE`` once and then nothing.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Future
from datetime import UTC, datetime, timedelta
from threading import Lock
from typing import TypeVar

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from server.store import database
from server.store.database import OtherSchema
from server.store.records import Entry, Judged, Kept, Opinion, Records
from server.store.writer import QueueFull, Writer

log = logging.getLogger(__name__)

Result = TypeVar("Result")

PATIENCE = 0.2  # seconds an answer waits for its own write
ANSWERED = 10.0  # seconds a deletion or a rating waits: who asked for it must know
RETRY = 5.0  # seconds before a database that could not be opened is tried again
PURGE = 3600.0  # seconds between two purges


class StoreUnavailable(Exception):
    """The database could not do what was asked of it."""


class Store:
    """Conversations, answers and feedback, kept for ``retention``.

    ``failed`` is told the name of every operation that failed.
    """

    def __init__(
        self,
        engine: Engine,
        retention: timedelta,
        failed: Callable[[str], None],
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.records = Records(engine)
        self.retention = retention
        self.clock = clock
        self._failed = failed
        self._writer = Writer()
        self._late: Future[None] | None = None  # while it isn't written, nobody waits any more
        self._opening = Lock()
        self._opened = False
        self._retry_at = 0.0
        self._purge_at = 0.0
        self._say_at = 0.0

    @property
    def since(self) -> datetime:
        """The oldest moment that is still kept."""
        return self.clock() - self.retention

    def keep(self, entry: Entry) -> None:
        """Keeps an exchange if that is possible; never raises, never takes long."""
        try:
            future = self._submit("save", lambda: self.records.save(entry))
            if self._late is None or self._late.done():
                self._wait(future)
        except (StoreUnavailable, CancelledError):
            return

    def _wait(self, future: Future[None]) -> None:
        try:
            future.result(PATIENCE)
        except TimeoutError:
            self._late = future

    def history(
        self, conversation_id: str, owner: str | None, limit: int
    ) -> list[tuple[str, str | None]] | None:
        """As ``Records.history``; raises ``StoreUnavailable``."""
        return self._do(
            "read", lambda: self.records.history(conversation_id, owner, self.since, limit)
        )

    def answer(self, answer_id: str, owner: str | None) -> Kept | None:
        """As ``Records.answer``; raises ``StoreUnavailable``."""
        return self._do("read", lambda: self.records.answer(answer_id, owner, self.since))

    def conversation(self, conversation_id: str, owner: str | None) -> list[Kept]:
        """As ``Records.conversation``; raises ``StoreUnavailable``."""
        return self._do(
            "read", lambda: self.records.conversation(conversation_id, owner, self.since)
        )

    def judged(self) -> Iterator[Judged]:
        """As ``Records.judged``; raises ``StoreUnavailable``, in the middle if need be."""
        rows = self.records.judged(self.since)
        while (row := self._do("read", lambda: next(rows, None))) is not None:
            yield row

    def delete(self, conversation_id: str, owner: str | None) -> bool:
        """As ``Records.delete``, after what is still to be written; raises ``StoreUnavailable``."""

        def work() -> bool:
            was = self.records.delete(conversation_id, owner)
            database.forget(self.records.engine)
            return was

        return self._finished("delete", work)

    def drop(self, answer_id: str) -> None:
        """Takes back an answer that never went out, if that is possible; never raises."""
        try:
            self._submit("delete", lambda: self.records.drop(answer_id))
        except StoreUnavailable:
            return

    def rate(self, opinion: Opinion, owner: str | None) -> bool:
        """As ``Records.rate``, after what is still to be written; raises ``StoreUnavailable``."""
        return self._finished("feedback", lambda: self.records.rate(opinion, owner, self.since))

    def purge(self) -> None:
        """Deletes what is too old, if that is possible; never raises."""
        try:
            self._submit("purge", self._purge)
        except StoreUnavailable:
            return

    def close(self) -> None:
        """Writes what is waiting and lets go of the database."""
        self._writer.close()
        self.records.engine.dispose()

    def _finished(self, operation: str, work: Callable[[], Result]) -> Result:
        try:
            return self._submit(operation, work).result(ANSWERED)
        except (CancelledError, TimeoutError) as error:
            raise StoreUnavailable from error

    def _submit(self, operation: str, work: Callable[[], Result]) -> Future[Result]:
        def writing() -> Result:
            done = self._do(operation, work)
            if time.monotonic() >= self._purge_at:
                self._do("purge", self._purge)
            return done

        try:
            return self._writer.submit(writing)
        except QueueFull as error:
            self._failed(operation)
            if time.monotonic() >= self._say_at:  # counted each time, said once in a while
                self._say_at = time.monotonic() + RETRY
                log.error("too much is waiting for the database: given up")  # noqa: TRY400
            raise StoreUnavailable from error

    def _do(self, operation: str, work: Callable[[], Result]) -> Result:
        try:
            self._open()
            return work()
        except StoreUnavailable:
            self._failed(operation)
            raise
        except (SQLAlchemyError, OSError, OtherSchema) as error:
            self._failed(operation)
            # One line: the whole trace for every answer would fill the disk that may be full.
            log.error("the database could not %s: %s", operation, _cause(error))  # noqa: TRY400
            raise StoreUnavailable from error
        except Exception as error:
            self._failed(operation)
            log.exception("the database could not %s", operation)
            raise StoreUnavailable from error

    def _open(self) -> None:
        with self._opening:
            if self._opened:
                return
            if time.monotonic() < self._retry_at:
                raise StoreUnavailable
            self._retry_at = time.monotonic() + RETRY
            database.prepare(self.records.engine)
            self._opened = True

    def _purge(self) -> None:
        self._purge_at = time.monotonic() + PURGE
        gone = self.records.purge(self.since)
        if gone:
            database.forget(self.records.engine)
            log.info("%d answers were older than %s and are gone", gone, self.retention)


def _cause(error: Exception) -> str:
    """The driver's own words: SQLAlchemy's would repeat the statement with what people wrote."""
    return str(getattr(error, "orig", None) or error).strip().split("\n")[0]

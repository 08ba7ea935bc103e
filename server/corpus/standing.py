"""Which documents may not be answered from, as the register says: asked before every answer."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from threading import Lock
from typing import Protocol, TypeVar

from rag.errors import DocumentNotFound, RegisterUnavailable
from rag.model import Document
from rag.register.entry import Entry

log = logging.getLogger(__name__)

Result = TypeVar("Result")

RETRY = 5.0  # seconds before a database that failed is asked again


class Register(Protocol):
    """The role that ``rag.register.register.Register`` plays; all raise ``RegisterUnavailable``."""

    def generation(self) -> int:
        """How often it has changed."""
        ...

    def withdrawn(self) -> frozenset[str]:
        """The ids of the documents that may not be answered from."""
        ...

    def withdraw(self, doc_id: str) -> None:
        """Withdraws a document; raises ``DocumentNotFound``."""
        ...

    def entry(self, doc_id: str) -> Entry | None:
        """One document; None where it was never taken."""
        ...

    def archived(self, doc_id: str, text_sha256: str | None = None) -> Document | None:
        """The version that left the index last, or the one with that very text."""
        ...

    def close(self) -> None:
        """Lets go of the database."""
        ...


class _Nothing:
    """A register of nothing."""

    def generation(self) -> int:
        return 0

    def withdrawn(self) -> frozenset[str]:
        return frozenset()

    def withdraw(self, doc_id: str) -> None:
        raise DocumentNotFound(doc_id)

    def entry(self, _doc_id: str) -> None:
        return None

    def archived(self, _doc_id: str, _text_sha256: str | None = None) -> None:
        return None

    def close(self) -> None:
        return None


class Standing:
    """The last known state of the register; ``failed`` is told of every time it can't be asked.

    While the database is away, what was known last goes on counting: nobody can withdraw a
    document then either.
    """

    def __init__(
        self,
        open_register: Callable[[], Register],
        failed: Callable[[str], None] = lambda _: None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._open = open_register
        self._failed = failed
        self._clock = clock
        self._lock = Lock()
        self._register: Register | None = None
        self._retry_at = 0.0
        self._known: tuple[int, frozenset[str]] = (-1, frozenset())

    @classmethod
    def of_nothing(cls) -> Standing:
        """No register: nothing is ever withdrawn."""
        return cls(lambda: _Nothing())

    @property
    def known(self) -> frozenset[str]:
        """The withdrawn documents as of the last look; nothing is asked."""
        return self._known[1]

    def look(self) -> frozenset[str]:
        """The withdrawn documents as of now, as far as the database can be asked."""
        if self._clock() >= self._retry_at:
            try:
                self.ask(self._renew)
            except RegisterUnavailable:
                self._retry_at = self._clock() + RETRY
        return self.known

    def _renew(self, register: Register) -> None:
        generation = register.generation()
        if generation == self._known[0]:
            return
        with self._lock:
            if generation > self._known[0]:
                # A change that comes between the two is read now and looked for once more later.
                self._known = generation, register.withdrawn()

    def ask(self, question: Callable[[Register], Result]) -> Result:
        """What the register says; raises ``RegisterUnavailable``."""
        try:
            return question(self._opened())
        except RegisterUnavailable as error:
            self._failed("register")
            log.error("%s", error)  # noqa: TRY400  # one line for each, no trace
            raise

    def _opened(self) -> Register:
        with self._lock:
            if self._register is None:
                self._register = self._open()
            return self._register

    def close(self) -> None:
        """Lets go of the database."""
        if self._register is not None:
            self._register.close()

"""The corpus that serves: which snapshot counts now, and whether an answer may still leave.

A new index is loaded beside the one that serves and takes its place by one assignment; a document
that was withdrawn is cut out at once, before anything more is answered, by whichever process the
question reaches. Whatever is answered is answered over one snapshot, and answered anew where a
document of it was withdrawn meanwhile.
"""

from __future__ import annotations

import gc
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock, RLock
from typing import TypeVar

from rag.errors import IndexProblem
from rag.model import Document
from server.corpus.snapshot import Snapshot
from server.corpus.standing import Standing
from server.metrics import Metrics
from server.role import Edition, Editions
from server.unsettled import Unsettled

log = logging.getLogger(__name__)

Result = TypeVar("Result")

LEASE = 1.0  # seconds after a look at the register in which what was looked at may leave
TRIES = 5  # answers begun anew because documents went, before it is said that it can't be done


@dataclass(frozen=True, slots=True)
class Pass:
    """What lets an answer leave: over what it was computed, and when that was last looked at."""

    snapshot: Snapshot
    looked_at: float

    @property
    def lasts(self) -> bool:
        """Whether it was looked at so lately that no ``DELETE`` since has said its 204."""
        return time.monotonic() - self.looked_at < LEASE


class Live:
    """The snapshot that serves, and what replaces it; every method may be called from threads.

    Without ``editions`` the snapshot stays what it is.
    """

    def __init__(
        self,
        first: Snapshot,
        metrics: Metrics,
        standing: Standing,
        editions: Editions | None = None,
    ) -> None:
        self.standing = standing
        self.trouble: str | None = None
        self._metrics = metrics
        self._editions = editions
        self._base: Edition | None = editions.first if editions else None
        self._cut: frozenset[str] = frozenset()
        self._snapshot = first
        self._swapping = RLock()
        self._loading = Lock()
        self._refused = ""
        metrics.serving(first.facts, len(first.documents), 0)

    @property
    def latest(self) -> Snapshot:
        """The snapshot that serves, nothing asked."""
        return self._snapshot

    def current(self) -> Snapshot:
        """The snapshot to work with from now on, without what was withdrawn up to now."""
        return self._without(self.standing.look())

    def _without(self, withdrawn: frozenset[str]) -> Snapshot:
        if self._editions is None or self._base is None or self._cut is withdrawn:
            return self._snapshot
        with self._swapping:
            if self._cut is not withdrawn:
                self._put(self._editions, self._base, withdrawn)
            return self._snapshot

    def _put(self, editions: Editions, base: Edition, withdrawn: frozenset[str]) -> None:
        """Serves ``base`` without what was withdrawn; the caller holds the lock."""
        gone = withdrawn.intersection(base.assistant.documents)
        if self._base is not base or gone != self._cut.intersection(base.assistant.documents):
            with self._metrics.cut_seconds.time():
                self._snapshot = Snapshot.of_edition(editions.without(base, gone) if gone else base)
        self._base, self._cut = base, withdrawn
        shown = self._snapshot
        self._metrics.serving(shown.facts, len(shown.documents), len(withdrawn))

    def held(self, doc_id: str) -> Document | None:
        """A document as the index has it, withdrawn or not."""
        return self._base.assistant.documents.get(doc_id) if self._base else None

    def lacks_some(self) -> bool:
        """Whether the index holds documents that are withdrawn: it is to be built anew."""
        held = self._base.assistant.documents if self._base else {}
        return not self.standing.look().isdisjoint(held)

    def stands(self, snapshot: Snapshot) -> bool:
        """Whether no document of a snapshot has been withdrawn up to now."""
        return self.standing.look().isdisjoint(snapshot.documents)

    def steadily(self, work: Callable[[Snapshot], Result]) -> tuple[Result, Pass]:
        """What ``work`` makes of the corpus, none of it of a document that is withdrawn by then.

        Raises ``Unsettled`` where documents go faster than it can be made.
        """
        for _ in range(TRIES):
            snapshot = self.current()
            made = work(snapshot)
            looked_at = time.monotonic()
            if self.stands(snapshot):
                return made, Pass(snapshot, looked_at)
        raise Unsettled

    def may_leave(self, granted: Pass) -> bool:
        """Whether what was granted may leave now; asks nothing, so that an event loop may ask.

        ``DELETE`` waits for ``LEASE`` before it says that a document is gone: whatever another
        process let leave has left by then.
        """
        return granted.lasts and self.standing.known.isdisjoint(granted.snapshot.documents)

    def again(self, granted: Pass) -> Pass | None:
        """A pass as of now; None where a document of its snapshot was withdrawn meanwhile."""
        looked_at = time.monotonic()
        return Pass(granted.snapshot, looked_at) if self.stands(granted.snapshot) else None

    def refresh(self) -> None:
        """Loads the index that the folder has now, if it is another one, and serves it.

        One that can't be served leaves the one before serving, is told once and not tried again.
        """
        if self._editions is None or self._base is None:
            return
        with self._loading:
            name = ""
            try:
                name = self._editions.version()
                if name == self._base.version:
                    self._say(None)
                elif name != self._refused:
                    self._load(self._editions, self._base)
            except IndexProblem as error:
                self._refuse(name, error)

    def _load(self, editions: Editions, before: Edition) -> None:
        enabled = gc.isenabled()
        gc.disable()  # all that is made here stays; each search for garbage would stop every answer
        try:
            later = editions.later(before)
            with self._swapping:
                self._put(editions, later, self.standing.look())
        finally:
            if enabled:
                gc.enable()
        self._refused = ""
        self._metrics.swaps.inc()
        self._say(None)
        log.info("serving version %s of the index", later.version)

    def _refuse(self, name: str, error: IndexProblem) -> None:
        try:
            moved = self._editions is not None and name and self._editions.version() != name
        except IndexProblem:
            moved = False
        if moved:
            return  # replaced while it was read: the next look finds what replaced it
        if self.trouble is None or name != self._refused:
            log.error("the new index can't be served, the one before goes on: %s", error)
            self._metrics.swaps_failed.inc()
        self._refused = name
        self._say(error.what)

    def _say(self, trouble: str | None) -> None:
        self.trouble = trouble
        self._metrics.trouble.set(0 if trouble is None else 1)

"""What every route works with: built once by ``create_app``, handed to each request as of now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated

from fastapi import Depends, Request

from rag.model import Lang
from server.admin import Admin
from server.changes.changes import Changes
from server.corpus.live import Live
from server.corpus.snapshot import Snapshot
from server.library import Library
from server.metrics import Metrics
from server.problems import of_nothing_kept
from server.role import Assistant
from server.store.store import Store
from server.tokens import Tokens


@dataclass(frozen=True, slots=True)
class House:
    """The corpus as one request sees it, the measures, who may come in, what is kept.

    ``store`` is None where nothing is kept, ``changes`` where the corpus can't be changed.
    """

    live: Live
    snapshot: Snapshot
    metrics: Metrics
    tokens: Tokens
    admin: Admin
    store: Store | None
    changes: Changes | None

    @property
    def assistant(self) -> Assistant:
        """What answers."""
        return self.snapshot.assistant

    @property
    def library(self) -> Library:
        """The documents as the server shows them."""
        return self.snapshot.library

    @property
    def examples(self) -> Mapping[Lang, list[str]]:
        """First questions."""
        return self.snapshot.examples

    def now(self) -> House:
        """The same house with the corpus as it is now."""
        return replace(self, snapshot=self.live.current())


def _house(request: Request) -> House:
    house: House = request.app.state.house
    return house.now()


HouseDep = Annotated[House, Depends(_house)]


def _store(request: Request) -> Store:
    house: House = request.app.state.house
    if house.store is None:
        raise of_nothing_kept()
    return house.store


StoreDep = Annotated[Store, Depends(_store)]

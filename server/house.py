"""What every route works with, built once by ``create_app`` and handed to the routes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from rag.model import Lang
from server.admin import Admin
from server.library import Library
from server.metrics import Metrics
from server.problems import of_nothing_kept
from server.role import Assistant
from server.store.store import Store
from server.tokens import Tokens


@dataclass(frozen=True, slots=True)
class House:
    """The assistant, the documents as the server shows them, the measures, first questions.

    ``store`` is None where nothing is kept.
    """

    assistant: Assistant
    library: Library
    metrics: Metrics
    examples: Mapping[Lang, list[str]]
    tokens: Tokens
    admin: Admin
    store: Store | None


def _house(request: Request) -> House:
    house: House = request.app.state.house
    return house


HouseDep = Annotated[House, Depends(_house)]


def _store(house: HouseDep) -> Store:
    if house.store is None:
        raise of_nothing_kept()
    return house.store


StoreDep = Annotated[Store, Depends(_store)]

"""What every route works with, built once by ``create_app`` and handed to the routes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from rag.model import Lang
from server.library import Library
from server.metrics import Metrics
from server.role import Assistant


@dataclass(frozen=True, slots=True)
class House:
    """The assistant, the documents as the server shows them, the measures, first questions."""

    assistant: Assistant
    library: Library
    metrics: Metrics
    examples: Mapping[Lang, list[str]]


def _house(request: Request) -> House:
    house: House = request.app.state.house
    return house


HouseDep = Annotated[House, Depends(_house)]

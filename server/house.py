"""What every route works with, built once by ``create_app`` and handed to the routes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from server.library import Library
from server.metrics import Metrics
from server.role import Assistant


@dataclass(frozen=True, slots=True)
class House:
    """The assistant, the documents as the server shows them, and the measures."""

    assistant: Assistant
    library: Library
    metrics: Metrics


def _house(request: Request) -> House:
    house: House = request.app.state.house
    return house


HouseDep = Annotated[House, Depends(_house)]

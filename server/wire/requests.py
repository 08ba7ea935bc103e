"""From a request to the nouns of the core."""

from __future__ import annotations

from rag.model import Filters, Turn
from server import schemas


def filters(given: schemas.FiltersIn | None) -> Filters:
    """The filters of a request; blank values insist on nothing."""
    if given is None:
        return Filters()
    return Filters(
        type=_filled(given.type),
        issuer=_filled(given.issuer),
        year=tuple(given.year),
        doc_id=_filled(given.doc_id),
    )


def history(given: list[schemas.TurnIn]) -> tuple[Turn, ...]:
    """The earlier turns of a conversation."""
    return tuple(Turn(turn.role, turn.content) for turn in given)


def _filled(values: list[str]) -> tuple[str, ...]:
    return tuple(value.strip() for value in values if value.strip())

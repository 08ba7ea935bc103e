"""What is written of a document in its row."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from rag.register.entry import Entry, Taken

Values = dict[str, Any]
"""Columns of a row of ``documents``."""

_STATED = ("identity", "content", "place", "file", "sha256", "text_sha256")


def now() -> datetime:
    """The moment, in UTC."""
    return datetime.now(UTC)


def new_row(one: Taken) -> Values:
    """A document that was never taken before."""
    stated = {name: getattr(one, name) for name in _STATED}
    moment = now()
    times = {"taken_at": moment, "changed_at": moment}
    return {"doc_id": one.doc_id, "status": "live", **stated, **times}


def revived() -> Values:
    """A document that comes back."""
    return {"status": "live", "withdrawn_at": None, "withdrawn_after": None, "changed_at": now()}


def settled(entry: Entry, held: Taken | None) -> Values:
    """What has to be written of a document, given what the index holds of it."""
    if held is None:
        gone = {"status": "withdrawn", "withdrawn_at": now(), "withdrawn_after": None}
        return gone if entry.status == "live" else {}
    values = {name: getattr(held, name) for name in _STATED}
    changed = {name: value for name, value in values.items() if value != getattr(entry, name)}
    return {**changed, "changed_at": now()} if changed else {}

"""Server-sent events taken apart (WHATWG HTML, 9.2.6), as plainly as a test can read them."""

from __future__ import annotations

import json
from typing import Any, NamedTuple


class Event(NamedTuple):
    name: str
    event_id: str
    data: Any


def events(body: str) -> list[Event]:
    """Every event of a stream that ends as it should, with a blank line."""
    *blocks, rest = body.split("\n\n")
    assert rest == ""
    return [_event(block) for block in blocks if not block.startswith(":")]


def _event(block: str) -> Event:
    fields = dict(line.split(": ", 1) for line in block.split("\n"))
    return Event(fields["event"], fields["id"], json.loads(fields["data"]))

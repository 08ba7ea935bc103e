"""What the routes to everything kept have in common."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from server import schemas

# What somebody asked is nobody else's to find in a cache.
NO_STORE: Mapping[str, str] = {"Cache-Control": "no-store"}

MISSING: dict[int | str, dict[str, Any]] = {
    status: {"model": schemas.ProblemOut} for status in (401, 404, 503)
}

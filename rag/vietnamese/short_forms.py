"""How a term that a question writes in full may be written short: "hợp tác xã" is "HTX"."""

from __future__ import annotations

from functools import cache

from rag.vietnamese.tables import rows
from rag.vietnamese.text import fold

MAX_WORDS = 6  # of a term


def short_forms(folded: str) -> tuple[str, ...]:
    """The folded abbreviations of the longest term that a folded text begins with."""
    words = folded.split()[:MAX_WORDS]
    for count in range(len(words), 1, -1):
        found = _by_full_form().get(" ".join(words[:count]).strip(",;?."))
        if found:
            return found
    return ()


@cache
def _by_full_form() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in rows("abbreviations"):
        full = fold(row["expansion"])
        found[full] = (*found.get(full, ()), fold(row["abbreviation"]))
    return found

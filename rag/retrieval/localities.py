"""Provinces, and the bodies that each has of its own, as a follow-up puts them for others."""

from __future__ import annotations

import re

from rag.retrieval.alike import Edit
from rag.retrieval.slots import Slot
from rag.vietnamese.places import find_province_mentions, is_city
from rag.vietnamese.text import fold

_LEVEL = re.compile(r"\b(tinh|thanh pho)\s*$")
# Bodies that each province has its own of.
_LOCAL = re.compile(r"(?:tinh|tinh uy|so \w|hdnd|ubnd|hoi dong nhan dan|uy ban nhan dan)")


def is_local(body: str) -> bool:
    """Whether each province has such a body of its own."""
    return _LOCAL.search(fold(body)) is not None


def shown(province: str) -> str:
    """A province by its name, however it was typed."""
    found = find_province_mentions(province)
    return found[0].shown if found and province.islower() else province


def other_level(question: str, old: Slot, new: str) -> list[Edit]:
    """*tỉnh* or *thành phố* before a province, where the new one is the other."""
    before = _LEVEL.search(fold(question[: old.start]))
    found = find_province_mentions(new)
    if before is None or not found:
        return []
    level = "thành phố" if is_city(found[0].name) else "tỉnh"
    return [] if fold(level) == before[1] else [(before.start(1), before.end(1), level)]


def with_place(new: str, old: str) -> str:
    """The new body with the place of the old one, where it names none and belongs to a province."""
    place = find_province_mentions(old)
    if not place or find_province_mentions(new) or not is_local(new):
        return new
    return f"{new} {old[place[-1].start : place[-1].end]}"

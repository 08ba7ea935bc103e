"""Headings in capitals in sentence case: in the middle of a sentence they are hard to read."""

from __future__ import annotations

import re

from rag.vietnamese.issuers import find_issuers
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.places import find_provinces
from rag.vietnamese.text import fold, fold_space, nfc

_CAPITALS = 0.6  # share of capital letters from which a text is a heading in capitals
# Proper names that lower-casing would spoil; matched whole, whatever their case.
_PROPER = ("Đảng", "Nhà nước", "Nhân dân", "Việt Nam", "Hồ Chí Minh", "Chính phủ", "Quốc hội",
           "Trung ương", "Mặt trận Tổ quốc", "Tổ quốc")  # fmt: skip
_ROMAN = re.compile(r"(?<!phạm )\b(?=[ivxlc]{2,}\b)[ivxlc]+\b")


def readable(text: str) -> str:
    """Return a heading in capitals in sentence case, its names and numbers as they are written.

    Any other text comes back with its white space folded and nothing else changed.
    """
    text = fold_space(nfc(text))
    letters = [one for one in text if one.isalpha()]
    if not letters or sum(one.isupper() for one in letters) < _CAPITALS * len(letters):
        return text
    lowered = text.lower()
    for name in (*_PROPER, *find_provinces(text)):
        lowered = re.sub(rf"\b{re.escape(name.lower())}\b", name, lowered)
    lowered = _ROMAN.sub(lambda one: one.group().upper(), lowered)
    lowered = _restored(lowered, text)
    return lowered[:1].upper() + lowered[1:]


def _restored(lowered: str, original: str) -> str:
    """Numbers and issuing bodies in their own spelling, last first so that offsets hold."""
    numbers = [(one.start, one.end, one.number.key) for one in find_numbers(original)]
    bodies = [(one.start, one.end, one.name) for one in find_issuers(original)]
    for start, end, proper in sorted(numbers + bodies, reverse=True):
        if fold(proper) == fold(lowered[start:end]):
            lowered = lowered[:start] + proper + lowered[end:]
    return lowered

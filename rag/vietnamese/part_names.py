"""The parts of a document in English: *điểm a khoản 1 Điều 3* is Article 3, clause 1, point a.

The English terms are those of the official translations of Vietnamese law. English names the
larger part first.
"""

from __future__ import annotations

import re

_ENGLISH = {
    "phần": "Part",
    "chương": "Chapter",
    "điều": "Article",
    "khoản": "clause",
    "điểm": "point",
    "mục": "section",
    "phụ lục": "Annex",
}
_NAMES = "|".join(_ENGLISH)
_STEP = re.compile(rf"({_NAMES})((?: (?:số )?(?!(?:{_NAMES})\b)[\w.]+)?)\s*", re.IGNORECASE)


def english_part(label: str) -> str:
    """Return the label of a part in English; what isn't known as a part stays as it is."""
    pieces = (_in_english(piece.strip()) for piece in label.split(","))
    return ", ".join(one for piece in pieces for one in piece)


def _in_english(piece: str) -> list[str]:
    """The steps of *điểm a khoản 1 Điều 3*, the largest first."""
    steps = list(_STEP.finditer(piece))
    if "".join(one.group() for one in steps) != piece:
        return [piece]
    names = [f"{_ENGLISH[one[1].lower()]}{one[2].replace(' số ', ' ')}" for one in steps]
    return names[::-1]

"""Whether a clause has a figure of what a question counts: itself, in its row, or in its lead.

"Kéo dài 12 tháng đối với các trường hợp:" states the months for all its items; over a table, or
above it, stands the unit of its figures.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.generation.asked.figures import counts, counts_money, same_measure
from rag.generation.text.heads import lead_of
from rag.generation.text.rows import row_at
from rag.model import Evidence
from rag.vietnamese.text import fold

_THOUSANDS = re.compile(r"(?<![\d./])\d{1,3}(?:\.\d{3})+(?![\d/])")
_STATED_UNIT = re.compile(r"(?:[Đđ]ơn vị(?: tính)?|ĐVT) ?: ?([^\n):;]{1,30})")
_MONEY_UNIT = re.compile(r"\b(?:dong|vnd|usd)\b")
_UNIT = re.compile(r"\([^()]*\)|%")


def tells_count(nouns: Sequence[str], evidence: Evidence) -> bool:
    """Whether a clause, its row or the line that leads it has a figure of what is counted."""
    if counts(nouns, evidence) or _counts_in_table(nouns, evidence):
        return True
    led = lead_of(evidence)
    return led is not None and counts(nouns, led)


def _counts_in_table(nouns: Sequence[str], evidence: Evidence) -> bool:
    """Whether a row has a figure of what its table counts: the unit stands over the column.

    Sums are told by their thousands, where the unit stands over the table.
    """
    document = evidence.document
    row = row_at(document, evidence.start, evidence.end)
    if row is None:
        return False
    if counts_money(nouns) and _THOUSANDS.search(evidence.quote) and _in_money(evidence):
        return True
    names = [fold(document.text[start:end]) for start, end in row.columns]
    return any(
        noun in " ".join(_UNIT.findall(name))
        or re.search(rf"\bso (?:luong )?{re.escape(noun)}\b", name)
        for counted_noun in nouns
        for noun in same_measure(counted_noun)
        for name in names
    )


def _in_money(evidence: Evidence) -> bool:
    """Whether the unit that a table states last, in a row or above it, is one of money."""
    stated = _STATED_UNIT.findall(evidence.document.text, 0, evidence.end)
    return bool(stated) and _MONEY_UNIT.search(fold(stated[-1])) is not None

"""Which months of a year a figure sums up: "10 tháng năm 2025", "the first six months of 2026".

What four months brought is no answer to what six did.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rag.generation.text.sections import headings_at
from rag.generation.text.units import Unit
from rag.model import Query
from rag.vietnamese.text import fold

_WORDS = dict(zip("hai ba bon nam sau bay tam chin muoi".split(), range(2, 11), strict=True))
_WORDS_EN = dict(
    zip("two three four five six seven eight nine ten eleven".split(), range(2, 12), strict=True)
)
_MONTHS = rf"\b(?:0?(\d{{1,2}})|({'|'.join(_WORDS)})) thang\b"
_ASKED = re.compile(
    rf"{_MONTHS}(?= (?:dau|cuoi) nam\b| (?:dau |cuoi |cua )?(?:nam )?20\d\d\b| dau\b| cuoi\b)"
)
_ASKED_EN = re.compile(
    rf"\b(?:first|last) (?:(\d{{1,2}})|({'|'.join(_WORDS_EN)})) months (?=of (?:the year|20\d\d)\b)"
)
# A figure of so many months: "04 tháng đạt 344,17 tỷ", "10 tháng tăng 15,55%".
_SAID = re.compile(
    rf"{_MONTHS}(?= (?:dau|cuoi) nam\b| (?:dau |cuoi |cua )?(?:nam )?20\d\d\b"
    r"| (?:uoc|dat|tang|giam|thuc hien|thu hoach)\b)"
)
_ANY = re.compile(_MONTHS)


def months_told(query: Query, unit: Unit) -> bool:
    """Whether a clause can tell of as many months of a year as are asked of.

    One that tells of some must tell of these; of one that tells of none, its passage must.
    """
    asked = _asked(query.text)
    if not asked:
        return True
    said = _counts(_SAID, unit.evidence.quote)
    if said:
        return bool(asked & said)
    around = (
        unit.evidence.quote,
        *headings_at(unit.evidence.document, unit.evidence.start),
        _passage(unit),
    )
    return any(asked & _counts(_ANY, one) for one in around)


@lru_cache(maxsize=64)
def _asked(text: str) -> frozenset[int]:
    """The numbers of months that a question asks of; no other form of them counts."""
    english = {
        int(number) if number else _WORDS_EN[word] for number, word in _ASKED_EN.findall(fold(text))
    }
    return _counts(_ASKED, text) | english


@lru_cache(maxsize=4096)
def _counts(pattern: re.Pattern[str], text: str) -> frozenset[int]:
    return frozenset(
        int(number) if number else _WORDS[word] for number, word in pattern.findall(fold(text))
    )


def _passage(unit: Unit) -> str:
    passage = unit.passage.passage
    return unit.evidence.document.text[passage.start : passage.end]

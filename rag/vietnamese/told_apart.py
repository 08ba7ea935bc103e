"""Two of a kind that are told apart by a number or a word: "lần hai và lần ba", "giai đoạn 1 và 2".

Also the two sides of one limit: "dưới và trên 14 ngày".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.model import Span

_UNIT = (
    r"(?:lan(?: thu)?|dot|vong|nhom|loai|hang|bac|giai doan|tieu du an|du an|hop phan|quy|cap do"
    r"|muc(?: do)?|vung|khu vuc|khu|buoc|dang|tuyen|chang|khoi|lop|khoa|ky|tang|hang muc|phuong an"
    r"|phu luc|doi tuong|truong hop|mau(?: so)?|bieu(?: so)?|bang|chuong|dieu|khoan|thang|tuan"
    r"|phase|sub-?project|project|quarter|group|round|level|region|zone|annex|article|step|class)"
)
_WHICH = (
    r"(?:\d{1,2}[a-z]?|[ivx]{1,4}|[a-eđ]|mot|hai|ba|tu|bon|nam|sau|nhat|nhi|cuoi|dau)\b(?![./,]\d)"
)
_NUMBERED = re.compile(rf"\b{_UNIT} {_WHICH}")
_BARE = re.compile(r"(?:\d{1,2}|iv|v|i{1,3})\b(?![./,]\d)")
_NTH = re.compile(r"\b(?:the )?(?:first|second|third|fourth|fifth|last)\b")
_SIDE = re.compile(r"\b(?:duoi|tren|tu|truoc|sau|under|below|over|above|before|after)\b")


def numbered(folded: str) -> list[Span]:
    """Where a text names one of a kind by its number: "mức 1", "vùng IV", "nhóm B"."""
    return _matches(_NUMBERED, folded)


def told_apart(folded: str, at: Span, said_of_both: re.Pattern[str]) -> tuple[Span, Span] | None:
    """The two conjuncts around the conjunction ``at``; None where they aren't told apart so.

    ``said_of_both`` is what may follow a number that stands alone: in "nhóm 1 và 3 người" the
    second one counts something else.
    """
    named = numbered(folded)
    found = _beside(named, at) or _beside(_matches(_NTH, folded), at)
    if found is not None:
        return found
    sides = _beside(_matches(_SIDE, folded), at)
    if sides is not None and folded[sides[1].end + 1 : sides[1].end + 2].isdigit():
        return sides
    last = _BARE.match(folded, at.end)
    if last is None or not any(one.end == at.start for one in named):
        return None
    if folded[last.end() :].strip() and not said_of_both.match(folded, last.end() + 1):
        return None
    return Span(folded.rfind(" ", 0, at.start) + 1, at.start), Span(*last.span())


def _beside(spans: Sequence[Span], at: Span) -> tuple[Span, Span] | None:
    left = [one for one in spans if one.end == at.start]
    right = [one for one in spans if one.start == at.end]
    return (left[0], right[0]) if left and right else None


def _matches(pattern: re.Pattern[str], folded: str) -> list[Span]:
    return [Span(*one.span()) for one in pattern.finditer(folded)]

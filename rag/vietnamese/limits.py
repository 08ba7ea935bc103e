"""Stretches of an amount, an age or a time that a question puts side by side.

"dưới 12 tháng và *từ đủ 132 tháng trở lên*", "đến hết năm 2027 và *từ 2028 trở đi*".
"""

from __future__ import annotations

import re

from rag.model import Span

_OPENS = (
    r"(?:tu(?: du| tren)?|tren|duoi|den(?: het| duoi)?|het|truoc|sau|hon|it hon|khong qua|toi da"
    r"|toi thieu|under|below|over|above|from|up to|until|before|after|less than|more than|at least)"
)
MOST = 4  # words between the number of a limit and the conjunction: what it counts
_LIMIT = re.compile(rf"\b{_OPENS} (?:[^\W\d]\w* ){{0,4}}?\d[\d.,/%]*(?!\w)")
# What goes on behind the number of a limit: "từ 5% đến dưới 10% học viên", "trở lên".
_ONWARDS = re.compile(r"(?:[ %][^\W\d]\w*){0,2} (?:tro (?:len|xuong|di|ve truoc)|onwards?)\b")


def limits(folded: str) -> list[Span]:
    """Where a text names a limit, from the word that opens it to its number, or *trở lên*."""
    found: list[Span] = []
    for one in _LIMIT.finditer(folded):
        onwards = _ONWARDS.match(folded, one.end())
        found.append(Span(one.start(), onwards.end() if onwards else one.end()))
    return found


def limits_beside(folded: str, at: Span, said_of_both: re.Pattern[str]) -> tuple[Span, Span] | None:
    """The two limits around the conjunction ``at``, each with what it counts."""
    found = limits(folded)
    right = next((one for one in found if one.start == at.end), None)
    left = [one for one in found if one.end <= at.start]
    if right is None or not left or len(folded[left[-1].end : at.start].split()) > MOST:
        return None
    first, last = left[-1], right
    for one in found:
        first = one if one.end + 1 == first.start else first  # "từ 5% đến dưới 10%"
        last = one if last.end + 1 == one.start else last
    border = said_of_both.search(folded, last.end)
    end = len(folded[: border.start() if border else len(folded)].rstrip())
    counted = len(folded[left[-1].end : at.start].split())
    if len(folded[last.end : end].split()) > MOST + counted:
        return None
    return Span(first.start, at.start), Span(right.start, end)

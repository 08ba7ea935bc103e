"""Which years of a question are those of the document that it asks for.

"Từ 01/01/2026, quyết định nào … hết hiệu lực?" asks for a decision of any year; "kế hoạch … năm
2024 là để thực hiện chỉ thị nào?" gives the year of the plan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from rag.model import Query
from rag.vietnamese.dates import find_dates, find_periods
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.text import fold
from rag.vietnamese.types import TypeMention, has_type, type_mentions

_YEAR = re.compile(r"(?<![\d/.,])(?<!so )(?:19[4-9]\d|20[0-5]\d)(?!\d|[.,]\d|\s?/\s?[a-zđ])")
_LEAD = re.compile(r"(?:\b(?:trong|cua|vao|in|of|for|during|the)\s+)?(?:\b(?:nam|year)\s+)?$")
_UNIT = r"(?: (?:ngay|nam|nay|het|dau|cuoi|sau|the|end|of|year|mung))*\s*$"
# "từ 01/01/2026", "trước năm 2030": a limit of time; "có từ năm 2024" tells when it was made.
LIMIT = re.compile(
    rf"(?<!co )(?<!hanh )\b(?:tu|ke tu|truoc|sau|qua|from|since|before|after|as of|starting){_UNIT}"
)
# "Đến hết năm 2030, …" is one, "chương trình … đến năm 2030" another programme than "… 2020".
_UNTIL = re.compile(rf"(?:^|[,;] )(?:den|until|till|by){_UNIT}")
_UNTIL_DAY = re.compile(rf"\b(?:den|until|till|by){_UNIT}")
_EFFECT = re.compile(r"\b(?<!het )(?:hieu luc|ap dung|thi hanh|effective|effect|force)\b[^,;]*$")
# "phải được tổng kết … trong năm 2026": when something is to be done.
_TASK = re.compile(
    r"\b(?:phai|can|se|duoc giao|du kien|must|should|shall|will|to be|has to|have to)\b"
    r"(?=.*\b(?:trong|vao|truoc|cuoi|dau|qu[yi]|in|by|during|within)\b[^,;]{0,12}$)"
)
# What joins a document to the one that it was made for.
_JOINS = re.compile(
    r"\b(?:de|nham|theo|can cu|dua|thuc hien|trien khai|thi hanh|cu the hoa|kem(?: theo)?|bo sung"
    r"|sua doi|thay the|thay cho|thay|bai bo|huy bo|vien dan|dan|quan triet|ap dung"
    r"|under|implement\w*|based on|pursuant to|cit\w+|replac\w+|amend\w+|repeal\w*)\b"
)
# Behind a number: "NQ 97/NQ-CP của Chính phủ năm 2026".
_OF_NUMBER = re.compile(
    r"\s*(?:(?:cua|of|by|do)(?: (?!la\b|thi\b|nao\b|o\b|in\b)\w+){1,6} )?(?:nam |of )?\d{4}"
)
_DONE_BY = re.compile(r"\b(?:duoc|bi|do|ma|by|that|which)\b")
_WHICH_BEHIND = re.compile(r"\s*(?:\w+ ){0,2}?(?:nao|gi|so may|so bao nhieu|may)\b")
_WHICH_BEFORE = re.compile(r"\b(?:which|what|nhung|cac) (?:\w+ ){0,2}$")


class TimeMention(NamedTuple):
    """A year of a question, and where the words that state it begin and end."""

    year: int
    start: int
    end: int


def own_years(query: Query, wanted: tuple[str, ...]) -> tuple[int, ...]:
    """The years of the question that the document asked for may be of."""
    if not query.years or not wanted:
        return query.years
    told = list(times(query.text))
    others = {one.year for one in told if _is_another_s(query.text, one, wanted)}
    kept = {one.year for one in told if not _is_another_s(query.text, one, wanted)}
    years = [one for one in query.years if one in kept or one not in others]
    for one in told:
        if one.year in others and _EFFECT.search(fold(query.text)[: one.start]):
            years += [one.year, one.year - 1]  # it was issued in the year in which it took effect
    return tuple(dict.fromkeys(years))


def times(text: str) -> Iterator[TimeMention]:
    """The years that a question names, those of periods and of numbers left out."""
    folded = fold(text)
    dates = find_dates(text)
    for one in dates:
        yield TimeMention(one.date.year, _begin(folded, one.start), one.end)
    spent = [(one.start, one.end) for one in dates]
    spent += [(one.start, one.end) for one in find_numbers(text)]
    inside = {year for one in find_periods(text) for year in one}
    for found in _YEAR.finditer(folded):
        free = not any(start <= found.start() < end for start, end in spent)
        if free and int(found.group()) not in inside:
            yield TimeMention(int(found.group()), _begin(folded, found.start()), found.end())


def _begin(folded: str, at: int) -> int:
    """Where the words that lead to a year begin: "trong năm"."""
    return at - len(lead.group()) if (lead := _LEAD.search(folded[:at])) else at


def _is_another_s(text: str, time: TimeMention, wanted: tuple[str, ...]) -> bool:
    """Whether a year is a limit, the time of a task, or that of a document not asked for."""
    folded = fold(text)
    before = folded[: time.start]
    asked = [one for one in type_mentions(text) if has_type(one.type, wanted)]
    asked = _asked_ones(folded, asked)
    behind = not asked or asked[0].end <= time.start
    if _is_limit(before, folded[time.start : time.end]):
        return True
    if behind and _TASK.search(folded[: time.end]):
        return True
    ends = [one.end for one in find_numbers(text) if one.end <= time.start]
    if ends and _OF_NUMBER.fullmatch(folded, ends[-1], time.end):
        return True
    return any(_is_joined(folded, time, other, asked) for other in type_mentions(text))


def _is_limit(before: str, said: str) -> bool:
    """Whether a time is one from or until which something goes on."""
    is_day = re.fullmatch(r"(?:nam |year )?\d{4}", said) is None
    return bool(
        LIMIT.search(before) or _UNTIL.search(before) or (is_day and _UNTIL_DAY.search(before))
    )


def _asked_ones(folded: str, asked: list[TypeMention]) -> list[TypeMention]:
    """The mentions that a question word follows or leads, where one does."""
    found = [
        one
        for one in asked
        if _WHICH_BEHIND.match(folded, one.end) or _WHICH_BEFORE.search(folded[: one.start])
    ]
    return found or asked


def _is_joined(
    folded: str, time: TimeMention, other: TypeMention, asked: list[TypeMention]
) -> bool:
    """Whether a year belongs to another document that the one asked for is joined to."""
    if other in asked or other.end > time.start:
        return False
    for one in asked:
        if time.end <= one.start and _JOINS.search(folded, time.end, one.start):
            return True
        if one.end <= other.start and _DONE_BY.search(folded, one.end, other.start):
            return True
    return False

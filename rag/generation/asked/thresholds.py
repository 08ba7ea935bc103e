"""The side of a threshold that a question is on.

"Từ 100 cử tri trở lên" is not "dưới 100 cử tri", though the two share nearly all words.
"""

from __future__ import annotations

import re
from collections.abc import Set
from functools import lru_cache

from rag.model import Evidence, Query
from rag.vietnamese.text import fold

_FIGURE = r"(?P<figure>\d+(?:[.,]\d+)*)"
_BELOW = re.compile(
    rf"\b(?:duoi|it hon|nho hon|chua (?:du|den|toi)|khong (?:du|den)|under|below"
    rf"|(?:less|fewer) than) {_FIGURE}(?!\s*%)"
)
_ABOVE = re.compile(
    rf"\b(?:tren|hon|lon hon|over|above|more than|at least) {_FIGURE}(?!\s*%)"
    r"|\b(?P<from>\d+(?:[.,]\d+)*)(?!\s*%)(?: [^\W\d]+){0,3}"
    r" (?:tro len|or more|and more|or above)\b"
)
# What is excepted lies on the other side: "(trừ tài sản từ 01 tỷ đồng trở lên)".
_EXCEPTED = re.compile(
    r"\((?:tru|ngoai tru|khong bao gom|except|excluding)\b[^()]*\)?"
    r"|\b(?:tru|ngoai tru|khong bao gom|except|excluding)\b[^;.)]*"
)
# "Trên trăm cử tri"; "trăm" behind a number multiplies it.
_HUNDRED = re.compile(r"(?:(?<=\btren)|(?<=\bhon)|(?<=\bduoi))(?: mot)? tram\b")
_AT_LEAST = re.compile(r"\bkhong (?:duoc )?$|\bno $|\bnot $")


def thresholds_agree(query: Query, evidence: Evidence) -> bool:
    """Whether a clause can be about the side of a figure that the question names.

    Only a clause that names the same figure from the other side alone is ruled out.
    """
    asked = _sides(query.text)
    if not asked:
        return True
    said = _sides(evidence.quote)
    return not any(
        (figure, not below) in said and (figure, below) not in said
        for figure, below in asked
        if (figure, not below) not in asked
    )


# "Tối đa bao nhiêu?" wants what must not be exceeded, "tối thiểu" what must be reached, "báo
# trước mấy ngày" what goes before.
_FIGURE_ASKED = re.compile(r"\b(?:bao nhieu|bao lau|may|how (?:many|much|long|high|large))\b")
_MOST_ASKED = re.compile(r"\b(?:toi da|nhieu nhat|at most|maximum)\b")
_LEAST_ASKED = re.compile(r"\b(?:toi thieu|it nhat|at least|minimum)\b")
_BEFORE_ASKED = re.compile(
    r"\btruoc (?:it nhat |toi thieu )?(?:may|bao nhieu) (?:ngay|thang|gio|tuan|phut)\b"
    r"|\bhow many (?:\w+ )?(?:days|weeks|months|hours) (?:before|in advance)\b"
)
_BELOW_ASKED = re.compile(r"\bduoi (?:may|bao nhieu)\b")
_UNDER = re.compile(
    r"\b(?:duoi|chua (?:du|den|toi|qua)|khong (?:du|qua)|den|it hon|nho hon|thap hon|toi da"
    r"|tro xuong)\b|<"
)
_MOST = re.compile(
    r"\b(?:toi da|khong (?:duoc )?(?:qua|vuot|lon hon|nhieu hon)|cao nhat|nhieu nhat|duoi|tran|den"
    r"|(?:cham|muon|tre) nhat|trong thoi han|gioi han|han muc|khong duoc)\b"
)
_LEAST = re.compile(
    r"\b(?:toi thieu|it nhat|thap nhat|tro len|khong (?:duoc )?(?:duoi|it hon|thap hon)|tren|tu|du"
    r"|dat|lon hon|hon)\b"
)


def bounds_agree(query: Query, evidence: Evidence, above: Set[str]) -> bool:
    """Whether a clause can tell the bound of a figure that a question asks for.

    One that only tells the other bound doesn't, and none tells a most without a word for it.
    ``above`` are the terms of the clause and its headings, which may say which bound it is.
    """
    asked = fold(query.text)
    if not _FIGURE_ASKED.search(asked):  # the bounds of figures are asked for with one of its words
        return True
    said = fold(evidence.quote)
    if _BEFORE_ASKED.search(asked) and not re.search(r"\btruoc\b", said):
        return False
    if _BELOW_ASKED.search(asked) and not _UNDER.search(said):
        return False
    if _LEAST_ASKED.search(asked):
        told = "toi_thieu" in above or _LEAST.search(said)
        return bool(told) or not _MOST.search(said)
    told = "toi_da" in above or _MOST.search(said)
    return bool(told) or not _MOST_ASKED.search(asked)


@lru_cache(maxsize=4096)
def _sides(text: str) -> frozenset[tuple[str, bool]]:
    """The figures with whether a text speaks of what is below them; leading zeros don't count."""
    folded = _HUNDRED.sub(" 100", _EXCEPTED.sub(" ", fold(text)))
    below = {(one["figure"].lstrip("0"), True) for one in _plain(_BELOW, folded)}
    above = {((one["figure"] or one["from"]).lstrip("0"), False) for one in _plain(_ABOVE, folded)}
    return frozenset(below | above)


def _plain(cue: re.Pattern[str], folded: str) -> list[re.Match[str]]:
    """The places where a cue stands that nothing turns round: "không dưới 10" is no "dưới 10"."""
    return [one for one in cue.finditer(folded) if not _AT_LEAST.search(folded[: one.start()])]

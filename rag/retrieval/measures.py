"""Limits that a question names: "từ 01 tỷ đồng trở lên", "dưới 250 triệu đồng", "above 5 hectares".

Asked after "từ 01 tỷ đồng trở lên", "còn dưới 01 tỷ đồng?" puts one limit in the place of another.
"""

from __future__ import annotations

import re

from rag.vietnamese.text import fold, nfc

_UNIT = (
    r"(?:(?:nghin |ngan |tram )?(?:ty|trieu)(?: dong)?|nghin dong|dong|ha|hecta|met|km|mw|m2|tuoi"
    r"|%|phan tram|nguoi|ho|ngay|thang|percent|(?:billion|million)(?: dong)?|hectares?|years?)"
)
_MEASURE = re.compile(
    r"(?:\b(?:tu|tren|duoi|hon|den|toi|it hon|nhieu hon|khong qua|above|below|under|over"
    rf"|from|at least|more than|less than) )?\b\d[\d.,]* ?(?P<unit>{_UNIT})(?!\w)"
    r"(?: (?:tro len|tro xuong|or more|or less|and (?:above|over|more)))?"
)


def remeasured(question: str, said: str) -> tuple[int, int, str] | None:
    """The only limit of a question, and the one that takes its place where that is all ``said``."""
    now = _MEASURE.fullmatch(fold(nfc(said)).strip())
    then = list(_MEASURE.finditer(fold(question)))
    if now is None or len(then) != 1:
        return None
    return then[0].start(), then[0].end(), said.strip()

"""Words that ask for a figure or a time by themselves, but not where something else is asked.

"Tỷ lệ giải ngân?" asks for a figure; "ai theo dõi tỷ lệ giải ngân?" only speaks of one, and a
clause that answers it needn't have any.
"""

from __future__ import annotations

import re

# Question words that ask for a figure or a time, whatever else is asked.
_ASKING = {
    "amount": r"\b(?:bao nhieu|may|nhung gi|how (?:many|much|large|big)|what is)\b",
    "time": r"\b(?:khi|ngay|hom|thang|nam|luc|thoi gian|thoi diem|giai doan|thoi ky|quy|han) nao\b"
    r"|\bbao (?:gio|lau|nhieu)\b|\bmay\b|\bwhen\b|\bhow (?:long|often|soon)\b",
    "effect": r"\b(?:khi|ngay|thang|nam|luc|thoi diem) nao\b|\bbao gio\b|\bwhen\b|\bvan ban nao\b",
}
# They ask for one where they end a question: "…, thời hạn?".
_LAST = re.compile(
    r"\b(?:ty le|phan tram|muc \w+(?: \w+)?|toi da|toi thieu|thoi han|han chot|hieu luc"
    r"|deadline)\W*$"
)
# An attribute of another thing, "cơ sở vật chất tối thiểu", where one asks openly.
_ATTRIBUTE = re.compile(
    r"\b(?:toi da|toi thieu|minimum|maximum)\b(?! (?:la|bang|cua|duoc|the nao))"
)
_ELSE = re.compile(r"\b(?:ty le|phan tram|muc (?:chi|thu|ho tro|phat|gia|tien)|percent\w*)\b")
_ASKS = {kind: re.compile(cue) for kind, cue in _ASKING.items()}


def only_spoken_of(kind: str, folded: str, *, another: bool, openly: bool) -> bool:
    """Whether a folded question has only words for a figure or a time and asks something else.

    ``another``: it asks who or where; ``openly``: it asks what, or how.
    """
    if kind not in _ASKS or _ASKS[kind].search(folded) or _LAST.search(folded):
        return False
    attribute = kind == "amount" and _ATTRIBUTE.search(folded) and not _ELSE.search(folded)
    return another or bool(openly and attribute)

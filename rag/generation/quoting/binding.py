"""What binds a part of a sentence that is quoted without the rest: its condition, its exception.

"Đối với cán bộ nữ …, thì tuổi quy hoạch được xác định theo độ tuổi nghỉ hưu 60 tuổi": the figure
holds for those at the head only, and is said with them.
"""

from __future__ import annotations

import re

from rag.model import Evidence

MAX_HEAD = 170  # code points of a condition that is said

_CONDITION = re.compile(
    r"(?:(?:Riêng )?(?:[Đđ]ối với|[Tt]rường hợp|[Tt]rong trường hợp|[Nn]ếu|[Kk]hi|[Ss]au khi)"
    r"|Riêng)\b"
)
# Where a condition ends that has no *thì* behind it: ", Sở Tài chính có trách nhiệm".
_RULE = re.compile(r", [^,;]{2,90} (?:có trách nhiệm|phải|được|chịu trách nhiệm)\b")
_HEAD_ENDS = re.compile(r", |; | thì ")
_EXCEPTION = re.compile(
    r"[,;]? ?\(?(?:trừ|ngoại trừ|nếu|với điều kiện|nhưng|trong trường hợp|khi)\b"
)


def condition(whole: Evidence, part_start: int) -> Evidence | None:
    """The condition that a sentence opens with, where its part from ``part_start`` lacks it."""
    if part_start <= whole.start or not _CONDITION.match(whole.quote):
        return None
    ends = _HEAD_ENDS.search(whole.quote)
    if ends is None or ends.start() > MAX_HEAD or whole.start + ends.start() > part_start:
        return None
    return Evidence(whole.document, whole.start, whole.start + ends.start())


def excepts(text: str, at: int) -> bool:
    """Whether what goes on at ``at`` restricts what stands before it."""
    return _EXCEPTION.match(text, at) is not None


def is_aside(quote: str, at: int) -> bool:
    """Whether what stands at ``at`` is in brackets or in the condition: the rule says the rest."""
    before = quote[:at]
    if before.count("(") > before.count(")"):
        return True
    if _CONDITION.match(_numberless(quote)) is None:
        return False
    return " thì " in quote[at:] or _RULE.search(quote, at) is not None


def _numberless(quote: str) -> str:
    """A quote behind the number of a footnote or an item that it begins with."""
    return quote.lstrip("0123456789.) ")

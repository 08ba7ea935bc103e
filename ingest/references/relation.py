"""How a document stands to one that it mentions, told by the words before the mention."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.model import Reference, Relation

_AMENDED = (
    r"(?:sửa đổi|bổ sung|đính chính)(?:, bổ sung|, thay thế)?"
    r"(?:\s+(?:một số|điều|khoản|điểm|các|nội dung|của|tại|quy định)\b[^;.]{0,60})?"
)
_CARRIED_OUT = (
    r"(?:thực hiện|triển khai|quán triệt|thi hành|cụ thể hóa|cụ thể hoá)"
    r"(?:\s+(?:nghiêm|tốt|có hiệu quả|hiệu quả|đầy đủ|các|nội dung|theo|ý kiến chỉ đạo tại))*"
)
_WORDS: tuple[tuple[Relation, str], ...] = (
    ("amends", _AMENDED),
    ("replaces", r"thay thế(?:\s+cho)?(?:\s+các)?"),
    ("repeals", r"(?:bãi bỏ|hủy bỏ|huỷ bỏ)(?:\s+(?:toàn bộ|các|một phần))?"),
    ("based_on", r"căn cứ(?:\s+(?:vào|các|theo))?"),
    ("implements", _CARRIED_OUT),
)
_BEFORE = tuple(
    (relation, re.compile(rf"{words}\s*$", re.IGNORECASE)) for relation, words in _WORDS
)
_BY = re.compile(
    r"(?:(?<!kèm )theo|bởi|tại)\s*$", re.IGNORECASE
)  # amended *by* it, not amending it
_DAY = r"\d{1,2}(?:/\d{1,2}/| tháng \d{1,2} năm )\d{4}"
_LISTED = re.compile(r"\s*(?:[;,]\s*(?:và\s+)?|\s+và\s+)$")
_BASIS_LINE = re.compile(r"(?:[-–+]\s*)?Căn cứ\b")
_NUMBERING = r"(?:Điều \d+[.:]|Khoản \d+[.:]|\d{1,3}[.)]|[a-zđ]\)|[-–+])?\s*"
_PARTS = r"(?:(?:khoản|điểm|điều|mục|chương|phụ lục)\b[^;:]*\s)?"
_ITEM = re.compile(rf"{_NUMBERING}{_PARTS}$", re.IGNORECASE)
# "Điều 1. Bãi bỏ toàn bộ các văn bản sau:" leads a list of those that are repealed.
_LEADS: tuple[tuple[Relation, re.Pattern[str]], ...] = (
    ("repeals", re.compile(rf"{_NUMBERING}(?:bãi bỏ|hủy bỏ|huỷ bỏ)\b", re.IGNORECASE)),
    # As are those of "Các quyết định sau đây hết hiệu lực kể từ ngày Quyết định này có hiệu lực",
    # or from a day that it says.
    (
        "repeals",
        re.compile(
            rf"(?=[^;\n]*\b(?:này|ngày {_DAY})\b)(?=[^;\n]*\bsau(?: đây)?\b)[^;\n]*"
            r"\b(?:hết|chấm dứt) hiệu lực\b[^;\n]*:$",
            re.IGNORECASE,
        ),
    ),
    ("replaces", re.compile(rf"{_NUMBERING}thay thế\b", re.IGNORECASE)),
    ("amends", re.compile(rf"{_NUMBERING}(?:sửa đổi|bổ sung)\b", re.IGNORECASE)),
)
# "Quyết định số 5/QĐ-UBND hết hiệu lực kể từ ngày Quyết định này có hiệu lực.", "… hết hiệu lực
# thi hành."
_EXPIRES = re.compile(
    r"(?:(?!\.\s)[^;\n])*?\b(?:hết|chấm dứt) hiệu lực\b"
    rf"(?:(?:(?!\.\s)[^;\n])*?\b(?:này|ngày {_DAY})\b|(?: thi hành)?(?=\.\s*(?:\n|$)))",
    re.IGNORECASE,
)
_CONTEXT = 12  # mentions before one that can be in one list with it


def relation_of(text: str, start: int, end: int, before: Sequence[Reference]) -> Relation:
    """The relation to the mention in ``[start, end)``; ``before`` are the mentions before it.

    A list shares the words before its first item, on one line or with an item a line; inside a line
    of legal bases all are bases.
    """
    line = text.rfind("\n", 0, start) + 1
    ahead = " ".join(text[max(line, start - 120) : start].split()) + " "
    if not _BY.search(ahead):
        for relation, pattern in _BEFORE:
            if pattern.search(ahead):
                return relation
    around = [one for one in before[-_CONTEXT:] if one.start < start < one.end]
    begin = max((one.start for one in around), default=line)
    # the outermost that ends there comes first: a mention inside its subject has its own relation
    for one in before[-_CONTEXT:]:
        listed = one.start >= begin and one.end <= start and one not in around
        if listed and _LISTED.fullmatch(text[one.end : start]):
            return one.relation
    if around:
        return "mentions"
    if _ITEM.match(text[line:start]):
        return "repeals" if _EXPIRES.match(text, end) else _led(text, line, before)
    return "based_on" if _BASIS_LINE.match(text, line) else "mentions"


def _led(text: str, line: int, before: Sequence[Reference]) -> Relation:
    """The relation of an item of its own line: that of the item above, or what the lead says."""
    end = len(text[:line].rstrip())
    above = text.rfind("\n", 0, end) + 1
    for one in before[-_CONTEXT:]:
        if one.start >= above and _ITEM.match(text[above : one.start]):
            return one.relation if one.relation in dict(_LEADS) else "mentions"
    lead = text[above:end]
    return next((relation for relation, form in _LEADS if form.match(lead)), "mentions")

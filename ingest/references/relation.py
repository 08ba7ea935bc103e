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
_LISTED = re.compile(r"\s*(?:[;,]\s*(?:và\s+)?|\s+và\s+)$")
_BASIS_LINE = re.compile(r"(?:[-–+]\s*)?Căn cứ\b")


def relation_of(text: str, start: int, before: Sequence[Reference]) -> Relation:
    """The relation to the mention that begins at ``start``; ``before`` are the mentions before it.

    A list shares the words before its first item; inside a line of legal bases all are bases.
    """
    line = text.rfind("\n", 0, start) + 1
    ahead = " ".join(text[max(line, start - 120) : start].split()) + " "
    if not _BY.search(ahead):
        for relation, pattern in _BEFORE:
            if pattern.search(ahead):
                return relation
    inside = any(one.start < start < one.end for one in before[-12:])
    if inside:
        return "mentions"
    # the outermost that ends there comes first: a mention inside its subject has its own relation
    for one in before[-12:]:
        if one.start >= line and one.end <= start and _LISTED.fullmatch(text[one.end : start]):
            return one.relation
    return "based_on" if _BASIS_LINE.match(text, line) else "mentions"

"""A subject line as people retell it: in full, or the half that they remember."""

from __future__ import annotations

import re
from functools import lru_cache

from rag.vietnamese.text import UPPER, fold_space

LEAST = 4  # words that still say which matter is meant
_MOST = 20
_FULL_MOST = 45
_CUT_FROM = 30  # characters
_HEADS = re.compile(
    r"^(?:(?:ban hành|quy định|phê duyệt|quy chế|về|hướng dẫn|thực hiện|triển khai,?|tổ chức|"
    r"sửa đổi, bổ sung(?: một số điều)?(?: của)?|một số nội dung|công bố|chi tiết|việc|kèm theo|"
    r"một số điều|danh mục|của|đề án|chương trình|các|và|biện pháp|thi hành|tiếp tục|thành lập)"
    r"\s+)+",
    re.IGNORECASE,
)
_CUT = re.compile(
    r" (?:trên địa bàn|giai đoạn|năm 20\d\d|nhiệm kỳ|ngày|kèm theo|ban hành theo|thuộc phạm vi"
    r"|đến năm|tại)\b|[;(“]"
)
_NAME = re.compile(rf"(?:[{UPPER}][^ ]* ){{2}}")  # "Luật Thuế …", not a sentence's first capital
VERB = re.compile(
    r"ban hành|phê duyệt|sửa đổi|quy định|triển khai|thực hiện|hướng dẫn|tổ chức|công bố|phân cấp"
    r"|thành lập|bãi bỏ|ủy quyền|bổ sung"
)


def in_full(subject: str) -> str:
    """The whole line in running text; empty where nobody would say so much."""
    line = fold_space(subject).rstrip(". ")
    if len(line.split()) > _FULL_MOST:
        return ""
    return line if _NAME.match(line) else lowered(line)


@lru_cache(maxsize=4096)
def core(subject: str) -> str:
    """What is left of the line without the verbs before and the particulars behind."""
    line = fold_space(subject)
    left = _HEADS.sub("", line)
    if len(left.split()) < LEAST:
        left = line
    cut = _CUT.search(left, _CUT_FROM)
    return (left[: cut.start()] if cut else left).strip("“”. ")


def half(subject: str) -> str:
    """That core in running text; empty if it is too little, or more than anybody remembers."""
    said = core(subject)
    if not LEAST <= len(said.split()) <= _MOST or re.search(r"số \d", said):
        return ""
    return said if _NAME.match(said) else lowered(said)


def lowered(text: str) -> str:
    """The text with a small first letter, unless an abbreviation begins it."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]

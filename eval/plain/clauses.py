"""The clauses of a document: what stands between line breaks, semicolons and full stops."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from rag.model import Document, Span
from rag.vietnamese.text import UPPER, fold_space

_CLAUSE = re.compile(rf"(?:[^;.\n]|\.(?!\s+[{UPPER}]|\s*\n|\s*$)|\.(?<=\d\.)(?=\s))+")
_MARK = re.compile(
    r"^\s*(?:[-+•*–|]\s*|(?:[a-zđ]|\d+(?:\.\d+)*|[IVX]+)[.)/]\s*|Điều \d+\.\s*|\[\d+\]\s*)*"
)
_TERMS = (
    *(
        "tham mưu",
        "tổ chức(?! có| chính| liên|,)",
        "xây dựng",
        "hướng dẫn",
        "rà soát",
        "nghiên cứu",
        "kiểm tra",
    ),
    *("đôn đốc", "thực hiện", "triển khai", "đề xuất", "hoàn thiện", "trình", "báo cáo"),
    *("theo dõi", "quản lý", "giám sát", "đánh giá", "thẩm định", "tuyên truyền", "lập"),
    *("bố trí", "cân đối", "ban hành", "cung cấp", "tiếp nhận", "xử lý", "giải quyết", "vận hành"),
    *("đẩy mạnh", "phổ biến", "tổng hợp", "đào tạo", "phát triển", "hỗ trợ", "bảo đảm", "đảm bảo"),
    *("thúc đẩy", "khảo sát", "đề nghị", "công bố", "cập nhật", "kết nối", "huy động", "điều tra"),
    *(
        "tăng cường",
        "tích hợp",
        "thanh tra",
        "chỉ đạo",
        "chuẩn bị",
        "gửi",
        "hoàn thành",
        "lựa chọn",
    ),
)
# Words of a duty: all of it, cut at a comma, the last part of that, at most.
_ENOUGH, _ENOUGH_CUT, _PART, _ROOM = 5, 9, 3, 28
_VERB = re.compile(rf"(?<!\w)(?:{'|'.join(_TERMS)})(?!\w)")


class Clause(NamedTuple):
    """A clause without the mark that leads it, white space folded, and where it stands."""

    text: str
    span: Span


@lru_cache(maxsize=1)
def clauses(document: Document) -> tuple[Clause, ...]:
    """The clauses in reading order; those of page furniture are left out."""
    return tuple(_clauses(document))


def verb_in(text: str, after: int = 0) -> re.Match[str] | None:
    """The first of the verbs by which duties are given, from a place on."""
    return _VERB.search(text, after)


def begins_with_verb(text: str) -> bool:
    """Whether a duty begins the text, be it with a capital."""
    return _VERB.match(text[:1].lower() + text[1:]) is not None


def shortened(task: str) -> str:
    """A duty as a question has room for it: whole, or up to the next duty; empty where none is."""
    words = task.split()
    if len(words) <= _ROOM:
        return task.rstrip(' .,:”"') if len(words) >= _ENOUGH else ""
    for comma in reversed(list(re.finditer(", ", task))):
        head = task[: comma.start()]
        goes_on = _VERB.match(task, comma.end()) and len(head.rpartition(",")[2].split()) >= _PART
        if goes_on and _ENOUGH_CUT <= len(head.split()) <= _ROOM and _is_closed(head):
            return head
    return ""


def _clauses(document: Document) -> Iterator[Clause]:
    furniture = [(one.start, one.end) for one in document.furniture]
    for match in _CLAUSE.finditer(document.text):
        lead = _MARK.match(match.group())
        start = match.start() + (lead.end() if lead else 0)
        text = document.text[start : match.end()]
        end = start + len(text.rstrip())
        if end <= start or any(first < end and start < last for first, last in furniture):
            continue
        yield Clause(fold_space(text), Span(start, end))


def _is_closed(text: str) -> bool:
    return text.count("(") == text.count(")")

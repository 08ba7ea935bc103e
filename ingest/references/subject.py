"""Where the subject of a mentioned document ends and the sentence round it goes on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.references.anchors import Anchor

_LONGEST = 700
_STOPS = (
    re.compile(r"[;\n]"),
    re.compile(r"\s*\((?:sau\s+đây|gọi|viết\s+tắt|dưới\s+đây|kèm|gửi|sau\s+đó|đính\s+kèm|tại)", re.IGNORECASE),
    re.compile(
        r",\s+(?:và\s+)?(?:các|những)\s+(?:kết\s+luận|chỉ\s+thị|kế\s+hoạch|nghị\s+quyết|văn\s+bản|quyết\s+định|quy\s+định)",
        re.IGNORECASE,
    ),
    re.compile(r"\s+và\s+(?:Kế hoạch|Quyết định|Chỉ thị|Nghị quyết|Hướng dẫn|Thông báo|Chương trình) này\b"),
    re.compile(r"\s+và\s+(?:các\s+văn\s+bản|tình\s+hình|ý\s+kiến|đề\s+nghị\s+của)", re.IGNORECASE),
    # the sentence resumes: "…, Ủy ban nhân dân tỉnh ban hành Kế hoạch …"
    re.compile(
        r",\s+(?:Ủy\s+ban|Uỷ\s+ban|UBND|Bộ|Sở|Chính\s+phủ|Thủ\s+tướng|Ban|Hội\s+đồng|HĐND|Tỉnh\s+[ủu]|Thành\s+[ủu]|Giám\s+đốc|"
        r"Chủ\s+tịch|Văn\s+phòng|Thường\s+trực|Đảng\s+[ủu]|Huyện\s+[ủu]|Cục|Tổng\s+cục|Công\s+an)\b[^,;.\n]{0,140}?\s"
        r"(?:ban\s+hành|xây\s+dựng|yêu\s+cầu|đề\s+nghị|hướng\s+dẫn|quyết\s+định|thông\s+báo|báo\s+cáo|tổ\s+chức|đã|trình|"
        r"triển\s+khai|giao|có\s+ý\s+kiến|kết\s+luận|nhận)\b"
    ),
    re.compile(
        r",\s+(?:đề\s+nghị|yêu\s+cầu|trong\s+đó|đồng\s+thời|phù\s+hợp|gắn\s+với|bảo\s+đảm\s+(?:việc|các)|kịp\s+thời|theo\s+đó|"
        r"cụ\s+thể|trên\s+cơ\s+sở|căn\s+cứ|như\s+sau|nay|báo\s+cáo)\b",
        re.IGNORECASE,
    ),
    re.compile(r"\s*:\s+(?=[-–+\d])|:$"),
)  # fmt: skip
_JOINS_NEXT = re.compile(r"(?:,|\s+và|\s+hoặc|\s+cùng|,\s+và)\s+(?:(?:các|của|tại|theo)\s+)?$")
_PAIRS = {"(": ")", "“": "”", "«": "»"}


def subject_end(text: str, start: int, limit: int, following: Sequence[Anchor]) -> int:
    """The end of the subject that begins at ``start``; ``following`` are the anchors after it."""
    end = min(limit, start + _LONGEST)
    for pattern in _STOPS:
        match = _outside_quotes(text, pattern, start, end)
        if match is not None:
            end = match
    end = min(end, _closing_mark(text, start, end))
    for anchor in following:
        if anchor.start >= end:
            break
        if anchor.number is None or anchor.name is not None:
            continue
        joined = _JOINS_NEXT.search(text, start, anchor.start)
        if joined and not _quoted(text, start, anchor.start):
            return joined.start()
    return end


def _outside_quotes(text: str, pattern: re.Pattern[str], start: int, end: int) -> int | None:
    for match in pattern.finditer(text, start, end):
        if not _quoted(text, start, match.start()):
            return match.start()
    return None


def _quoted(text: str, start: int, at: int) -> bool:
    """Whether ``at`` lies inside a quotation that begins after ``start`` and is closed after it."""
    opened = text.count("“", start, at) > text.count("”", start, at)
    return opened and "”" in text[at : at + 400].split("\n")[0]


def _closing_mark(text: str, start: int, end: int) -> int:
    """Where a bracket or quotation closes that was open before the subject began."""
    depth = dict.fromkeys(_PAIRS.values(), 0)
    for at in range(start, end):
        char = text[at]
        if char in _PAIRS:
            depth[_PAIRS[char]] += 1
        elif char in depth:
            depth[char] -= 1
            if depth[char] < 0:
                return at
    return end

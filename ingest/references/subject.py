"""Where the subject of a mentioned document ends and the sentence round it goes on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.references.anchors import Anchor

_LONGEST = 700  # code points; longer ones aren't met in official prose
_USUAL = 200
_NAMES = "kết luận|chỉ thị|kế hoạch|nghị quyết|văn bản|quyết định|quy định"
_AGENCIES = (
    "Ủy ban|Uỷ ban|UBND|Bộ|Sở|Chính phủ|Thủ tướng|Ban|Hội đồng|HĐND|Tỉnh ủy|Tỉnh uỷ|Thành ủy|"
    "Thành uỷ|Giám đốc|Chủ tịch|Văn phòng|Thường trực|Đảng ủy|Đảng uỷ|Huyện ủy|Huyện uỷ|Cục|"
    "Tổng cục|Công an"
)
_DOES = (
    "ban hành|xây dựng|yêu cầu|đề nghị|hướng dẫn|quyết định|thông báo|báo cáo|tổ chức|đã|trình|"
    "triển khai|giao|có ý kiến|kết luận|nhận"
)
_RESUMES = (
    "đề nghị|yêu cầu|trong đó|đồng thời|phù hợp|gắn với|bảo đảm (?:việc|các)|kịp thời|theo đó|"
    "cụ thể|trên cơ sở|căn cứ|như sau|nay|báo cáo"
)
_DAY = r"\d{1,2}(?:/\d{1,2}/| tháng \d{1,2} năm )\d{4}"
_STOPS = tuple(
    re.compile(pattern.replace(" ", r"\s+"), flags)
    for pattern, flags in (
        (r"[;\n]", 0),
        (
            r"\s*\((?:sau đây|gọi|viết tắt|dưới đây|kèm|gửi|sau đó|đính kèm|tại)",
            re.IGNORECASE,
        ),
        (rf", (?:và )?(?:các|những) (?:{_NAMES})", re.IGNORECASE),
        (rf" và (?:{_NAMES}|hướng dẫn|thông báo|chương trình) này\b", re.IGNORECASE),
        (r" và (?:các văn bản|tình hình|ý kiến|đề nghị của)", re.IGNORECASE),
        # "… hết hiệu lực kể từ ngày Quyết định này có hiệu lực" is said of the document
        (
            r"(?:,? )(?:hết|chấm dứt) hiệu lực(?: thi hành)?(?:,? kể)? (?:từ|khi)\b"
            rf"(?=[^;.\n]*\b(?:này|{_DAY})\b)",
            re.IGNORECASE,
        ),
        # "… hết hiệu lực thi hành." ends the sentence on it; "văn bản hết hiệu lực" is a subject
        (
            r"(?<!bản)(?<!luật)(?:,? )(?:hết|chấm dứt) hiệu lực thi hành(?=\s*(?:\.|\Z))",
            re.IGNORECASE,
        ),
        # the sentence resumes: "…, Ủy ban nhân dân tỉnh ban hành Kế hoạch …"
        (rf", (?:{_AGENCIES})\b[^,;.\n]{{0,140}}?\s(?:{_DOES})\b", 0),
        (rf", (?:{_RESUMES})\b", re.IGNORECASE),
        (r"\s*:\s+(?=[-–+\d])|:$", 0),
    )
)
_JOINS_NEXT = re.compile(r"(?:,|\s+và|\s+hoặc|\s+cùng|,\s+và)\s+(?:(?:các|của|tại|theo)\s+)?$")
_PAIRS = {"(": ")", "“": "”", "«": "»"}


def subject_end(text: str, start: int, limit: int, following: Sequence[Anchor]) -> int:
    """The end of the subject that begins at ``start``; ``following`` are the anchors after it."""
    end = min(limit, start + _LONGEST)
    endless = end < limit
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
    if endless and end == start + _LONGEST:  # no subject, but the cells of a table run together
        return max(text.rfind(", ", start, start + _USUAL), text.rfind(" ", start, start + _USUAL))
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

"""Page furniture: what stands on the page without being part of the document.

It is marked, never deleted: the canonical text keeps it, the indexes don't see it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.anatomy.stamps import stamped_spans
from rag.model import Span

# cell bars, rules, dotted blanks
_MARKS = r"(?<!\S)(?:[|¦]+|[-–—_=*~]{3,}|[.…]{4,}|(?:\.\s){4,}\.?|<<|>>)(?!\S)"
_LINES = (
    r"[-–—*•]",  # a list item with nothing in it
    r"Trang\s+\d+(?:\s*/\s*\d+)?",
    r"-\s*\d{1,3}\s*-",
    r"(?:\d{1,4}\s+)?CÔNG BÁO/Số.{0,60}",
    r"(?i:CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM)",
    r"(?:-\s*)?ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM",
    r"Độc\s+lập\s*[-–]\s*Tự\s+do\s*[-–]\s*Hạnh\s+phúc",
    r"Tin\s+(?:nóng|mới|khác|liên\s+quan|cùng\s+chuyên\s+mục|đã\s+đưa|tức\s+liên\s+quan)",
    r"(?:Số\s+)?(?:lần|lượt)\s+(?:đọc|xem|truy\s+cập)\s*:?\s*[\d.,]*",
    r"Web[Ss]ite\s+\S+(?:\s\S+){0,4}",
    r"(?:In|Gửi|Lưu|Tải|Nghe)\s+(?:trang|bài(?:\s+viết)?|email|tin|tệp|về)(?:\s+này)?",
    r"(?:Chia\s+sẻ|Quay\s+lại|Trở\s+về|Về\s+đầu\s+trang|Trang\s+chủ|Đăng\s+nhập|Bình\s+luận|Cỡ\s+chữ"
    r"|Xem\s+thêm|Đọc\s+thêm|Các\s+tin\s+khác|Bài\s+viết\s+liên\s+quan|Đính\s+kèm|Tải\s+về)\s*:?",
)
_LINE = re.compile("|".join(_LINES))
_MARK = re.compile(_MARKS)


def furniture(text: str) -> tuple[Span, ...]:
    """The spans of page furniture in a canonical text, in order, none overlapping."""
    spans: list[Span] = []
    start = 0
    for line in text.split("\n"):
        spans.extend(_of_line(line, start))
        start += len(line) + 1
    return tuple(_with(spans, list(stamped_spans(text))))


def _with(spans: list[Span], stamps: Sequence[Span]) -> list[Span]:
    """The marked spans and the stamps; of two that overlap the one that begins first."""
    if not stamps:
        return spans
    kept: list[Span] = []
    for one in sorted([*spans, *stamps], key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _of_line(line: str, start: int) -> list[Span]:
    stripped = line.strip()
    if stripped and _LINE.fullmatch(stripped):
        inner = start + line.index(stripped)
        return [Span(inner, inner + len(stripped))]
    return [Span(start + mark.start(), start + mark.end()) for mark in _MARK.finditer(line)]


def without_furniture(text: str, start: int, end: int, marked: tuple[Span, ...]) -> str:
    """``text[start:end]`` without the marked spans, white space folded: what the indexes see."""
    pieces: list[str] = []
    at = start
    for span in marked:
        if span.end <= at or span.start >= end:
            continue
        pieces.append(text[at : max(at, span.start)])
        at = span.end
    pieces.append(text[at:end])
    return " ".join(" ".join(pieces).split())

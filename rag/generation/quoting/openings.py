"""The openings of a list's items, for a list that is too long to be said whole.

"Lệ phí nộp đơn đăng ký bảo hộ quyền sở hữu công nghiệp … quy định tại điểm 1.1 khoản 1 …" is named
by what stands before the first of its conditions.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.model import Evidence

LEAST = 60  # code points that each item must have room for
BETWEEN = 4  # code points of the marks that stand between two items
# Where an item may be cut: behind a mark, or before what it is bound by or done for.
_CUT = re.compile(
    r"[;:,.](?=\s)"
    r"| (?=(?:quy định tại|theo|được quy định|để|nhằm|trong đó|(?:bao )?gồm|trừ|nếu|khi)\b)"
)


def openings(items: Sequence[Evidence], room: int) -> list[Evidence]:
    """As much of each item as there is room for, the short ones whole; none where it is little."""
    limit = _limit([len(one.quote) + BETWEEN for one in items], room) - BETWEEN
    found = [_opening(one, limit) for one in items] if limit >= LEAST else []
    return [one for one in found if one is not None] if None not in found else []


def is_opening(evidence: Evidence) -> bool:
    """Whether what follows goes on with what is quoted: it ends within a line."""
    text, end = evidence.document.text, evidence.end
    return not (text[end - 1] in ".;:" or text[end : end + 1] in "\n.;:")


def _limit(lengths: Sequence[int], room: int) -> int:
    """How long an item may be, so that all fit: what short ones leave goes to the long ones."""
    limit = left = 0
    for at, length in enumerate(sorted(lengths)):
        left = room // (len(lengths) - at)
        if length > left:
            return left
        limit, room = length, room - length
    return limit


def _opening(item: Evidence, limit: int) -> Evidence | None:
    """An item up to the last place where it may be cut; None where there is none."""
    if len(item.quote) <= limit:
        return item
    cuts = [one.start() for one in _CUT.finditer(item.quote, 0, limit) if one.start() >= LEAST // 2]
    return Evidence(item.document, item.start, item.start + cuts[-1]) if cuts else None

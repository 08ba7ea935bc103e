"""A clause on what is handed on, said as far as the body to which it is.

"Ủy ban nhân dân thành phố phân cấp thẩm quyền quyết định thanh lý …; thẩm quyền quyết định xử lý …
cho Sở Nông nghiệp và Môi trường": the part before the semicolon is a clause of its own, but tells
nobody to whom.
"""

from __future__ import annotations

import re

from rag.generation.asked.expected import expected_kinds
from rag.model import Evidence, Query
from rag.vietnamese.name_spans import body_spans
from rag.vietnamese.text import fold

_HANDS = re.compile(r"\b(?:phan cap|phan quyen|uy quyen|giao)\b")
_TO = re.compile(r"\bcho (?:các )?(?=[A-ZĐỦƯÂÔÊ])")
_END = re.compile(r"[.!?](?=\s|$)|\n")


def to_its_receiver(evidence: Evidence, query: Query, room: int) -> Evidence:
    """The clause with what follows as far as the body that receives, where both have ``room``."""
    asked = "agency" in expected_kinds(query)
    if not asked or not _HANDS.search(fold(evidence.quote)) or _TO.search(evidence.quote):
        return evidence
    text, limit = evidence.document.text, evidence.start + room
    begin = max(evidence.end - 1, evidence.start)
    stop = _END.search(text, begin, limit)
    rest = text[begin : stop.start() if stop else limit]
    to = _TO.search(rest)
    if to is None:
        return evidence
    names = [one for one in body_spans(rest) if one.start == to.end()]
    if not names:
        return evidence
    return Evidence(evidence.document, evidence.start, begin + names[0].end)

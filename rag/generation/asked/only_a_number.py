"""Whether a question is nothing but a number: "33/CT-TTg", "cho hỏi KH 300 năm 2023"."""

from __future__ import annotations

import re

from rag.generation.asked.naming_spans import naming_spans
from rag.model import Aspect, Query
from rag.vietnamese.text import fold

_NAMING: frozenset[Aspect] = frozenset({"document", "subject", "number", "definition"})
_MARK = "#"  # stands for what names the document
_OPENING = (
    r"(?:cho|xin|hoi|toi|em|minh|biet|xem|tim|kiem|can|muon|giup|tra cuu|thong tin|ve|cai|co"
    r"|van ban|tai lieu|so|ky hieu|mang|what|which|document|is|are|s|find|show|me|look up|tell"
    r"|about|the|no)"
)
_WHICH = (
    r"(?:la|do la|thuoc|nghia la)(?: (?:van ban|tai lieu|loai|cai|so|#))*"
    r"(?: (?:gi|nao|the nao))?"
)
_CLOSING = r"(?:vay|the|a|ah|ha|nhi|nhe|voi|khong|ko|dau|o dau|please)"
_ONLY = re.compile(
    rf"(?:{_OPENING} )*{_MARK}(?: (?:of|cua|do|ve|tai|ngay|nam|dated|{_MARK}))*"
    rf"(?: {_WHICH})?(?: {_CLOSING})*"
)
_WORD = re.compile(rf"[^\W_]+|{_MARK}")


def is_only_a_number(query: Query) -> bool:
    """Whether a question asks what a number is, and nothing of what the document says."""
    if query.asks - _NAMING:
        return False
    masked = query.text
    for span in sorted(naming_spans(query), reverse=True):
        masked = f"{masked[: span.start]} {_MARK} {masked[span.end :]}"
    return _ONLY.fullmatch(" ".join(_WORD.findall(fold(masked)))) is not None

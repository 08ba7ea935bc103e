"""Clauses that only say what their document is about: "Thông tư này quy định về … bao gồm: …".

They hold nearly all of a question's words, and nothing of what it asks for.
"""

from __future__ import annotations

import re

from rag.generation.text.units import is_preamble
from rag.model import Evidence, Query
from rag.vietnamese.text import fold

OPENING = 160  # code points in which such a clause says so

_SCOPE = re.compile(
    r"(?:thong tu(?: lien tich)?|nghi dinh|quyet dinh|quy dinh|quy che|nghi quyet|luat|phap lenh"
    r"|huong dan|ke hoach|van ban|de an|chuong trinh|dieu le) nay (?:\w+ )?"
    r"(?:quy dinh|huong dan|dieu chinh|ap dung|cu the hoa|sua doi|ban hanh|cong bo|phan cap)\b"
    r"|pham vi dieu chinh\b"
    r"|(?:dieu \d+\. )?(?:cong bo|ban hanh|phe duyet) kem theo"
    r" (?:quyet dinh|nghi quyet|thong tu) nay\b"
)
# "Nghị định quy định những gì?", "Thông tư áp dụng cho ai?" ask for just that.
_ASKED = re.compile(
    r"\bpham vi\b|\bdieu chinh\b|\bap dung\b|\bdoi tuong\b"
    r"|\b(?:quy dinh|huong dan)(?: ve)? (?:(?:nhung|cac) )?(?:\w+ ){0,2}(?:gi|nao)\b"
)


def tells_scope(evidence: Evidence, query: Query) -> bool:
    """Whether a clause says what its document is about, or why it was issued, unasked."""
    if _ASKED.search(fold(query.text)):
        return False
    return is_preamble(evidence) or _SCOPE.match(fold(evidence.quote[:OPENING])) is not None

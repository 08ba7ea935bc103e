"""Whether what a question says was issued or signed can be a document's own deed."""

from __future__ import annotations

import re

from rag.catalogue import Work
from rag.generation.asked.signing import signed_type
from rag.model import Query
from rag.vietnamese.text import fold
from rag.vietnamese.types import has_type

# A document that hands on powers: to lay down a norm, to decide.
_APPROVES = re.compile(r"\bphe duyet\b")
_HANDS_ON = re.compile(r"\b(?:phan cap|uy quyen|phan quyen)\b")


def may_be_signed(work: Work, query: Query) -> bool:
    """Whether a document is, or brings out, one of the type that the question says is signed."""
    kind = signed_type(query)
    return kind is None or has_type(work.type, (kind,)) or fold(kind) in fold(work.subject or "")


def leaves_it_to_others(work: Work, query: Query) -> bool:
    """Whether a document hands on what the question asks of, "định mức do ai ban hành?".

    Nor does one approve a list that approves nothing: "ai phê duyệt danh sách người lao động?"
    """
    if not query.types and not query.numbers and _APPROVES.search(fold(query.text)):
        return _APPROVES.search(fold(work.subject or "")) is None
    handed = _HANDS_ON.search(fold(work.subject or "")) is not None
    named = query.types or query.numbers or _HANDS_ON.search(fold(query.text))
    return handed and not named

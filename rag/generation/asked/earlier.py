"""Documents that came before another one: "which earlier letter had the ministry sent out?".

What is asked is described in the words of the later document, whose subject is the nearest; the
earlier one is told by a clause of it.
"""

from __future__ import annotations

import re

from rag.vietnamese.text import fold
from rag.vietnamese.types import type_mentions

_BEFORE = re.compile(
    r"\b(?:earlier|older|previous|prior|preceding|original|first) (?:[\w'’-]+ ){0,2}$"
)
_ALREADY = re.compile(
    r"\b(?:had|has|have)\b(?: [\w'’-]+){0,5} (?:already|earlier|previously|before)\b"
    r"|\bbefore (?:its|the|this|that) [^?]*, (?:in )?(?:which|what)\b|\bfirst (?:approved|issued)\b"
)
_BEHIND = re.compile(r" (?:nao |gi )?(?:truoc do|truoc day|ban dau)\b")
_LEAD = re.compile(
    r"\b(?:truoc do|truoc day|ban dau|luc dau)\b,? (?:[\w ]+? )?(?:da )?(?:co|ban hanh|ra)\b"
)


def asks_for_earlier(question: str) -> bool:
    """Whether a question asks for a document that came before the one that it describes."""
    folded = fold(question)
    if _ALREADY.search(folded) or _LEAD.search(folded):
        return True
    return any(
        _BEFORE.search(folded[: one.start]) or _BEHIND.match(folded[one.end :])
        for one in type_mentions(question)
    )

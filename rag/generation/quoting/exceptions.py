"""A rule said with the exception that follows it: "hỗ trợ 50%; … riêng 05 xã … hỗ trợ 80%".

Where a rule comes down as several lines, the clause that is closest to a question is often only the
exception; what it is an exception to stands in the lines above, within the same sentence.
"""

from __future__ import annotations

import re

from rag.generation.proof.naming import NUMBERING
from rag.model import Evidence
from rag.vietnamese.text import LOWER

_EXCEPTION = re.compile(r"(?:^|[;,.] )[Rr]iêng\b")
_GOES_ON = re.compile(rf"[{LOWER}]")


def with_rule(evidence: Evidence, room: int) -> Evidence:
    """The clause with the rule that it makes an exception to, where both have ``room``."""
    text, start = evidence.document.text, evidence.start
    if _EXCEPTION.search(evidence.quote) is None:
        return evidence
    while _GOES_ON.match(text, start):
        above = len(text[:start].rstrip())
        if not above or text[above - 1] not in ";,":
            break
        line = text.rfind("\n", 0, above) + 1
        numbering = NUMBERING.match(text, line, above)
        line = numbering.end() if numbering else line
        if evidence.end - line > room:
            break
        start = line
    return Evidence(evidence.document, start, evidence.end)

"""Speeches that documents report: a sentence names who speaks, those behind it are theirs, too.

"Phát biểu tại hội nghị, Chủ tịch UBND tỉnh Phạm Văn A nhấn mạnh, … Các sở phải …": what the
departments must do is said by the chairman, though only the sentence before names him.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rag.generation.facts import Facts
from rag.generation.text.people import Person
from rag.model import Evidence, Span

# What stands behind who speaks.
_SPEAKS = re.compile(
    r"[,\s]*(?:(?:đã|cũng|còn) )*(?:phát biểu|nhấn mạnh|yêu cầu|lưu ý|đề nghị|khẳng định"
    r"|cho rằng|cho biết|chỉ rõ|kết luận|nhắc nhở|mong muốn)\b(?! (?:tại|của)\b)"
)


@dataclass(frozen=True, slots=True)
class Speech:
    """What a document says that somebody said."""

    speaker: Person
    said: Evidence

    def holds(self, evidence: Evidence) -> bool:
        """Whether a clause is a part of it."""
        whole = self.said
        same = evidence.document is whole.document
        return same and whole.start < evidence.end and evidence.start < whole.end


@lru_cache(maxsize=4)
def find_speeches(facts: Facts) -> tuple[Speech, ...]:
    """All speeches that the documents report."""
    return tuple(_speeches(facts))


def _speeches(facts: Facts) -> Iterator[Speech]:
    for one in facts.people:
        document = one.evidence.document
        if not one.signs and _SPEAKS.match(document.text, one.evidence.end):
            span = _paragraph(one.evidence)
            yield Speech(one, Evidence(document, span.start, span.end))


def _paragraph(evidence: Evidence) -> Span:
    """From the sentence that names who speaks to the end of its paragraph.

    What ends in a colon is all of a notice: "… đã kết luận như sau:".
    """
    text = evidence.document.text
    line = text.rfind("\n", 0, evidence.start) + 1
    begins = text.rfind(". ", line, evidence.start)
    end = text.find("\n", evidence.end)
    if end < 0 or text[line:end].rstrip().endswith(":"):
        end = len(text)
    return Span(begins + 2 if begins >= 0 else line, end)

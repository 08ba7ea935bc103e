"""What opens the sentence that a clause which only names things goes on with.

"các khoản hỗ trợ xăng xe, điện thoại" says nothing without "Tiền lương … không bao gồm …".
"""

from __future__ import annotations

import re

from rag.generation.proof.naming import NUMBERING
from rag.model import Evidence
from rag.vietnamese.sentences import clause_spans, sentence_spans

BREAK = ";"  # where a long sentence is cut
# A clause that names things has its verb before it; one that says what is done has its own.
_THING = re.compile(
    r"(?:các|những|mỗi|một|khoản|tiền|chi phí|phí|lệ phí|mức|việc|người|giấy|văn bản|hồ sơ"
    r"|hoặc|đối với|trường hợp)\b"
)


def opening(evidence: Evidence) -> Evidence | None:
    """The beginning of the sentence that a clause which names things goes on with."""
    if not _THING.match(evidence.quote):
        return None
    text = evidence.document.text
    line = text.rfind("\n", 0, evidence.start) + 1
    if not text[line : evidence.start].rstrip().endswith(BREAK):
        return None
    sentence = sentence_spans(text, line, evidence.end)[-1]
    if sentence.start >= evidence.start:
        return None
    numbering = NUMBERING.match(text, sentence.start, evidence.start)
    begin = numbering.end() if numbering else sentence.start
    first = next(iter(clause_spans(text, begin, evidence.start)), None)
    return Evidence(evidence.document, first.start, first.end) if first else None

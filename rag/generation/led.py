"""What a clause leads or goes on with: the list under its colon, what opens its sentence.

"… thuộc một trong các trường hợp sau đây:" tells nothing without its points, nor "các khoản hỗ trợ
xăng xe, điện thoại" without "Tiền lương … không bao gồm …", which opens its sentence.
"""

from __future__ import annotations

import re

from rag.generation.facts import Facts
from rag.generation.heads import lead_of
from rag.generation.naming import NUMBERING
from rag.generation.whole_list import told_items
from rag.model import Evidence
from rag.vietnamese.sentences import clause_spans, sentence_spans

BREAK = ";"  # where a long sentence is cut
# A clause that names things has its verb before it; one that says what is done has its own.
_THING = re.compile(
    r"(?:các|những|mỗi|một|khoản|tiền|chi phí|phí|lệ phí|mức|việc|người|giấy|văn bản|hồ sơ"
    r"|hoặc|đối với|trường hợp)\b"
)


def led_items(facts: Facts, evidence: Evidence) -> list[Evidence]:
    """The items of the list that a clause with a colon leads, as far as there is room for them."""
    if not evidence.quote.endswith(":"):
        return []
    for one in facts.enumerations.read(evidence.document.doc_id):
        if one.lead.end == evidence.end:
            return told_items(one)
    return []


def opening(evidence: Evidence) -> Evidence | None:
    """The beginning of the sentence that a clause goes on with behind a semicolon."""
    text = evidence.document.text
    line = text.rfind("\n", 0, evidence.start) + 1
    before = text[line : evidence.start].rstrip()
    if not before.endswith(BREAK) or not _THING.match(evidence.quote):
        return None
    sentence = sentence_spans(text, line, evidence.end)[-1]
    if sentence.start >= evidence.start:
        return None
    numbering = NUMBERING.match(text, sentence.start, evidence.start)
    begin = numbering.end() if numbering else sentence.start
    first = next(iter(clause_spans(text, begin, evidence.start)), None)
    return Evidence(evidence.document, first.start, first.end) if first else None


def outer_lead(lead: Evidence, item: Evidence) -> Evidence | None:
    """What leads the list that the lead of an item is itself an item of."""
    if lead.start > item.start or not lead.quote.endswith(":"):
        return None
    return lead_of(lead)

"""Where a clause stands: the line that leads its list, and the items beside it.

"Điều 3. Giám đốc Sở Tài chính có trách nhiệm: 1. … 2. …" says in its first line who, in its items
what; neither answers alone.
"""

from __future__ import annotations

import re

from rag.generation.proof.naming import NUMBERING
from rag.model import Document, Evidence, Section, Span
from rag.vietnamese.sentences import sentence_spans

MAX_LEAD = 300  # code points of a line that leads a list
MAX_BEHIND = 600  # code points of the sentence in the line below a clause with a colon
NUMBER, LETTER, BRACKET, DASH = 1, 10, 11, 20  # depths of items, from the outside in
_BRACKETED = re.compile(r"\s*\(\d{1,2}\)\s")


def leads(evidence: Evidence) -> list[Evidence]:
    """The first lines of the sections that hold a span, the nearest first."""
    document = evidence.document
    holding = [s for s in document.sections if s.start <= evidence.start and evidence.end <= s.end]
    lines = (_first_line(document, one) for one in reversed(holding))
    return [one for one in lines if one.end <= evidence.start and one.quote.strip()]


def _first_line(document: Document, section: Section) -> Evidence:
    text = document.text
    end = text.find("\n", section.start)
    end = section.end if end < 0 else min(end, section.end)
    end = min(end, section.start + MAX_LEAD)
    numbering = NUMBERING.match(text, section.start, end)
    return Evidence(document, numbering.end() if numbering else section.start, end)


def list_around(evidence: Evidence, limit: int) -> Evidence | None:
    """The whole list that a clause is an item of, or leads; None where it is none or too long."""
    document = evidence.document
    holding = [s for s in document.sections if s.start <= evidence.start and evidence.end <= s.end]
    for section in reversed(holding):
        inside = [s for s in document.sections if section.start < s.start and s.end <= section.end]
        if len(inside) > 1 and section.end - section.start <= limit:
            if not _leads_to(document, section.start, inside[0].start):
                return None
            span = trimmed(document, section.start, section.end)
            return Evidence(document, span.start, span.end)
    return None


def trimmed(document: Document, start: int, end: int) -> Span:
    """A stretch of a text without the space at its end."""
    return Span(start, start + len(document.text[start:end].rstrip()))


def behind_colon(evidence: Evidence) -> Evidence | None:
    """The sentence in the line below a clause that ends in a colon, where no list follows.

    "9. Hỗ trợ cơ sở sản xuất giống:" / "Thực hiện theo quy định tại Điều 22 …".
    """
    document, text = evidence.document, evidence.document.text
    start = evidence.end + 1
    if not evidence.quote.endswith(":") or text[evidence.end : start] != "\n":
        return None
    end = text.find("\n", start)
    first = next(iter(sentence_spans(text, start, len(text) if end < 0 else end)), None)
    if first is None or first.end - first.start > MAX_BEHIND or depth(text, start) is not None:
        return None
    opens = text[start].isupper() or (text[start] in '“"' and text[start + 1].isupper())
    goes_on = text[first.end - 1] in ":;," or not opens
    return None if goes_on else Evidence(document, first.start, first.end)


def _leads_to(document: Document, start: int, end: int) -> bool:
    """Whether what stands above the items of a section leads to them, by a colon."""
    return document.text[start:end].rstrip().endswith(":")


def depth(text: str, start: int) -> int | None:
    """How deep an item the line is that begins at ``start``; None where it is none.

    "2." holds "2.1.", that "a)", that "(1)", that "-", that "+".
    """
    if _BRACKETED.match(text, start):
        return BRACKET
    found = NUMBERING.match(text, start)
    if found is None or "\n" in found.group():
        return None
    mark = found.group().strip()
    if mark[0].isdigit():
        return NUMBER + mark.strip(".").count(".")
    return LETTER if mark[0].isalpha() else DASH + (mark[0] == "+")

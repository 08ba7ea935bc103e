"""The route to how often a page was read: the counter under it, "Số lần đọc: 1950"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.generation.described.pages import described_pages
from rag.generation.facts import Facts
from rag.generation.reading import Reading
from rag.model import Document, Draft, DraftSentence, Evidence, Lang, ScoredPassage
from rag.vietnamese.text import fold

_COUNTER = re.compile(
    r"^[ \t]*(?P<all>(?:[Tt]ổng )?(?:[Ss]ố )?(?:[Ll]ần|[Ll]ượt) (?:đọc|xem|truy cập)\s*:?\s*"
    r"\d[\d.,]*|(?:\d[\d.,]*) (?:lần|lượt) (?:đọc|xem|truy cập))[ \t.]*$",
    re.MULTILINE,
)
_ASKED = re.compile(
    r"\b(?:so |bao nhieu |may |nhieu )(?:lan|luot)(?: nguoi)? (?:doc|xem|truy cap)\b"
    r"|\b(?:duoc|co) (?:bao nhieu|may) (?:nguoi|lan|luot) (?:vao )?(?:doc|xem)\b"
    r"|\b(?:doc|xem) (?:bao nhieu|may) (?:lan|luot)\b"
    r"|\bhow (?:often|many times)\b.*\b(?:read|viewed|opened|accessed)\b"
    r"|\bhow many (?:readers|reads|views|hits|visits|page views)\b"
    r"|\b(?:page|view|read|visit)s? (?:counter|count)\b"
)
_READING = frozenset(
    "so lan luot doc xem truy cap bao nhieu may nguoi duoc co da bai viet dang tin tren trang"
    " website web mang how often many times read viewed according page counter news item story"
    " article".split()
)


def visits_route(facts: Facts, reading: Reading, passages: Sequence[ScoredPassage]) -> Draft | None:
    """What the counter of the page says that the question describes."""
    query = reading.query
    if query.numbers or not _ASKED.search(fold(query.text)):
        return None
    for document in described_pages(facts, reading, passages, _READING):
        found = _COUNTER.search(document.text)
        if found is not None:
            evidence = Evidence(document, found.start("all"), found.end("all"))
            return Draft("answered", (_sentence(document, evidence, query.lang),))
    return None


def _sentence(document: Document, evidence: Evidence, lang: Lang) -> DraftSentence:
    lead = "Under" if lang == "en" else "Cuối bài"
    return DraftSentence(f"{lead} “{document.title}”: {evidence.quote}.", (evidence,))

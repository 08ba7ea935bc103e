"""The case that a question puts, and the sentence beside a clause that says what holds in it.

"Nếu sắp xếp rồi vẫn thiếu thì báo cáo bộ nào?" shares its words with the rule ("Tỉnh sắp xếp, bố
trí xe …"); what it asks stands in the sentence behind it: "Trường hợp còn thiếu, Tỉnh … báo cáo".
"""

from __future__ import annotations

import re
from functools import lru_cache

from rag.catalogue import Asked
from rag.generation.asked.expected import asks_openly
from rag.generation.ranking.polarity import negated
from rag.generation.text.structure import depth
from rag.model import Evidence, Query
from rag.vietnamese.sentences import sentence_spans
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold

MAX_BOTH = 700  # code points of a clause and the sentence behind it
ADDS = 0.04  # share of the question that this must add
NEXT = 600  # code points of it that are looked at

_PUT = re.compile(
    r"\b(?:neu|truong hop|lo|nhung)\b|\bma\b.*\bthi\b|^(?:\S+ ){4,}thi\b|\b(?:if|in case)\b"
    r"|\bwhen an?\b"
)
_OPENS = re.compile(r"\W*(?:rieng |trong )?(?:doi voi )?(?:cac )?(?:truong hop|neu)\b")
# "Nếu rủi ro ước tính vào vùng này thì phải dừng": of what the clause before tells.
_REFERS = re.compile(r"^\W*(?:neu|truong hop|khi)\b.{5,160}\bnay\b.{0,80}\b(?:thi|phai)\b")


@lru_cache(maxsize=64)
def puts_case(query: Query) -> bool:
    """Whether a question asks for what holds in a case that it states."""
    return _PUT.search(fold(query.text)) is not None


def opens_case(text: str) -> bool:
    """Whether a sentence begins with the case in which it holds."""
    return _OPENS.match(fold(text[:40])) is not None


def with_case(evidence: Evidence, query: Query, asked: Asked) -> Evidence:
    """A clause with the sentence behind it, where that states the case which the question puts."""
    if not puts_case(query) or opens_case(evidence.quote):
        return evidence
    behind = _behind(evidence)
    if behind is None or behind.end - evidence.start > MAX_BOTH:
        return evidence
    own = set(terms(evidence.quote))
    added = asked.share(own.union(terms(behind.quote))) - asked.share(own)
    goes_on = _REFERS.search(fold(behind.quote)) is not None and asks_openly(query)
    denies = negated(query.text) and negated(behind.quote) and not negated(evidence.quote)
    if added < ADDS and not denies and not goes_on:
        return evidence
    return Evidence(evidence.document, evidence.start, behind.end)


def _behind(evidence: Evidence) -> Evidence | None:
    """The next sentence, of the same paragraph or of the next, where it states a case."""
    text = evidence.document.text
    end = text.find("\n", evidence.end)
    line = text[evidence.end : end if end >= 0 else len(text)]
    start = evidence.end
    if not line.strip(" .;"):
        start = end + 1
        if end < 0 or depth(text, start) is not None:
            return None
        end = text.find("\n", start)
    end = min(len(text) if end < 0 else end, start + NEXT)
    found = sentence_spans(text, start, end)
    first = next(iter(found), None)
    if first is None or not opens_case(text[first.start : first.end]):
        return None
    return Evidence(evidence.document, first.start, first.end)

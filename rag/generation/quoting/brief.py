"""Names of documents without their subjects, where an answer that names a few would be too long.

"Quyết định số 59/2024/QĐ-UBND ngày 09 tháng 12 năm 2024 của Ủy ban nhân dân tỉnh" tells which; what
it is about stands in the quotation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rag.generation.quoting.clause import MARK
from rag.model import Draft, DraftSentence, Query
from rag.vietnamese.name_spans import body_spans
from rag.vietnamese.types import type_mentions

ROOM = 400  # code points of an answer that is one fact, contract §5
MOST = 4  # documents that are named

_DATED = re.compile(
    r"^(?:(?!\bcủa\b|\bvề\b).){0,40}? số \S+ ngày \d{1,2}(?:/\d{1,2}/| tháng \d{1,2} năm )\d{4}"
)
_ISSUED = re.compile(r" của (?=\S)")
# What may be left out; that a document is replaced or repealed is no part of its name.
_SUBJECT = re.compile(
    r" (?:về|sửa đổi|ban hành|quy định|phân cấp|ủy quyền|bãi bỏ|phê duyệt|hướng dẫn|công bố)\b"
)
_STATES = re.compile(r"\b(?:bởi|được thay thế|hết hiệu lực|bị bãi bỏ)\b")


def brief(draft: Draft, query: Query) -> Draft:
    """The draft with documents named briefly, where one asks which and they would be too long."""
    sentences = draft.sentences
    most = 2 if "list" in query.asks else MOST
    least = 0 if "number" in query.asks else 1
    if not least < len(sentences) <= most or not query.asks & {"document", "number"}:
        return draft
    if len(query.numbers) >= len(sentences):
        return draft  # the names are known, what they say of their subjects is asked
    if _length(sentences) <= ROOM:
        return draft
    shorter = tuple(_shorter(one) for one in sentences)
    return replace(draft, sentences=shorter) if _length(shorter) <= ROOM else draft


def _length(sentences: Sequence[DraftSentence]) -> int:
    return sum(len(one.text) + MARK * len(one.evidence) for one in sentences)


def _shorter(sentence: DraftSentence) -> DraftSentence:
    """A sentence that is a document's name, up to its date and issuer."""
    text = sentence.text
    dated = _DATED.match(text)
    kinds = [one for one in type_mentions(text) if one.start == 0]
    if dated is None or not kinds or _STATES.search(text):
        return sentence
    end = dated.end()
    issued = _ISSUED.match(text, end)
    if issued is not None:
        bodies = [one for one in body_spans(text[issued.end() :]) if one.start == 0]
        if not bodies:
            return sentence
        end = issued.end() + bodies[0].end
    rest = _SUBJECT.match(text, end)
    return replace(sentence, text=f"{text[:end]}.") if rest else sentence

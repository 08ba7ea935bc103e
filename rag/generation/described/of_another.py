"""Whether a numbered document is another body's than the question says.

Every province has a decision 74/2025/QĐ-UBND: "Quyết định 74/2025/QĐ-UBND của Đà Nẵng" is none of
Hà Nội's, and "Thông tư 15/2025/TT-BGDĐT của Bộ Y tế" nobody's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.catalogue import Work
from rag.generation.asked.naming_spans import number_spans
from rag.generation.described.origin import place_behind
from rag.generation.facts import Facts
from rag.model import Query, Span
from rag.vietnamese.issuer_names import same_issuer
from rag.vietnamese.issuer_symbols import issuer_of_symbol
from rag.vietnamese.issuers import find_issuers
from rag.vietnamese.places import find_province_mentions
from rag.vietnamese.text import fold

_OF = re.compile(r"\s+(?:cua|of|from|by|do)\s+(?:the )?$")
_BARE = re.compile(r"\s+(?:cua )?(?:ubnd |hdnd )?(?:tinh|thanh pho|tp) $")
_POSSESSIVE = re.compile(r"['’]s (?:\w+ ){0,2}$")
_MINISTRY = re.compile(r"(?:Bộ trưởng )?Bộ (?!Chính trị|Chỉ huy)")


def is_of_another(facts: Facts, query: Query, works: Sequence[Work]) -> bool:
    """Whether the province or the ministry named right beside the number has none of these works.

    A document that is about a province may be called that province's.
    """
    spans = list(number_spans(query))
    if len(spans) != 1 or not works:
        return False
    place = _place(query, spans[0])
    if place is not None and not any(_may_be_of(facts, one, place) for one in works):
        return True
    ministry = _ministry(query, spans[0])
    return ministry is not None and not any(_may_issue(one, ministry) for one in works)


def _place(query: Query, span: Span) -> str | None:
    """The province whose document the number is said to be."""
    folded = fold(query.text)
    for one in find_province_mentions(query.text):
        if one.start >= span.end and _BARE.fullmatch(folded, span.end, one.start):
            return one.name
        if one.end <= span.start and _POSSESSIVE.fullmatch(folded, one.end, span.start):
            return one.name
    return place_behind(query, span.end)


def _may_be_of(facts: Facts, work: Work, place: str) -> bool:
    if work.province in (None, place):
        return True
    about = facts.catalogue.concerning.get(place, ())
    return work.document is not None and work.document in about


def _ministry(query: Query, span: Span) -> str | None:
    """The ministry whose document the number is said to be."""
    folded = fold(query.text)
    for one in find_issuers(query.text):
        if one.start >= span.end and _OF.fullmatch(folded, span.end, one.start):
            return one.full_name if _MINISTRY.match(one.full_name) else None
    return None


def _may_issue(work: Work, ministry: str) -> bool:
    symbol = work.number.symbol if work.number is not None else None
    known = [work.issuer] if work.issuer else list(issuer_of_symbol(symbol or ""))
    ministries = [one for one in known if _MINISTRY.match(one)]
    return not ministries or any(same_issuer(one, ministry) for one in ministries)

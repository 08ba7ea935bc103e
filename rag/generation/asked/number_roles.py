"""The part that a document's number plays in a question: asked about, where to look, set aside.

"Theo Kế hoạch 63, …" looks in the plan, "Hướng dẫn 45 về Quy định 377" is about the guide, and
"ngoài Chỉ thị 33" asks for other directives.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from rag.model import Query, Span
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.text import fold
from rag.vietnamese.types import type_mentions

_SOURCE = re.compile(r"\b(?:theo|trong|tai|o|according to|in|under|by|muc \w+)\s*$")
# "Kế hoạch 63 nhắc Luật Khiếu nại năm nào?": what it cites is asked about, not the plan.
_CITES = re.compile(r"\s*(?:co )?(?:nhac|vien dan|dan chieu|dan|trich dan)\b(?! van)")
_ABOUT = re.compile(
    r"\b(?:ve|ve viec|thuc hien|trien khai|thi hanh|huong dan|on|about|implementing|amending)\s*$"
)
_EXCLUDED = re.compile(
    r"\b(?:ngoai|tru|besides|apart from|other than|except)(?: ra)?(?: \w+){0,3}\s*(?:so )?$"
)


def without_excluded(query: Query) -> Query:
    """The question without the numbers that it sets aside: "ngoài Chỉ thị 33 …"."""
    folded = fold(query.text)
    kept = tuple(
        one for one in query.numbers if not _EXCLUDED.search(folded[: folded.find(one.digits)])
    )
    if len(kept) == len(query.numbers):
        return query
    aside = list(excluded(query.text))
    types = [
        one.type
        for one in type_mentions(query.text)
        if not any(span.start <= one.start < span.end for span in aside)
    ]
    return replace(query, numbers=kept, types=tuple(dict.fromkeys(types)))


def excluded(text: str) -> Iterable[Span]:
    """Where a question sets a document aside, the words that say so included."""
    folded = fold(text)
    for one in find_numbers(text):
        lead = _EXCLUDED.search(folded[: one.start])
        if lead is not None:
            yield Span(lead.start(), one.end)


def is_source(query: Query, digits: str) -> bool:
    """Whether a number is where to look ("theo Kế hoạch 63"), not what is asked about."""
    folded = fold(query.text)
    if _SOURCE.search(_before(query, folded.find(fold(digits)))):
        return True
    return any(
        one.number.digits == digits and _CITES.match(folded, one.end)
        for one in find_numbers(query.text)
    )


def is_subject(query: Query, digits: str) -> bool:
    """Whether a number is what another document is about: "Hướng dẫn 45 về Quy định 377"."""
    folded = fold(query.text)
    return _ABOUT.search(_before(query, folded.rfind(fold(digits)))) is not None


def _before(query: Query, number: int) -> str:
    """What stands before the name of the document whose number is at ``number``, folded."""
    before = fold(query.text)[: max(number, 0)]
    kinds = [one for one in type_mentions(query.text) if one.end <= len(before) + 1]
    return before[: kinds[-1].start] if kinds else before

"""Where a question names a document: its number, and all else that tells which one it is."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rag.model import Query, Span
from rag.vietnamese.dates import find_dates
from rag.vietnamese.issuers import find_issuers
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.places import find_province_mentions
from rag.vietnamese.text import fold
from rag.vietnamese.types import type_mentions

_NUMBER_LEAD = re.compile(r"\b(?:số|so|[Nn]o\.?|number|văn bản|van ban|document)\s*$")
_YEAR = re.compile(r"\b(?:nam|of|in|year) (?:19|20)\d\d\b")


def number_spans(query: Query) -> Iterable[Span]:
    """Where a question names numbers, each with its type and the word that leads to it."""
    for number in find_numbers(query.text) if query.numbers else ():
        written = number.start if number.typed_at is None else number.typed_at
        lead = _NUMBER_LEAD.search(query.text, 0, written)
        yield Span(lead.start() if lead else written, number.end)


def naming_spans(query: Query) -> Iterable[Span]:
    """What names the document, merged: numbers, types, years, dates, issuers and places."""
    text = query.text
    found = [
        *number_spans(query),
        *(Span(one.start, one.end) for one in type_mentions(text)),
        *(Span(one.start, one.end) for one in find_dates(text)),
        *(Span(one.start, one.end) for one in find_issuers(text)),
        *(Span(one.start, one.end) for one in find_province_mentions(text)),
        *(Span(*one.span()) for one in _YEAR.finditer(fold(text))),
    ]
    merged: list[Span] = []
    for span in sorted(found):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return merged

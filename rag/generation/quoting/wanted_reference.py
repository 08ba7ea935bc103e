"""Where a clause names the document that a question asks for."""

from __future__ import annotations

from rag.generation.asked.one_fact import names_one
from rag.generation.reading import Reading
from rag.model import Evidence, Query, Span
from rag.vietnamese.text import fold
from rag.vietnamese.types import has_type, type_mentions


def wanted_reference(reading: Reading, evidence: Evidence) -> Span | None:
    """Where in the quote a document of a type stands that is asked for and isn't named."""
    query = reading.query
    numbers = {one.digits for one in query.numbers}
    types = reading.wanted or _types_asked(query)
    for one in evidence.document.references:
        inside = evidence.start <= one.start < evidence.end
        named = one.number is not None and one.number.split("/")[0] in numbers
        if inside and not named and has_type(one.type, types):
            named_by = one.number_span or Span(one.start, one.end)
            end = min(named_by.end, evidence.end)
            return Span(one.start - evidence.start, end - evidence.start)
    return None


def _types_asked(query: Query) -> tuple[str, ...]:
    """The type before "nào" of a question for one document: "thông tư hướng dẫn … nào"."""
    if not names_one(query):
        return ()
    before = fold(query.text).rfind(" nao")
    types = [one.type for one in type_mentions(query.text) if 0 < one.start < before]
    return tuple(types[-1:])

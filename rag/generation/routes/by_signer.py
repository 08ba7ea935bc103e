"""The route to what somebody signed: "ông … ký kế hoạch nào?", "văn bản bà … ký mang số mấy?"."""

from __future__ import annotations

from rag.generation.described.wholes import is_about_a_whole
from rag.generation.facts import Facts
from rag.generation.proof.attributes import document_sentence
from rag.generation.reading import Reading
from rag.model import Draft
from rag.vietnamese.types import has_type

MOST = 6  # documents that are told of one signer


def by_signer_route(facts: Facts, reading: Reading) -> Draft | None:
    """The documents that the person signed whom the question names, of the type asked for."""
    query = reading.query
    if not reading.signed or not query.asks & {"document", "number"}:
        return None
    if query.numbers or not is_about_a_whole(reading):
        return None
    works = [facts.catalogue.of(facts.catalogue.documents[one]) for one in sorted(reading.within)]
    types = reading.wanted or query.types
    fitting = [one for one in works if not types or has_type(one.type, types)]
    told = [document_sentence(one, query.lang) for one in fitting]
    said = tuple(one for one in told if one is not None)
    return Draft("answered", said) if 0 < len(said) <= MOST else None

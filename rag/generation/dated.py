"""The route to a document that is named by its day: "số công văn của UBND tỉnh ngày 08/11/2023?".

A day with a type and a body is as good as a number: a document is of that day or it isn't meant.
"""

from __future__ import annotations

import re

from rag.catalogue import Work, distinct
from rag.generation import abstain
from rag.generation.attributes import document_sentence
from rag.generation.facts import Facts
from rag.generation.matching import FEW, days, has_type
from rag.generation.reading import Reading
from rag.model import Draft, Query
from rag.vietnamese.issuers import find_issuers, same_issuer
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold

# The day must be the document's own: "trước ngày", "đến ngày" are limits that it sets.
_LIMIT = re.compile(
    r"\b(?:truoc|den|tu|sau|het|khi|before|until|from|after|by) (?:het )?(?:ngay|\d)"
)


def dated_route(facts: Facts, reading: Reading) -> Draft | None:
    """The document of a day, a type and a body; a refusal where none is of that day."""
    query = reading.query
    if query.numbers or not query.asks & {"number", "document"} or len(days(query)) != 1:
        return None
    if not query.types or not (query.issuers or query.provinces) or _says_more(query, reading):
        return None
    if _LIMIT.search(fold(query.text)):
        return None
    found = distinct(one for one in facts.catalogue.works if _is_meant(one, query))
    if not found:
        return abstain.refused("not_stated", query)
    if len(found) > abstain.MOST_TOLD:
        return abstain.clarify(found, query)
    told = (document_sentence(one, query.lang) for one in found)
    return Draft("answered", tuple(one for one in told if one is not None))


def _is_meant(work: Work, query: Query) -> bool:
    if work.date not in days(query) or not has_type(work.type, query.types):
        return False
    issued = any(same_issuer(work.issuer or "", one) for one in query.issuers)
    placed = not query.provinces or work.province is None or work.province in query.provinces
    return placed and (issued or not query.issuers)


def _says_more(query: Query, reading: Reading) -> bool:
    """Whether the question describes the document by more than its type, its day and its body."""
    bodies = [query.text[one.start : one.end] for one in find_issuers(query.text)]
    said = {term for one in (*bodies, *query.issuers, *query.provinces) for term in terms(one)}
    return len({term for term in reading.residue.weights if "_" not in term} - said) >= FEW

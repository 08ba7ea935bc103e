"""The route to one document of each place that a question names.

"Quy chế dân vận của Tỉnh ủy Kiên Giang và của Tỉnh ủy Sóc Trăng là văn bản số mấy?"
"""

from __future__ import annotations

import re
from itertools import pairwise

from rag.catalogue import WorkMatch
from rag.generation.described.matching import ENOUGH
from rag.generation.facts import Facts
from rag.generation.proof.attributes import document_sentence
from rag.generation.reading import Reading
from rag.model import Draft, Query
from rag.vietnamese.places import find_province_mentions, find_provinces
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold
from rag.vietnamese.types import has_type

_FRAME = frozenset("hai ba cac nhung cua va nam o trong bang so may nao moi tinh".split())
_AND = re.compile(r"\W*(?:va|voi|hay|cung|and|,)\b(?: \w+){0,4} ?|, ?")
LOOKED = 40  # works that are looked through for each place


def apiece_route(facts: Facts, reading: Reading) -> Draft | None:
    """The best fitting document of each place; None unless every place has one."""
    query = reading.query
    if query.numbers or not query.asks & {"document", "number"} or not _coordinated(query):
        return None
    spent = {t for one in (*query.provinces, *query.issuers) for t in terms(one)} | _FRAME
    weights = reading.residue.weights
    left = {t: w for t, w in weights.items() if not spent.intersection(t.split("_"))}
    asked = reading.residue.weighed(left)
    if not asked.weights:
        return None
    found = facts.works.search(query, LOOKED, asked=asked)
    good = [one for one in found if one.coverage >= ENOUGH and _is_of_type(one, reading)]
    best = [next((one for one in good if _is_of(one, place)), None) for place in query.provinces]
    told = [document_sentence(one.work, query.lang) for one in best if one is not None]
    sentences = tuple(dict.fromkeys(one for one in told if one is not None))
    return Draft("answered", sentences) if len(sentences) == len(query.provinces) else None


def _coordinated(query: Query) -> bool:
    """Whether two places or more are named side by side: "của Kiên Giang và của Sóc Trăng"."""
    named = find_province_mentions(query.text)
    folded = fold(query.text)
    between = (folded[one.end : other.start] for one, other in pairwise(named))
    return len(named) > 1 and all(_AND.fullmatch(one) for one in between)


def _is_of(match: WorkMatch, place: str) -> bool:
    said = find_provinces(f"{match.work.subject or ''} {match.work.issuer or ''}")
    return place in said if said else match.work.province == place


def _is_of_type(match: WorkMatch, reading: Reading) -> bool:
    """Whether it is of a type that is named, or its subject line names one: it issues a statute."""
    types = reading.wanted or reading.query.types
    said = fold(match.work.subject or "")
    return not types or has_type(match.work.type, types) or any(fold(t) in said for t in types)

"""The route to all documents about one matter: "Văn bản nào liên quan đến Đề án Văn hóa công vụ?".

Those whose subject line names the matter, and those whose subject line names one of them: the plan
that carries out the decision that approves the scheme.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.catalogue import Work, distinct
from rag.generation.facts import Facts
from rag.generation.proof.attributes import document_sentence
from rag.generation.reading import Reading
from rag.model import Draft
from rag.vietnamese.text import fold

NAMED = 0.85  # the share of the matter's words that a description must hold
MOST = 6  # documents that are told

_RELATED = re.compile(r"\blien quan\b|\brelat(?:e|es|ed|ing) to\b|\bconnected (?:to|with)\b")
_DOCUMENTS = re.compile(
    r"\b(?:nhung|cac|may) (?:van ban|tai lieu|ke hoach|quyet dinh)\b|\bvan ban nao\b"
    r"|\b(?:which|what|list) (?:\w+ ){0,2}documents\b"
)
_FRAME = frozenset(
    "lien quan den toi duoc nhac neu trong kho ve co related relate relating to mentioned".split()
)


def related_route(facts: Facts, reading: Reading) -> Draft | None:
    """The documents that are about the matter or carry out one that is."""
    query = reading.query
    folded = fold(query.text)
    if query.numbers or not _RELATED.search(folded) or not _DOCUMENTS.search(folded):
        return None
    weights = reading.residue.weights
    left = {t: w for t, w in weights.items() if not _FRAME.intersection(t.split("_"))}
    asked = reading.residue.weighed(left)
    if not asked.weights:
        return None
    found = facts.works.search(query, MOST, asked=asked)
    about = distinct(one.work for one in found if one.coverage >= NAMED and one.work.number)
    told = distinct((*about, *_carrying_out(facts, about)))[:MOST]
    sentences = [document_sentence(one, query.lang) for one in told]
    said = tuple(dict.fromkeys(one for one in sentences if one is not None))
    return Draft("answered", said) if len(said) > 1 else None


def _carrying_out(facts: Facts, works: Sequence[Work]) -> list[Work]:
    """The works whose subject lines name one of these by its whole number."""
    keys = {fold(one.number.key) for one in works if one.number and one.number.symbol}
    return [
        one
        for one in facts.catalogue.works
        if one.number is not None and any(fold(target.key) in keys for target in one.targets)
    ]

"""The route to a document's bases of one type: "QĐ 78 căn cứ nghị định nào của Chính phủ?".

What it is based on and what it carries out are both its grounds where they are asked for by their
type; "thực hiện nghị quyết nào" asks for what it carries out alone.
"""

from __future__ import annotations

import re

from rag.generation.described.origin import is_of
from rag.generation.described.references import narrowed
from rag.generation.facts import Facts
from rag.generation.proof import abstain
from rag.generation.proof.enumerating import enumerated
from rag.generation.reading import Reading
from rag.generation.routes.bases import carried_out, legal_bases, whole_document
from rag.model import Document, Draft, Reference
from rag.vietnamese.issuers import find_issuers
from rag.vietnamese.parts import find_parts
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold
from rag.vietnamese.types import has_type

_BASED = re.compile(
    r"\b(?:can cu|co so phap ly|dua (?:vao|tren|theo)|ban hanh theo)\b"
    r"|\b(?:based|rel(?:y|ies|ied|ying)|grounded|resting) (?:up)?on\b"
    r"|\b(?:up)?on (?:which|what) .{0,160}\bbased\b"
    r"|\bon the (?:bas[ei]s|grounds?|strength) of\b"
    r"|\bunder (?:which|what) \w+ (?:is|was|were) .*\b(?:made|issued|adopted|passed)\b"
    r"|\blegal (?:bas[ei]s|grounds?)\b|\b(?:the|an?|its|their) bas[ei]s (?:of|for)\b"
    r"|\bas (?:its|their|an?|the) (?:bas[ei]s|grounds?)\b|\bissued (?:under|pursuant to)\b"
)
_MATTER = re.compile(
    r"\b(?:cac|nhung) (?:luat|nghi dinh|nghi quyet|quyet dinh|thong tu|chi thi|ke hoach|ket luan)"
    r" (?:ve )?(?P<matter>(?!so\b|cua\b)\w+(?: \w+){0,3}?) (?:nao|gi)\b"
)
_CARRIES_OUT = re.compile(
    r"\b(?:thuc hien|trien khai|thi hanh|cu the hoa|quan triet)\b|\bimplement\w*|\bcarr\w+ out\b"
)


def typed_basis_route(facts: Facts, reading: Reading) -> Draft | None:
    """All bases of the asked type that the one document has which is numbered or described."""
    folded = fold(reading.query.text)
    based = _BASED.search(folded) is not None
    if not (reading.wanted and (based or _CARRIES_OUT.search(folded))):
        return None
    of_them = _issuers(reading)
    document = whole_document(facts, reading, of_them)
    if document is None or find_parts(reading.query.text):
        return None
    grounds = [*legal_bases(document), *carried_out(document)] if based else carried_out(document)
    typed = _on_matter([one for one in grounds if has_type(one.type, reading.wanted)], folded)
    told = narrowed(document, _in_order(typed), reading)
    if not told and based and reading.targets and _cites_none(document, reading):
        near = [abstain.near_work(facts.catalogue.of(document), reading.query.lang)]
        return abstain.refused("not_stated", reading.query, nearest=near)
    return enumerated(((document, one) for one in told), reading.query)


def _on_matter(references: list[Reference], folded: str) -> list[Reference]:
    """Those on the matter between the type and *nào*, where some are: "các luật thuế nào"."""
    found = _MATTER.search(folded)
    told = [one for one in references if found and found["matter"] in fold(one.subject or "")]
    return told or references


def _cites_none(document: Document, reading: Reading) -> bool:
    """Whether a body is named whose documents of that type the document nowhere cites."""
    own = document.identity.issuer
    bodies = [one for one in reading.query.issuers if own is None or not is_of(own.value, one)]
    cited = [one for one in document.references if has_type(one.type, reading.wanted)]
    return bool(bodies) and not any(
        is_of(one.issuer, body) if one.issuer else one.number is not None
        for one in cited
        for body in bodies
    )


def _issuers(reading: Reading) -> frozenset[str]:
    """The terms of the bodies named: they may have issued the bases, "của Thủ tướng"."""
    text = reading.query.text
    return frozenset(t for one in find_issuers(text) for t in terms(text[one.start : one.end]))


def _in_order(references: list[Reference]) -> list[Reference]:
    return sorted(references, key=lambda one: one.start)

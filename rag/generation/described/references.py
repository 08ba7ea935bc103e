"""Which of the documents that a text names a question asks for.

What counts is the type that is asked for, who issued it, its year and what it is about, as far as
the question says so.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from rag.catalogue import Mention
from rag.generation.asked.asked_years import times
from rag.generation.described.origin import is_of
from rag.generation.proof.naming import mention_evidence
from rag.generation.reading import Reading
from rag.model import Document, Query, Reference, Span
from rag.vietnamese.issuer_names import same_issuer
from rag.vietnamese.issuer_symbols import issuer_of_symbol
from rag.vietnamese.issuers import find_issuers
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold
from rag.vietnamese.types import has_type

ON_TOPIC = 0.5  # share of the residue from which a reference's own subject is on the topic
_EXPIRED = re.compile(
    r"\bhet hieu luc\b|\bbi (?:thay the|bai bo|huy bo)\b|\b(?:repealed|replaced|expired)\b"
)
_LISTED = re.compile(r"\s*(?:[;,]\s*(?:và\s+)?|\s+và\s+)")
_LAYS_DOWN = re.compile(r"^(?:ve )?(?:viec )?(?:ban hanh )?")
_OF = re.compile(r"\b(?:nao|gi|which\b.{0,40}) (?:cua|do|by|of|from|issued by) (?:the )?$")
_WHICH = re.compile(r"\b(?:nao|gi)\b")
_BASIS_LINE = re.compile(r"(?:[-–+]\s*)?Căn cứ\b")
_BASES = re.compile(
    r"\bcan cu\b|\bdua vao\b|\blegal bas[ei]s\b|\b(?:based|rel(?:y|ies|ied)) (?:up)?on\b"
)


def outermost(document: Document, span: Span, types: Sequence[str]) -> list[Reference]:
    """The references of the asked types in a stretch that lie in no other of them."""
    wanted = [
        one
        for one in document.references
        if span.start <= one.start
        and one.end <= span.end
        and (not types or has_type(one.type, types))
    ]
    exact = {fold(kind) for kind in types}
    wanted = [
        one for one in wanted if fold(one.type or "") in exact or _makes(one, exact)
    ] or wanted
    return [
        one
        for one in wanted
        if not any(o is not one and o.start <= one.start and one.end <= o.end for o in wanted)
    ]


def _makes(one: Reference, types: Collection[str]) -> bool:
    """Whether it lays down one of these types: "Quyết định … về Quy chế công tác dân vận"."""
    said = _LAYS_DOWN.sub("", fold(one.subject or ""), count=1)
    return any(said.startswith(f"{kind} ") for kind in types)


def asks_for_bases(query: Query) -> bool:
    """Whether a question asks for what a document is based on."""
    return _BASES.search(fold(query.text)) is not None


def is_base(document: Document, one: Reference) -> bool:
    """Whether a document is based on it, also as a further one in a line of several.

    "Căn cứ các Nghị định: số 187/2025/NĐ-CP … sửa đổi số 78/2025/NĐ-CP …; số 133/2025/NĐ-CP"
    """
    line = document.text.rfind("\n", 0, one.start) + 1
    if one.relation == "based_on" or one.number is None:
        return one.relation == "based_on"
    if not _BASIS_LINE.match(document.text, line):
        return False
    inner = any(o is not one and o.start <= one.start < o.end for o in document.references)
    return not inner and document.text[line : one.start].rstrip().endswith(";")


def narrowed(
    document: Document, references: Sequence[Reference], reading: Reading
) -> Sequence[Reference]:
    """Those of the body and year that the question names; legal bases where it asks for them."""
    bases = [one for one in references if is_base(document, one)]
    if asks_for_bases(reading.query) and bases:
        references = bases
    if _EXPIRED.search(fold(reading.query.text)):
        references = [one for one in references if not _replaces(document, one)]
    return _of_year(document, _of_issuer(document, references, reading), reading.query)


def _replaces(document: Document, reference: Reference) -> bool:
    """Whether it is what another one was replaced by: "được thay thế bởi Thông tư …"."""
    before = document.text[max(0, reference.start - 12) : reference.start]
    return re.search(r"\b(?:bởi|bằng|theo)\s*$", before) is not None


def _of_issuer(
    document: Document, references: Sequence[Reference], reading: Reading
) -> Sequence[Reference]:
    """Those of the body that the question names; of one that is only mentioned, where some are."""
    bodies = reading.query.issuers
    asked = _asks_for_body(document, reading.query)
    told = [
        (one, _shared_issuer(document, one) or (_issuer_by_number(one) if asked else None))
        for one in references
    ]
    issued = [one for one, issuer in told if issuer and any(is_of(issuer, body) for body in bodies)]
    return issued if issued or asked else references


def _shared_issuer(document: Document, one: Reference) -> str | None:
    """Who issued it; of several in one list the one said behind the last of them.

    "Hướng dẫn số 16-HD/BTCTW ngày …, Hướng dẫn số 21-HD/BTCTW ngày … của Ban Tổ chức Trung ương"
    """
    for other in document.references:
        if one.issuer is not None or one.subject is not None:
            break
        if other.start >= one.end and _LISTED.fullmatch(document.text, one.end, other.start):
            one = other
    return one.issuer


def _issuer_by_number(one: Reference) -> str | None:
    """The body that a number tells beyond doubt: every NĐ-CP is the Government's."""
    names = issuer_of_symbol(one.number or "")
    return names[0] if len(names) == 1 else None


def _asks_for_body(document: Document, query: Query) -> bool:
    """Whether a body is named as the issuer of what is to be listed, not of the document itself."""
    own = [one.value for one in (document.identity.issuer, document.identity.superior) if one]
    return any(
        _OF.search(fold(query.text)[: one.start])
        and not any(same_issuer(one.full_name, body) for body in own)
        for one in find_issuers(query.text)
    )


def _of_year(
    document: Document, references: Sequence[Reference], query: Query
) -> Sequence[Reference]:
    """Those of the year that the question names, where some are.

    "Quyết định 2581 năm 2025 căn cứ luật nào" names the document's own, "… nào năm 2025" theirs.
    """
    asked = _WHICH.search(fold(query.text))
    behind = {one.year for one in times(query.text) if asked and one.start >= asked.end()}
    issued = document.identity.date
    years = {one for one in query.years if issued is None or one != issued.year or one in behind}
    dated = [one for one in references if one.date is not None and one.date.year in years]
    return dated or references


def speaks_of(
    document: Document, span: Span, listed: Sequence[Reference], reading: Reading
) -> bool:
    """Whether a listed document is on the topic, or the words between them are."""
    share = reading.residue.share
    if any(share(_about(document, one)) >= ON_TOPIC for one in listed):
        return True
    return share(terms(document.text[span.start : span.end])) >= ON_TOPIC


def _about(document: Document, reference: Reference) -> list[str]:
    """The terms of its subject; where it states none, of the clause that leads to it."""
    return terms(reference.subject or mention_evidence(Mention(document, reference)).quote)


def on_topic(
    document: Document, references: Sequence[Reference], reading: Reading
) -> Sequence[Reference]:
    """Those whose own subject is on the topic, where several are; else all of them."""
    shares = [reading.residue.share(_about(document, one)) for one in references]
    best = max(shares, default=0.0)
    pairs = zip(references, shares, strict=True)
    close = [one for one, share in pairs if best >= ON_TOPIC and share >= ON_TOPIC * best]
    close = [one for one in references if one in close or _names(one, close)]
    return close if len(close) > 1 else references


def _names(reference: Reference, others: Sequence[Reference]) -> bool:
    """Whether its subject names one of the others: it carries that one out."""
    numbers = [one.number for one in others if one.number]
    subject = "".join((reference.subject or "").split())  # "1847/QĐ -TTg"
    return any(number in subject for number in numbers)

"""Every document of one kind that a text names: "những chỉ thị nào được nêu ở mục 6?".

Where to look is the section that is named, else the document that is named, else the best passages.
What counts is the type that is asked for, who issued it, its year and what it is about, as far as
the question says so.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from rag.catalogue import Mention
from rag.generation.facts import Facts
from rag.generation.proof import abstain
from rag.generation.proof.enumerating import enumerated
from rag.generation.proof.naming import mention_evidence
from rag.generation.reading import Reading
from rag.generation.routes.of_body import all_of_body
from rag.model import Document, Draft, Query, Reference, ScoredPassage, Section, Span
from rag.vietnamese.issuers import find_issuers, same_issuer
from rag.vietnamese.parts import find_parts, names_part
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold
from rag.vietnamese.types import same_type, type_mentions

ON_TOPIC = 0.5  # share of the residue from which a reference's own subject is on the topic
STRETCHES = 3  # of the best passages, where no section is named

_POINT = re.compile(r"\b(?:diem|khoan|phan|point|item)\s+(\d+(?:\.\d+)*)\b")  # "điểm 1"
_NAMES = re.compile(
    r"\b(?:vien dan|neu|nhac|liet ke|dua vao|can cu|dan chieu|(?<!huong )(?<!nhan )dan"
    r"|cit(?:e|es|ed)|nam(?:e|es|ed)"
    r"|refer(?:s|red)?|mention(?:s|ed)?|listed)\b"
)
# "Luật nào được nhắc trong kế hoạch 63?": each that it names is an answer.
_NAMED_IN = re.compile(
    r"\b(?:nao|which|what)\b.*"
    r"\b(?:nhac|neu|vien dan|dan chieu|liet ke|cited|named|mentioned|listed)"
    r"(?: (?:den|toi|ten))? (?:o |in |by |trong |tai |boi )"
)
_ALL = re.compile(
    r"\b(?:ke (?:het|ten|ra|du)|liet ke|neu (?:ten|het|ra)|tat ca|toan bo|list|name|all)\b"
)
_EXPIRED = re.compile(
    r"\bhet hieu luc\b|\bbi (?:thay the|bai bo|huy bo)\b|\b(?:repealed|replaced|expired)\b"
)
_LISTED = re.compile(r"\s*(?:[;,]\s*(?:và\s+)?|\s+và\s+)")
_LAYS_DOWN = re.compile(r"^(?:ve )?(?:viec )?(?:ban hanh )?")
_OF = re.compile(r"\b(?:nao|gi|which\b.{0,40}) (?:cua|do|by|of|from|issued by) (?:the )?$")
_ANY = re.compile(  # "liệt kê các văn bản của Thủ tướng"
    r"\b(?:ke (?:het|ten|ra|du)|liet ke|neu (?:ten|het)|tat ca|list)(?: tat ca)?(?: cac| nhung| all"
    r"| the)* (?:van ban|tai lieu|documents)\b"
)
_BASES = re.compile(r"\bcan cu\b|\bdua vao\b|\blegal bas[ei]s\b|\bbased on\b")
# Words that ask for a list and say nothing of what is in it.
_FRAME = frozenset(
    "ke het ten ra du liet tat ca toan bo danh sach muc gom bao nhieu duoc neu nhac dan vien chieu"
    " can cu dua vao trong o theo cac nhung may gom co all list cited named mentioned and section"
    " part point of in the danh_sach tat_ca toan_bo liet_ke vien_dan can_cu".split()
)


# What is left of "ban hành" and "issue", which say nothing of what is listed.
_ISSUING = frozenset("ban hanh ban_hanh de cap van van_de".split())


def lists_documents(reading: Reading) -> bool:
    """Whether the question wants documents listed, rather than what one of them says."""
    query = reading.query
    folded = fold(query.text)
    in_part = bool(reading.wanted and find_parts(query.text) and _NAMES.search(folded))
    inside = bool(reading.wanted and _is_named(reading) and _NAMED_IN.search(folded))
    bases = bool(_BASES.search(folded) and re.match(r"(?:cac|nhung) ", folded))
    if not ("list" in query.asks or _ALL.search(folded) or in_part or bases or inside):
        return False
    named = bool(reading.wanted) or (
        bool(_types(reading)) and bool(_NAMES.search(folded) or _follows_all(query))
    )
    return named or bool(query.asks & {"document", "number"} or _ANY.search(folded))


def _follows_all(query: Query) -> bool:
    """Whether a type stands right behind "kể tên tất cả …"."""
    folded = fold(query.text)
    ends = [one.end() for one in _ALL.finditer(folded)]
    starts = [one.start for one in type_mentions(query.text)]
    return any(0 < start - end <= len(" tất cả các ") for end in ends for start in starts)


def listing_route(
    facts: Facts, reading: Reading, passages: Sequence[ScoredPassage]
) -> Draft | None:
    """The documents that one stretch names, of the asked types and on the asked topic."""
    if not lists_documents(reading):
        return None
    topic = _topic(reading)
    of_body = all_of_body(facts, reading) if topic <= _ISSUING else None
    if of_body is not None:
        return of_body
    off_topic: Draft | None = None
    for document, span, whole in _stretches(facts, reading, passages, bool(topic)):
        named = narrowed(document, _outermost(document, span, _types(reading)), reading)
        listed = named if reading.wanted and not whole else _on_topic(document, named, reading)
        if whole and topic and len(listed) == len(named):
            continue  # nothing in the whole text is on the topic more than the rest
        if len(listed) > 1 or (listed and whole and not topic):
            draft = enumerated(((document, one) for one in listed), reading.query)
            if whole or not topic or reading.wanted or _speaks_of(document, span, listed, reading):
                return draft
            off_topic = off_topic or draft
        if whole and not topic and not listed and reading.wanted:
            near = [abstain.near_work(facts.catalogue.of(document), reading.query.lang)]
            return abstain.refused("not_stated", reading.query, nearest=near)
    return off_topic


def _speaks_of(
    document: Document, span: Span, listed: Sequence[Reference], reading: Reading
) -> bool:
    """Whether a listed document is on the topic, or the words between them are."""
    share = reading.residue.share
    if any(share(_about(document, one)) >= ON_TOPIC for one in listed):
        return True
    return share(terms(document.text[span.start : span.end])) >= ON_TOPIC


def _topic(reading: Reading) -> set[str]:
    """The terms that say what the listed documents are about."""
    spans = [reading.query.text[one.start : one.end] for one in find_issuers(reading.query.text)]
    issuing = {term for one in (*spans, *reading.query.issuers) for term in terms(one)}
    spent = issuing | _FRAME
    return {one for one in reading.residue.weights if not spent & {one, *one.split("_")}}


def _types(reading: Reading) -> tuple[str, ...]:
    own = {work.type for works in reading.targets for work in works}
    if reading.described is not None and reading.described.identity.type is not None:
        own.add(reading.described.identity.type.value)
    return reading.wanted or tuple(one for one in reading.query.types if one not in own)


def _stretches(
    facts: Facts, reading: Reading, passages: Sequence[ScoredPassage], is_topical: bool
) -> Iterable[tuple[Document, Span, bool]]:
    """Where such a list may stand, and whether all of it was asked for.

    The section that is named; the whole of the one document that is named, where no topic is; else
    the sections of the best passages, and the documents to look in.
    """
    documents = [facts.catalogue.documents[one] for one in sorted(reading.within)]
    for document in documents if len(documents) <= STRETCHES else ():
        section = _named_section(document, reading.query)
        if section is not None:
            yield document, Span(section.start, section.end), not is_topical
    if find_parts(reading.query.text) and reading.wanted and not is_topical:
        return
    whole = documents[0] if len(documents) == 1 and _is_named(reading) else None
    if whole is not None and not is_topical:
        yield whole, Span(0, len(whole.text)), True
        return
    yield from _around(facts, reading, passages)
    for document in documents if len(documents) <= STRETCHES and is_topical else ():
        yield document, Span(0, len(document.text)), True


def _is_named(reading: Reading) -> bool:
    return bool(reading.query.numbers) or reading.described is not None


def _around(
    facts: Facts, reading: Reading, passages: Sequence[ScoredPassage]
) -> Iterable[tuple[Document, Span, bool]]:
    """The sections, then the lines, of the best passages."""
    read = [
        one for one in passages if reading.inside(facts.catalogue.documents[one.passage.doc_id])
    ]
    for found in read[:STRETCHES]:
        document = facts.catalogue.documents[found.passage.doc_id]
        section = _section_at(document, found.passage.start)
        if section is not None:
            yield document, Span(section.start, section.end), False
        line_end = document.text.find("\n", found.passage.end - 1)
        line_end = len(document.text) if line_end < 0 else line_end
        line = document.text.rfind("\n", 0, found.passage.start + 1) + 1
        yield document, Span(line, line_end), False


def _named_section(document: Document, query: Query) -> Section | None:
    """The innermost section that the question names: "mục 6" may be II.6."""
    points = [found[1] for found in _POINT.finditer(fold(query.text))]
    for label in (*(one.label for one in find_parts(query.text)), *points):
        path = tuple(label.split()[-1].split("."))
        named = [s for s in document.sections if names_part(s.label, label)]
        same = [s for s in document.sections if tuple(map(fold, s.path[-len(path) :])) == path]
        found = named or ([] if "dieu" in label else same)
        if found:
            return max(found, key=lambda one: len(one.path))
    return None


def _section_at(document: Document, at: int) -> Section | None:
    holding = [one for one in document.sections if one.start <= at < one.end]
    return max(holding, key=lambda one: one.level, default=None)


def _outermost(document: Document, span: Span, types: Sequence[str]) -> list[Reference]:
    """The references of the asked types in a stretch that lie in no other of them."""
    wanted = [
        one
        for one in document.references
        if span.start <= one.start
        and one.end <= span.end
        and (not types or (one.type and any(same_type(one.type, kind) for kind in types)))
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


def narrowed(
    document: Document, references: Sequence[Reference], reading: Reading
) -> Sequence[Reference]:
    """Those of the body and year that the question names; legal bases where it asks for them."""
    bases = [one for one in references if one.relation == "based_on"]
    if _BASES.search(fold(reading.query.text)) and bases:
        references = bases
    if _EXPIRED.search(fold(reading.query.text)):
        references = [one for one in references if not _replaces(document, one)]
    return _of_year(_of_issuer(document, references, reading), reading)


def _replaces(document: Document, reference: Reference) -> bool:
    """Whether it is what another one was replaced by: "được thay thế bởi Thông tư …"."""
    before = document.text[max(0, reference.start - 12) : reference.start]
    return re.search(r"\b(?:bởi|bằng|theo)\s*$", before) is not None


def _of_issuer(
    document: Document, references: Sequence[Reference], reading: Reading
) -> Sequence[Reference]:
    """Those of the body that the question names; of one that is only mentioned, where some are."""
    bodies = reading.query.issuers
    issued = [
        one
        for one in references
        if (issuer := shared_issuer(document, one)) and any(_is_of(issuer, body) for body in bodies)
    ]
    return issued if issued or _asks_for_body(document, reading.query) else references


def shared_issuer(document: Document, one: Reference) -> str | None:
    """Who issued it; of several in one list the one said behind the last of them.

    "Hướng dẫn số 16-HD/BTCTW ngày …, Hướng dẫn số 21-HD/BTCTW ngày … của Ban Tổ chức Trung ương"
    """
    for other in document.references:
        if one.issuer is not None or one.subject is not None:
            break
        if other.start >= one.end and _LISTED.fullmatch(document.text, one.end, other.start):
            one = other
    return one.issuer


def _asks_for_body(document: Document, query: Query) -> bool:
    """Whether a body is named as the issuer of what is to be listed, not of the document itself."""
    own = [one.value for one in (document.identity.issuer, document.identity.superior) if one]
    return any(
        _OF.search(fold(query.text)[: one.start])
        and not any(same_issuer(one.full_name, body) for body in own)
        for one in find_issuers(query.text)
    )


def _is_of(issuer: str, body: str) -> bool:
    """Whether it is that body, or a board of it: *Ban Thường vụ Tỉnh ủy* is of *Tỉnh ủy*."""
    return same_issuer(issuer, body) or fold(issuer).endswith(fold(f" {body}"))


def _of_year(references: Sequence[Reference], reading: Reading) -> Sequence[Reference]:
    """Those of the year that the question names, where some are."""
    years = reading.query.years
    dated = [one for one in references if one.date is not None and one.date.year in years]
    return dated or references


def _about(document: Document, reference: Reference) -> list[str]:
    """The terms of its subject; where it states none, of the clause that leads to it."""
    return terms(reference.subject or mention_evidence(Mention(document, reference)).quote)


def _on_topic(
    document: Document, references: Sequence[Reference], reading: Reading
) -> Sequence[Reference]:
    """Those whose own subject is on the topic, where several are; else all of them."""
    shares = [reading.residue.share(_about(document, one)) for one in references]
    best = max(shares, default=0.0)
    pairs = zip(references, shares, strict=True)
    on_topic = [one for one, share in pairs if best >= ON_TOPIC and share >= ON_TOPIC * best]
    on_topic = [one for one in references if one in on_topic or _names(one, on_topic)]
    return on_topic if len(on_topic) > 1 else references


def _names(reference: Reference, others: Sequence[Reference]) -> bool:
    """Whether its subject names one of the others: it carries that one out."""
    numbers = [one.number for one in others if one.number]
    subject = "".join((reference.subject or "").split())  # "1847/QĐ -TTg"
    return any(number in subject for number in numbers)

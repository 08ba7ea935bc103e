"""The route to what a described document cites: "Hướng dẫn của xã dẫn kế hoạch nào của Tỉnh ủy?".

What stands before the verb describes the document that cites; the type and the issuer behind it
are those of the one that is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rag.generation.described.one_work import described_work
from rag.generation.described.origin import asked_body, is_of
from rag.generation.described.wholes import is_about_a_whole
from rag.generation.facts import Facts
from rag.generation.proof.enumerating import enumerated
from rag.generation.reading import Reading
from rag.model import Document, Draft, Query, Reference
from rag.vietnamese.issuers import find_issuers
from rag.vietnamese.places import find_provinces
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold
from rag.vietnamese.types import has_type, type_mentions

# "… dẫn", "… áp dụng", with the type and "nào của" behind it.
_CITES = re.compile(
    r"\b(?:vien dan|dan chieu|dan|can cu|dua (?:vao|tren)|ap dung|nhac(?: den| toi)?"
    r"|(?:nham |de )?(?:thuc hien|trien khai|cu the hoa|thi hanh)|theo)(?: (?:vao|theo))?\s*$"
)
_DEED = re.compile(r"(?<=\bde )(?!ra\b).+")  # "… để phân cấp định mức máy móc"


def citing_route(facts: Facts, reading: Reading) -> Draft | None:
    """The one document of a type and a body that a described document cites."""
    query = reading.query
    found = None if query.numbers or len(reading.wanted) != 1 else _parts(query)
    if found is None:
        return None
    source, issuer = found
    describing = described_by(facts, reading, source)
    if not describing.query.types and is_about_a_whole(describing):
        return None  # hardly a word describes a document
    work = described_work(facts, describing, held=True)
    if work is None or work.document is None:
        return None
    document = work.document
    cited = [
        one
        for one in document.references
        if has_type(one.type, reading.wanted)
        and one.issuer is not None
        and is_of(one.issuer, issuer)
    ]
    told = cited if _is_one(cited) else _in_subject(document, cited)
    return enumerated(((document, one) for one in told), query) if _is_one(told) else None


def _parts(query: Query) -> tuple[str, str] | None:
    """What describes the document that cites, and who issued the one that is asked for."""
    folded = fold(query.text)
    for kind in type_mentions(query.text):
        cites = _CITES.search(folded[: kind.start])
        issuer = asked_body(query, kind.end)
        if cites is not None and issuer is not None:
            deed = _DEED.search(folded, kind.end)
            behind = query.text[deed.start() :] if deed else ""
            return f"{query.text[: cites.start()]} {behind}", issuer
    return None


def described_by(facts: Facts, reading: Reading, source: str) -> Reading:
    """The reading of those words of a question alone that describe a document."""
    said = frozenset(terms(source))
    if reading.query.lang == "en":
        said |= facts.asked(replace(reading.query, text=source)).weights.keys()
    left = {t: w for t, w in reading.residue.weights.items() if said.issuperset(t.split("_"))}
    query = replace(
        reading.query,
        text=source,
        types=tuple(one for one in reading.query.types if one in _types(source)),
        issuers=tuple(dict.fromkeys(one.full_name for one in find_issuers(source))),
        provinces=find_provinces(source),
    )
    residue = reading.residue.weighed(left)
    return replace(reading, query=query, wanted=(), described=None, residue=residue)


def _in_subject(document: Document, cited: Sequence[Reference]) -> list[Reference]:
    """Those that the document's own subject line names: what it was made for."""
    subject = document.identity.subject
    return [one for one in cited if subject and subject.start <= one.start < subject.end]


def _types(source: str) -> frozenset[str]:
    return frozenset(one.type for one in type_mentions(source))


def _is_one(cited: Sequence[Reference]) -> bool:
    """Whether all mentions are of one numbered document."""
    return len({fold(one.number) if one.number else None for one in cited} - {None}) == 1

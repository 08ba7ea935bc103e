"""Questions with two sides, answered side by side: each side is a question of its own.

Each sentence keeps its own citation, so that what differs can be seen. Where only one side is
answered, the reader is told which one is not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache

from rag.generation.confidence import of_all
from rag.generation.mentioning import describes
from rag.model import Draft, DraftSentence, Notice, Query, ScoredPassage
from rag.vietnamese.abbreviations import expand
from rag.vietnamese.aspects import asked_aspects
from rag.vietnamese.coordination import find_coordination, two_questions
from rag.vietnamese.dates import find_years
from rag.vietnamese.glossary import vietnamese_terms
from rag.vietnamese.issuers import find_issuers
from rag.vietnamese.numbers import asked_numbers
from rag.vietnamese.places import find_provinces
from rag.vietnamese.text import fold
from rag.vietnamese.types import find_types

Answering = Callable[[Query, Sequence[ScoredPassage]], Draft]

MOST = 700  # code points of what is told of one side

# Words that ask for one answer of each side, or for what parts them.
_EACH = re.compile(
    r"\b(?:moi (?:ben|loai|van ban|cap|noi|cai|giai doan|don vi|dia phuong|tinh|truong hop|nhom|muc"
    r"|thu|quyet dinh|ke hoach)|tung (?:ben|loai|van ban|cap|noi|cai)|ca hai|hai (?:ben|van ban|noi"
    r"|tinh|ke hoach|quyet dinh|giai doan)|lan luot|deu|khac|so sanh|giong|each|both|respectively"
    r"|differ\w*|compare\w*|versus|vs|chenh|so voi)\b"
)
# Said of both sides together, or of how they stand to each other: no question to one of them.
_TOGETHER = re.compile(
    r"\b(?:co (?:khac|giong) nhau (?:hay )?khong"
    r"|,? ?(?:khac|giong) (?:nhau|gi nhau)(?: (?:the nao|ra sao|o diem nao|cho nao|gi))?"
    r"|cach nhau (?:the nao|bao lau)|so sanh"
    r"|moi (?:ben|cai|loai|tinh|noi|dia phuong|cap|giai doan|muc)|lan luot|each|both"
    r"|respectively|compare|differ(?:ent|s)?)\b"
)


def sides_route(query: Query, passages: Sequence[ScoredPassage], answer: Answering) -> Draft | None:
    """Both sides of a comparison; None where there are none, or the whole is answered better."""
    parts = sides(query)
    if not parts:
        return None
    drafts = [answer(one, passages) for one in parts]
    told = [one for one in drafts if one.sentences]
    if len(told) < len(drafts):
        return _one_side(query, parts, drafts) if told and _is_certain(query) else None
    sentences = tuple(s for one in drafts for s in _short(one.sentences))
    if len(set(sentences)) < len(sentences) or _is_one(drafts):
        whole = answer(query, passages)  # one place says both
        return whole if whole.sentences else drafts[0]
    notices = tuple(dict.fromkeys(notice for one in drafts for notice in one.notices))
    return Draft("answered", sentences, notices, confidence=of_all(drafts))


def _short(sentences: Sequence[DraftSentence]) -> Sequence[DraftSentence]:
    """The sentences of one side that an answer has room for, one at least."""
    kept, length = 1, len(sentences[0].text)
    while kept < len(sentences) and length + len(sentences[kept].text) <= MOST:
        length += len(sentences[kept].text)
        kept += 1
    return (
        sentences[:1] if any(len(one.text) > MOST // 2 for one in sentences) else sentences[:kept]
    )


def _is_one(drafts: Sequence[Draft]) -> bool:
    """Whether both sides rest on one and the same place: it says them together."""
    first, second = (
        {(e.document.doc_id, e.start, e.end) for s in one.sentences[:1] for e in s.evidence}
        for one in drafts
    )
    return first == second


def _one_side(query: Query, parts: Sequence[Query], drafts: Sequence[Draft]) -> Draft:
    """What is known of one side, and that nothing is of the other."""
    told = next(one for one in drafts if one.sentences)
    missing = next(part for part, one in zip(parts, drafts, strict=True) if not one.sentences)
    what = missing.text.strip(" ?.")
    said = (
        f"Nothing was found in the documents for: {what}."
        if query.lang == "en"
        else f"Chưa tìm thấy trong tài liệu vế còn lại: {what}."
    )
    notices = (*told.notices, Notice("missing_side", said))
    return replace(told, status="partial", sentences=tuple(_short(told.sentences)), notices=notices)


def _is_certain(query: Query) -> bool:
    """Whether the question asks for both sides beyond doubt."""
    return (
        "compare" in query.asks
        or _EACH.search(fold(query.text)) is not None
        or len(query.provinces) > 1
        or two_questions(query.text) is not None
    )


@lru_cache(maxsize=64)
def sides(query: Query) -> tuple[Query, ...]:
    """The two questions that a question with two sides is; none where it has one."""
    clauses = two_questions(query.text)
    if clauses is not None:
        return tuple(_side(query, one) for one in clauses)
    found = find_coordination(query.text, alone=_is_sure(query))
    if found is None:
        return ()
    parts = tuple(_side(query, _without_both(one, query)) for one in found.sides(query.text))
    if len(query.numbers) > 1 and not any(map(describes, parts)):
        return ()  # each number is looked up
    return parts


def _is_sure(query: Query) -> bool:
    """Whether a question asks for one answer of each side, or for what parts them."""
    return "compare" in query.asks or _EACH.search(fold(query.text)) is not None


def compares_sides(query: Query) -> bool:
    """Whether a question compares two things; "mỗi tỉnh" alone asks for one figure."""
    return "compare" in query.asks or (_is_sure(query) and bool(sides(query)))


def _without_both(text: str, query: Query) -> str:
    """One side's text without what is said of both together."""
    folded, kept, at = fold(text), "", 0
    for one in _TOGETHER.finditer(folded):
        kept += text[at : one.start()]
        at = one.end()
    left = " ".join((kept + text[at:]).split())
    return left if len(left.split()) > 1 else query.text


def _side(query: Query, text: str) -> Query:
    """One side as a question of its own, read like any other."""
    expansions = tuple(expand(text))
    if query.lang == "en":
        expansions += tuple(vietnamese_terms(text))
    whole = " . ".join((text, *expansions))
    return replace(
        query,
        text=text,
        expansions=expansions,
        numbers=asked_numbers(text),
        types=tuple(find_types(text)),
        years=tuple(find_years(text)),
        issuers=tuple(dict.fromkeys(one.name for one in find_issuers(whole))),
        provinces=tuple(find_provinces(text)),
        asks=asked_aspects(text) - {"compare"},
    )

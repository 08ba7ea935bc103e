"""The two questions that a question with two sides is, each read like any other."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from rag.generation.asked.mentioning import describes
from rag.generation.asked.said_of_both import without_both
from rag.model import Aspect, Query
from rag.vietnamese.abbreviations import expand
from rag.vietnamese.aspects import asked_aspects
from rag.vietnamese.coordination import find_coordination
from rag.vietnamese.dates import find_years
from rag.vietnamese.glossary import vietnamese_terms
from rag.vietnamese.issuers import find_issuers
from rag.vietnamese.joined import joined_questions, two_questions
from rag.vietnamese.measured import measured
from rag.vietnamese.numbers import asked_numbers
from rag.vietnamese.places import find_provinces
from rag.vietnamese.text import fold
from rag.vietnamese.types import find_types

# Words that ask for one answer of each side, or for what parts them.
_EACH = re.compile(
    r"\b(?:moi (?:ben|loai|van ban|cap|noi|cai|giai doan|don vi|dia phuong|tinh|truong hop|nhom|muc"
    r"|thu|quyet dinh|ke hoach|nguoi|khu|chuoi)"
    r"|tung (?:ben|loai|van ban|cap|noi|cai)|ca hai|hai (?:ben|van ban|noi"
    r"|tinh|ke hoach|quyet dinh|giai doan)|lan luot|deu|khac|so sanh|giong|each|both|respectively"
    r"|ben nao|cai nao|differ\w*|compare\w*|versus|vs|chenh|so voi)\b"
)
_WRITTEN = {fold(one): one for one in ("phân cấp", "ủy quyền", "phân quyền")}
_HANDS_ON = re.compile(rf"\b(?:{'|'.join(_WRITTEN)})\b")

# What may be asked of a document as a whole.
_OF_A_DOCUMENT: frozenset[Aspect] = frozenset(
    {"date", "effect", "issuer", "signer", "post", "recipient"}
)
# "… khác nhau thế nào?": in what they say, not in when or by whom they were issued.
_DIFFER = re.compile(
    r"\bkhac (?:nhau )?(?:ve |o )?(?:(?:nhu )?the nao|ra sao|gi(?: nhau)?|noi dung (?:gi|nao)"
    r"|(?:diem|cho) (?:nao|gi))(?: (?:a|vay|nhi|the))*\W*$"
)


def is_certain(query: Query) -> bool:
    """Whether the question asks for both sides beyond doubt."""
    return (
        "compare" in query.asks
        or _EACH.search(fold(query.text)) is not None
        or len(query.provinces) > 1
        or two_questions(query.text) is not None
        or (bool(joined_sides(query)) and not _leans(query))
    )


@lru_cache(maxsize=64)
def joined_sides(query: Query) -> tuple[Query, ...]:
    """The two questions that stand in one sentence."""
    if two_questions(query.text) is not None:
        return ()
    found = joined_questions(query.text, query.lang)
    return tuple(_side(query, one) for one in (found.first, found.second)) if found else ()


def of_the_found(query: Query, name: str) -> Query | None:
    """The second of two questions asked of the document that the first one asks for.

    "Quyết định nào phân cấp cho Sở Y tế, ai ký?"; None where it isn't a fact of that document.
    ``name`` is what the document is called.
    """
    found = joined_questions(query.text, query.lang)
    if found is None or not found.leans or not found.written:
        return None
    asked = asked_aspects(found.written)
    own = asked_numbers(found.written) or find_types(found.written)
    if (
        own
        or not asked
        or not asked <= _OF_A_DOCUMENT
        or "document" not in joined_sides(query)[0].asks
    ):
        return None
    return _side(query, f"{name} {found.written}")


def _leans(query: Query) -> bool:
    """Whether the second of two questions asks more of what the first one is about."""
    found = joined_questions(query.text, query.lang)
    return found is not None and found.leans


@lru_cache(maxsize=64)
def sides(query: Query) -> tuple[Query, ...]:
    """The two questions that a question with two sides is; none where it has one."""
    if joined_sides(query):
        return joined_sides(query)
    clauses = two_questions(query.text)
    if clauses is not None:
        return tuple(_side(query, one) for one in clauses)
    parts = _coordinated(query)
    if len(query.numbers) > 1 and not any(map(describes, parts)):
        return ()  # each number is looked up
    return parts


def numbered_sides(query: Query) -> tuple[Query, ...]:
    """The question put to each of two documents that it numbers; none where it has others."""
    if len(query.numbers) != 2 or joined_sides(query):
        return ()
    parts = _coordinated(query)
    return parts if all(len(one.numbers) == 1 for one in parts) else ()


def searched_sides(query: Query) -> tuple[Query, ...]:
    """The questions that are searched for beside the whole one."""
    return sides(query) or numbered_sides(query)


def content_sides(query: Query) -> tuple[Query, ...]:
    """What each of two decisions that hand on powers hands on: that is what they differ in."""
    verb = _HANDS_ON.search(fold(query.text))
    if len(query.numbers) != 2 or verb is None or not _DIFFER.search(fold(query.text)):
        return ()
    place = f" của {query.provinces[0]}" if query.provinces else ""
    written = _WRITTEN[verb.group()]
    return tuple(
        _side(query, f"{one.type or 'Văn bản'} {one.key}{place} {written} những nội dung gì?")
        for one in query.numbers
    )


@lru_cache(maxsize=64)
def _coordinated(query: Query) -> tuple[Query, ...]:
    """The question put to each of two things that it names side by side."""
    texts = measured(query.text, "en") if query.lang == "en" else None
    if texts is None:
        found = find_coordination(query.text, alone=_is_sure(query))
        texts = found.sides(query.text) if found is not None else None
    if texts is None and query.lang != "en":
        texts = measured(query.text, query.lang)
    return tuple(_side(query, without_both(one, query)) for one in texts or ())


def _is_sure(query: Query) -> bool:
    """Whether a question asks for one answer of each side, or for what parts them."""
    return "compare" in query.asks or _EACH.search(fold(query.text)) is not None


def compares_sides(query: Query) -> bool:
    """Whether a question compares two things; "mỗi tỉnh" alone asks for one figure."""
    return "compare" in query.asks or (_is_sure(query) and bool(sides(query)))


def _side(query: Query, text: str) -> Query:
    """One side as a question of its own."""
    return read_side(query, text, asked_aspects(text) - {"compare"})


def read_side(query: Query, text: str, asks: frozenset[Aspect]) -> Query:
    """Another text of a question, read like any other, that asks for these."""
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
        asks=asks,
    )

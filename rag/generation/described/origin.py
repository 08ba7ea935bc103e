"""Of which province and which body a document is that a question asks for.

"Quyết định nào của Hà Nam hết hiệu lực theo quy chế mới của Ninh Bình?" asks for one of Hà Nam's;
Ninh Bình only says what ended it. "… căn cứ quyết định nào của Thủ tướng?" asks for no ministry's.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rag.catalogue import Work, WorkMatch
from rag.generation.reading import Reading
from rag.model import Query
from rag.vietnamese.issuer_names import same_issuer
from rag.vietnamese.issuer_symbols import issuer_of_symbol
from rag.vietnamese.issuers import find_issuers
from rag.vietnamese.places import find_province_mentions, find_provinces
from rag.vietnamese.text import fold
from rag.vietnamese.types import TypeMention, has_type, type_mentions

_OF = re.compile(
    r"\s*(?:nao )?(?:cu )?(?:cua|o|of|in|from) (?:the )?(?:former |old )?(?:[a-z]+ ){0,3}$"
)
_OLD = re.compile(r"\W*(?:cu|truoc day)\b")
_DOCUMENT_OF = re.compile(
    r"\b(?:van ban|tai lieu)(?: nao)? (?:do|cua) |\bdocuments? (?:of|by) (?:the )?"
)
_ABOUT_BODY = re.compile(r"\b(?:thuoc|ve(?: \w+){0,3}|under) (?:the )?$")
_POSSESSIVE = re.compile(r"(?:['’]s?)? ")
_WHICH_OF = re.compile(r"\s*(?:so )?(?:nao|may|bao nhieu) cua\s*")


def asked_place(reading: Reading) -> str | None:
    """The province of the document asked for; None where one place or none is named."""
    query = reading.query
    named = find_province_mentions(query.text)
    if len({one.name for one in named}) < 2 or not reading.wanted:
        return None
    folded = fold(query.text)
    for one in named:
        if any(_OF.fullmatch(folded, end, one.start) for end in _wanted_ends(reading)):
            return one.name
    former = [one.name for one in named if _OLD.match(folded, one.end)]
    return former[0] if len(former) == 1 else None


def place_behind(query: Query, end: int) -> str | None:
    """The province whose document is named by words that end at ``end``: "nào của Phú Yên"."""
    folded = fold(query.text)
    named = find_province_mentions(query.text)
    return next((one.name for one in named if _OF.fullmatch(folded, end, one.start)), None)


def asked_body(query: Query, end: int) -> str | None:
    """The body whose document is asked for by a type that ends at ``end``: "nào của …"."""
    of = _WHICH_OF.match(fold(query.text), end)
    issuers = find_issuers(query.text) if of else []
    return next((one.full_name for one in issuers if of and one.start == of.end()), None)


@lru_cache(maxsize=64)
def issuing_bodies(query: Query) -> tuple[str, ...]:
    """The bodies that a question names, but for those that documents are about: "thuộc Bộ Y tế"."""
    folded = fold(query.text)
    about = [
        one.full_name for one in find_issuers(query.text) if _ABOUT_BODY.search(folded[: one.start])
    ]
    return tuple(
        one for one in query.issuers if not any(same_issuer(one, other) for other in about)
    )


def may_be_of(work: Work, reading: Reading) -> bool:
    """Whether a work, for all that is known, is of the province and the body asked for."""
    place = asked_place(reading)
    symbol = work.number.symbol if work.number is not None else None
    issuers = (work.issuer,) if work.issuer else issuer_of_symbol(symbol or "")
    issued = not issuers or any(may_issue(one, reading) for one in issuers)
    return (place is None or work.province in (None, place)) and issued


def concerns(match: WorkMatch, query: Query) -> bool:
    """Whether a work of no province has to do with one that the question names.

    It is mentioned in a document of that province, or its own subject names it.
    """
    if match.province is not None or not query.provinces:
        return True
    work = match.work
    if any(one.document.province in query.provinces for one in work.mentions):
        return True
    texts = (work.subject or "", work.document.title if work.document else "")
    return any(name in query.provinces for text in texts for name in find_provinces(text))


def _bodies(query: Query) -> list[str]:
    """The bodies of "văn bản của …", whatever its type."""
    folded = fold(query.text)
    ends = [one.end() for one in _DOCUMENT_OF.finditer(folded)]
    return [one.full_name for one in find_issuers(query.text) if one.start in ends]


def is_of(issuer: str, body: str) -> bool:
    """Whether it is that body, or a board of it: *Ban Thường vụ Tỉnh ủy* is of *Tỉnh ủy*."""
    return same_issuer(issuer, body) or fold(issuer).endswith(fold(f" {body}"))


def may_issue(issuer: str | None, reading: Reading) -> bool:
    """Whether an issuer is the body whose document is asked for, if it is known and one is."""
    bodies = [asked_body(reading.query, end) for end in _wanted_ends(reading)]
    bodies += [] if reading.query.numbers else _bodies(reading.query)
    bodies += _ministries_before(reading)
    return all(body is None or issuer is None or is_of(issuer, body) for body in bodies)


def _ministries_before(reading: Reading) -> list[str]:
    """The ministry whose document is asked for in English: "which Ministry of Health decision"."""
    text = reading.query.text
    starts = [one.start for one in _wanted(reading)]
    return [
        one.full_name
        for one in find_issuers(text)
        if one.full_name.startswith("Bộ ")
        if any(_POSSESSIVE.fullmatch(text, one.end, start) for start in starts)
    ]


def _wanted_ends(reading: Reading) -> list[int]:
    """Where the mentions of the types asked for end."""
    return [one.end for one in _wanted(reading)]


def _wanted(reading: Reading) -> list[TypeMention]:
    return [one for one in type_mentions(reading.query.text) if has_type(one.type, reading.wanted)]

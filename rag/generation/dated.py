"""The route to a document that is named by its day: "số công văn của UBND tỉnh ngày 08/11/2023?".

A day with a type and a body is as good as a number: a document is of that day or it isn't meant.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.catalogue import Work, distinct
from rag.generation import abstain
from rag.generation.attributes import document_sentence
from rag.generation.facts import Facts
from rag.generation.matching import FEW, days, has_type
from rag.generation.reading import Reading
from rag.model import Aspect, Draft, Query
from rag.vietnamese.dates import find_dates
from rag.vietnamese.issuers import find_issuers, same_issuer
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold

# The day must be the document's own: "trước ngày", "đến ngày" are limits that it sets.
_LIMIT = re.compile(
    r"\b(?:truoc|den|tu|sau|het|khi|before|until|from|after|by) (?:het )?(?:ngay|\d)"
)


# Where the day is that on which something is issued: before it, or behind it.
_ISSUES = r"(?:ban hanh|phat hanh|thong qua|cong bo|ra(?! soat)|ky(?! ket)|de)"
_ISSUED_ON = re.compile(rf"\b{_ISSUES}(?: vao)?(?: ngay| hom)?\s*$")
_THEN_ISSUED = re.compile(rf"[ ,]*(?:\w+ ){{0,9}}?(?:da |vua |co )?{_ISSUES}\b")
_ISSUED_EN = re.compile(r"\b(?:issued?|adopt(?:ed)?|signed|dated|released|promulgated|passed)\b")
_ISSUED_WHAT = re.compile(rf"\b{_ISSUES} (?:nhung )?gi\b|\bwhat did .*\b(?:issue|adopt|sign)\b")
_SOURCE = re.compile(r"\b(?:theo|trong|tai|according to|under)\b(?: \w+){0,6} ?$")
_OTHERWISE: frozenset[Aspect] = frozenset({"signer", "recipient", "issuer", "quantity", "reason"})
ALIKE = 0.5  # share of the best's words that another of the day must have to be told too


def dated_route(facts: Facts, reading: Reading) -> Draft | None:
    """The document of a day, a type and a body; a refusal where none is of that day."""
    return _of_that_day(facts, reading) or _issued_that_day(facts, reading)


def _issued_that_day(facts: Facts, reading: Reading) -> Draft | None:
    """What was issued on the day that the question names: "ngày 29/9/2021 Tỉnh ủy ra gì?"."""
    query = reading.query
    if query.numbers or query.asks & _OTHERWISE or not _asks_which(query):
        return None
    if not _names_issue(query):
        return None
    found = distinct(one for one in facts.catalogue.works if one.date in days(query))
    found = [one for one in found if _is_of(one, query)]
    if not found:  # an English question may name the document's type in other words
        return abstain.refused("not_stated", query) if query.lang == "vi" else None
    shares = [reading.residue.share(terms(one.subject or "")) for one in found]
    best = max(shares)
    alike = [one for one, share in zip(found, shares, strict=True) if share >= ALIKE * best]
    if len(alike) > abstain.MOST_TOLD:
        return abstain.clarify(alike, query)
    return _told(alike, query)


def _asks_which(query: Query) -> bool:
    """Whether a document is asked for: by its type, or as what was issued."""
    which = query.types or query.asks & {"number", "document", "subject", "list"}
    return bool(which) or _ISSUED_WHAT.search(fold(query.text)) is not None


def _names_issue(query: Query) -> bool:
    """Whether the only day of a question is one on which something is issued."""
    dates = [one for one in find_dates(query.text) if one.date.day]
    if len({one.date for one in dates}) != 1:
        return False
    folded, day = fold(query.text), dates[0]
    before = folded[: day.start]
    if _SOURCE.search(before):
        return False
    if query.lang == "en":
        return _ISSUED_EN.search(folded) is not None
    return bool(_ISSUED_ON.search(before) or _THEN_ISSUED.match(folded, day.end))


def _is_of(work: Work, query: Query) -> bool:
    """Whether a work is of the type, the place and the body that the question names.

    English names of Party bodies leave open which one is meant.
    """
    placed = not query.provinces or work.province is None or work.province in query.provinces
    issued = any(same_issuer(work.issuer or "", one) for one in query.issuers)
    typed = not query.types or has_type(work.type, query.types)
    return placed and typed and (issued or not query.issuers or query.lang == "en")


def _told(works: Sequence[Work], query: Query) -> Draft:
    told = (document_sentence(one, query.lang) for one in works)
    return Draft("answered", tuple(one for one in told if one is not None))


def _of_that_day(facts: Facts, reading: Reading) -> Draft | None:
    """The document that a question tells by nothing else."""
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
    return _told(found, query)


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

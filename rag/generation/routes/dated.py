"""The route to a document that is named by its day: "số công văn của UBND tỉnh ngày 08/11/2023?".

A day with a type and a body is as good as a number: a document is of that day or it isn't meant.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.catalogue import Work, distinct
from rag.generation.described.timely import days
from rag.generation.described.wholes import FEW
from rag.generation.facts import Facts
from rag.generation.proof import abstain
from rag.generation.proof.attributes import document_sentence
from rag.generation.reading import Reading
from rag.model import Aspect, Draft, Query
from rag.vietnamese.dates import find_dates
from rag.vietnamese.issuer_names import same_issuer
from rag.vietnamese.issuers import find_issuers
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold
from rag.vietnamese.types import has_type

ALIKE = 0.5  # share of the best's words that another of the day must have to be told too

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


def dated_route(facts: Facts, reading: Reading) -> Draft | None:
    """The documents of a day; a refusal where none of that type and body is of it."""
    query = reading.query
    if query.numbers:
        return None
    if _tells_by_its_day(query, reading):
        return _told(_of_the_day(facts, query), query)
    if query.asks & _OTHERWISE or not _asks_which(query) or not _names_issue(query):
        return None
    # English names of Party bodies leave open which one is meant, and types have other words
    found = _of_the_day(facts, query, any_body=query.lang == "en")
    return None if query.lang == "en" and not found else _told(_alike(found, reading), query)


def _tells_by_its_day(query: Query, reading: Reading) -> bool:
    """Whether a type, a body or a place, and a day are all that is told of the document."""
    which = query.types and (query.issuers or query.provinces)
    asked = bool(which and query.asks & {"number", "document"}) and len(days(query)) == 1
    return asked and not _says_more(query, reading) and not _LIMIT.search(fold(query.text))


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


def _of_the_day(facts: Facts, query: Query, *, any_body: bool = False) -> list[Work]:
    """The works of the day, the type, the place and the body that the question names."""
    works = (one for one in facts.catalogue.works if one.date in days(query))
    return distinct(one for one in works if _is_of(one, query, any_body=any_body))


def _is_of(work: Work, query: Query, *, any_body: bool) -> bool:
    placed = not query.provinces or work.province is None or work.province in query.provinces
    issued = any(same_issuer(work.issuer or "", one) for one in query.issuers)
    typed = not query.types or has_type(work.type, query.types)
    return placed and typed and (issued or any_body or not query.issuers)


def _alike(works: Sequence[Work], reading: Reading) -> list[Work]:
    """Those of one day that are about as much of what the question says."""
    shares = [reading.residue.share(terms(one.subject or "")) for one in works]
    best = max(shares, default=0.0)
    return [one for one, share in zip(works, shares, strict=True) if share >= ALIKE * best]


def _told(works: Sequence[Work], query: Query) -> Draft:
    """Each by its full name; of too many it is asked which, of none it is said so."""
    if not works:
        return abstain.refused("not_stated", query)
    if len(works) > abstain.MOST_TOLD:
        return abstain.clarify(works, query)
    told = (document_sentence(one, query.lang) for one in works)
    return Draft("answered", tuple(one for one in told if one is not None))


def _says_more(query: Query, reading: Reading) -> bool:
    """Whether the question describes the document by more than its type, its day and its body."""
    bodies = [query.text[one.start : one.end] for one in find_issuers(query.text)]
    said = {term for one in (*bodies, *query.issuers, *query.provinces) for term in terms(one)}
    return len({term for term in reading.residue.weights if "_" not in term} - said) >= FEW

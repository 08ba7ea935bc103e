"""The route to so many documents on one matter: "mấy công văn về kỷ luật, kỷ cương, số nào?".

Where a question says that there are several, or names two types side by side, the best one alone is
half an answer. All that are of those types and bodies and as much about the matter are told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rag.catalogue import Work, WorkMatch, distinct
from rag.generation.described.origin import may_be_of
from rag.generation.facts import Facts
from rag.generation.proof.attributes import document_sentence
from rag.generation.reading import Reading
from rag.model import Draft, Query
from rag.vietnamese.issuer_names import same_issuer
from rag.vietnamese.issuers import find_issuers
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold
from rag.vietnamese.types import has_type, type_mentions

MOST = 6  # documents that are told
HELD = 0.5  # share of the matter's words that each must hold
ALIKE = 0.8  # the same, beside the best one's

_COUNTS = {"hai": 2, "ba": 3, "bon": 4, "two": 2, "three": 3, "four": 4, "both": 2}
_MANY = re.compile(
    rf"\b(?P<count>{'|'.join(_COUNTS)}|[2-6]|may|bao nhieu|nhieu|how many|several)"
    r"(?: (?:van ban|loai|other|different|cai|ban))? $"
)
_NUMBERED = re.compile(r"\s*(?:so )?\d")  # "hai kế hoạch 63 và 250": they are named
_JOINT = re.compile(r"\s*(?:,|va|and|&)\s*(?:cac |nhung )?$")
_LED = re.compile(r"\b(?:cac|nhung|the) (?:[A-Za-z]+ ){0,4}$", re.IGNORECASE)
_ASKS: frozenset[str] = frozenset({"number", "document", "list", "quantity"})
_FRAME = frozenset(
    "hai ba bon may nhieu bao cac nhung ca dan ra neu nhac duoc co so da name names named cited"
    " ke ten liet".split()
)


def counted_route(facts: Facts, reading: Reading) -> Draft | None:
    """Each document of the types that are asked for in the plural; nothing where there is one."""
    query = reading.query
    types = several_types(query)
    if not types or not query.asks & _ASKS or "compare" in query.asks:
        return None
    found = list(_fitting(facts, reading, types))
    works = distinct(one.work for one in found)
    wanted = _count(query)
    if len(works) < 2 or len(works) > MOST or (wanted and len(works) < wanted):
        return None
    if not all(any(has_type(one.type, (kind,)) for one in works) for kind in types):
        return None
    told = [document_sentence(one, query.lang) for one in works]
    said = tuple(dict.fromkeys(one for one in told if one is not None))
    return Draft("answered", said) if len(said) == len(works) else None


def several_types(query: Query) -> tuple[str, ...]:
    """The types of which a question says that there are several; two named side by side."""
    folded = fold(query.text)
    mentions = type_mentions(query.text)
    for at, one in enumerate(mentions):
        if _NUMBERED.match(folded, one.end):
            continue
        if _MANY.search(folded[: one.start]):
            return (one.type,)
        following = mentions[at + 1] if at + 1 < len(mentions) else None
        if (
            following is not None
            and one.type != following.type
            and _JOINT.fullmatch(folded[one.end : following.start])
            and (query.lang == "en" or _LED.search(folded[: one.start]))
        ):
            return (one.type, following.type)
    return ()


def _count(query: Query) -> int:
    """How many documents a question says there are; 0 where it doesn't say."""
    folded = fold(query.text)
    for one in type_mentions(query.text):
        counted = _MANY.search(folded[: one.start])
        if counted is not None:
            count = counted["count"]
            return int(count) if count.isdigit() else _COUNTS.get(count, 0)
    return 0


def _fitting(facts: Facts, reading: Reading, types: tuple[str, ...]) -> Iterator[WorkMatch]:
    """The works of those types, bodies, places and years that are about the matter."""
    query = reading.query
    spans = [query.text[one.start : one.end] for one in find_issuers(query.text)]
    spent = {term for one in (*spans, *query.issuers, *query.provinces) for term in terms(one)}
    weights = reading.residue.weights
    left = {t: w for t, w in weights.items() if not (spent | _FRAME) & {t, *t.split("_")}}
    asked = reading.residue.weighed(left)
    found = facts.works.search(
        query, 4 * MOST, asked=asked, wanted=types, among=lambda one: _is_of(one, reading, types)
    )
    good = [one for one in found if one.province is not False and one.year is not False]
    if not good:
        return
    best = max(one.coverage for one in good)
    for one in good:
        if not asked.weights or one.coverage >= max(HELD, ALIKE * best):
            yield one


def _is_of(work: Work, reading: Reading, types: tuple[str, ...]) -> bool:
    query = reading.query
    issued = not query.issuers or any(same_issuer(work.issuer or "", one) for one in query.issuers)
    placed = work.document is not None or work.province in query.provinces
    inside = placed or any(reading.inside(one.document) for one in work.mentions)
    numbered = any(work.work_id == one.work_id for works in reading.targets for one in works)
    return (
        work.number is not None
        and has_type(work.type, types)
        and issued
        and inside
        and may_be_of(work, reading)
        and not numbered
    )

"""What a body that the question names has to do, before what another one has.

"Sở Y tế có mấy ngày để trả lời?" shares most words with the clause that says in how many days the
commune answers, and that the Sở is told; the one of what the Sở does says less of the rest and is
the answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from rag.generation.asked.expected import expected_kinds
from rag.generation.text.preferring import preferred
from rag.generation.text.units import Unit
from rag.model import Query
from rag.vietnamese.issuers import find_issuers
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold, nfc

BEHIND = 5.0  # log-odds that a clause of the body's own may be behind one that isn't
NEAR = 2.5  # the same of one that opens with the subject of the question: "Giáo vụ phải …"
# What stands behind the body of whose time or figure a question asks.
_ACTS = re.compile(
    r" (?:phai|co|duoc|can|se|chiu|trinh|gui|nop|bao cao|tra loi|xu ly|giai quyet|tham dinh"
    r"|phe duyet|cap|thong bao)\b"
)
# What stands before a body to which, through which or with which another one does something.
_ANOTHERS = re.compile(r"\b(?:qua|cho|gui|den|toi|ve|cua|voi|va|bao cao|trinh|do)(?: cac)? $")
_FACTS = frozenset({"time", "amount"})
_SUBJECT = re.compile(
    r"(?:(?:theo|o|tai) [^,:]{2,60}[,:] )?(?P<subject>[a-z]+(?: [a-z]+){0,3}?)"
    r" (?:phai|co trach nhiem|co (?:may|bao nhieu)|duoc)\b"
)


def of_the_body_first(units: Sequence[Unit], query: Query) -> list[Unit]:
    """The units, best first; where the best isn't of what the body does, one that is."""
    ordered = list(units)
    if len(ordered) < 2:
        return ordered
    bodies, subject = _acting(query), _subject(query)
    if bodies:
        return preferred(ordered, lambda one: _is_of(one, bodies), behind=BEHIND)
    if subject is not None:
        opens = re.compile(rf"\W*(?:cac )?{re.escape(subject)}\b")
        return preferred(
            ordered, lambda one: opens.match(fold(one.evidence.quote)) is not None, behind=NEAR
        )
    return ordered


def _is_of(unit: Unit, bodies: Iterable[str]) -> bool:
    """Whether one of the bodies does what a clause says, or a heading above it names one."""
    quote = unit.evidence.quote
    folded = fold(quote)
    named = [one for one in find_issuers(quote) if one.name in bodies]
    if named:
        return any(not _ANOTHERS.search(folded[: one.start]) for one in named)
    return any(_pairs(one) <= unit.above for one in bodies)


def _pairs(name: str) -> frozenset[str]:
    return frozenset(term for term in terms(name) if "_" in term)


@lru_cache(maxsize=64)
def _acting(query: Query) -> tuple[str, ...]:
    """The bodies of which a question asks when they do something, or of a figure."""
    if query.lang == "en" or not expected_kinds(query) & _FACTS:
        return ()
    text, folded = nfc(query.text), fold(query.text)
    found = (one for one in find_issuers(text) if _ACTS.match(folded, one.end))
    return tuple(one.name for one in found if not _ANOTHERS.search(folded[: one.start]))


@lru_cache(maxsize=64)
def _subject(query: Query) -> str | None:
    """With what a question begins that asks when somebody has to do something, folded."""
    if query.lang == "en" or not expected_kinds(query) & _FACTS:
        return None
    found = _SUBJECT.match(fold(query.text))
    return found["subject"] if found else None

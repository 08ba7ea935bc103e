"""Who does the very thing that is asked: "trường chất lượng cao do ai công nhận?".

A clause may hold all words of such a question and have the deed for a noun, "quyết định công nhận
… được công bố trên trang của Tổng cục", where another one says who does it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from rag.generation.asked.asking_part import folded_asking
from rag.generation.asked.bodies import names_body
from rag.generation.asked.expected import expected_kinds
from rag.generation.asked.found_kinds import found_kinds
from rag.generation.text.doers import AS_MUCH, BEHIND, HALF, doer
from rag.generation.text.preferring import preferred
from rag.generation.text.units import Unit
from rag.model import Evidence, Query
from rag.vietnamese.text import fold, nfc
from rag.vietnamese.words import is_word

FAR = 60  # code points between a body and what it does
OPENS = 40  # code points of a clause in which its verb stands, where its subject stands above it

_WHO = (
    r"(?:ai|(?:co quan|don vi|cap|so|sø|bo|noi|to chuc|phong|uy ban|nguoi|chuc danh|ban|cuc|vu"
    r"|trung tam|bo phan|lanh dao) nao)"
)
_MAY = r"(?: (?:la|nguoi|se|phai|duoc|quyen|co|tham quyen|trach nhiem|thi|da|moi|chiu|dung ra))*"
_ASKED = re.compile(rf"\b{_WHO}{_MAY} (?P<deed>\w+ \w+)")
_CUT = re.compile(r"[.;:\n]")
# What stands between a body and a deed that isn't its own.
_ANOTHERS = re.compile(r"\b(?:cua|theo|tai|ve|trong|den|quy dinh|bi|do|cho|ma)\b")
_OF = re.compile(r"\b(?:cua|tai|ve|theo|den)(?: (?:cac|nhung))? $")


def acting_first(units: Sequence[Unit], query: Query) -> list[Unit]:
    """The units, best first; where the best doesn't say who does what is asked, one that does."""
    ordered = list(units)
    deed = _deed(query) if len(ordered) > 1 and query.lang == "vi" else None
    if deed is None or _does(ordered[0].evidence, deed, query):
        return ordered
    best = ordered[0]
    return preferred(
        ordered,
        lambda one: one is not best and _acts(one.evidence, deed, query),
        behind=BEHIND,
        covered=AS_MUCH,
        own=HALF,
    )


@lru_cache(maxsize=64)
def _deed(query: Query) -> str | None:
    """The verb, folded, of which a question asks the doer."""
    if "agency" not in expected_kinds(query):
        return None
    found = _ASKED.search(folded_asking(query))
    if found is None:
        return None
    said = nfc(query.text)
    start = len(said) - len(folded_asking(query))
    written = said[start + found.start("deed") : start + found.end("deed")]
    return fold(written) if is_word(written.replace(" ", "_").lower()) else None


def _does(evidence: Evidence, deed: str, query: Query) -> bool:
    """Whether a clause says who does it, or opens with the deed below the name of who does."""
    opens = deed in fold(evidence.quote[:OPENS]) and doer(evidence, query) is not None
    return opens or _acts(evidence, deed, query)


def _acts(evidence: Evidence, deed: str, query: Query) -> bool:
    """Whether a body that the question doesn't name stands right before the deed."""
    quote = evidence.quote
    bodies = [
        one
        for one in found_kinds("agency", evidence, query)
        if names_body(quote[one.start : one.end]) and not _OF.search(fold(quote[: one.start]))
    ]
    for at in re.finditer(rf"\b{re.escape(deed)}\b", fold(quote)):
        cut = max((one.end() for one in _CUT.finditer(quote, 0, at.start())), default=0)
        for one in bodies:
            between = quote[one.end : at.start()]
            near = cut <= one.start and one.end <= at.start() and len(between) <= FAR
            if near and not _ANOTHERS.search(fold(between)):
                return True
    return False

"""One of several that a number tells: "mức 3", "hạng II", "level 1".

Clauses of the others, and of all of them, share its words; the one that begins with it is meant.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.generation.asked.expected import expected_kinds
from rag.generation.text.preferring import preferred
from rag.generation.text.units import Unit
from rag.model import Query
from rag.vietnamese.successive import names_same
from rag.vietnamese.text import fold

BEHIND = 4.0  # log-odds that the clause of the very one may be behind the best
AS_MUCH = 0.7  # share of what the best covers of the question that it must cover

_WHICH = r"(?P<which>\d{1,2}|[ivx]{1,4})\b(?![./-]\d)(?! (?:nam|thang|ngay|lan)\b)"
_ASKED = re.compile(rf"\b(?P<noun>muc|hang|bac|nhom|loai|vung|khu vuc|cap do) {_WHICH}")
_ASKED_EN = re.compile(
    rf"\b(?P<noun>level|grade|rank|group|category|class|zone|region|rate) {_WHICH}"
)
_MEANT = {
    "level": "muc|cap do|cap|bac|hang",
    "grade": "hang|bac|cap",
    "rank": "hang|bac",
    "group": "nhom",
    "category": "loai|nhom|hang",
    "class": "loai|hang|cap",
    "zone": "vung|khu vuc",
    "region": "vung|khu vuc",
    "rate": "muc",
}


def of_the_rank_first(units: Sequence[Unit], query: Query) -> list[Unit]:
    """The units, best first, one that begins with the rank asked of before those that don't."""
    ordered = list(units)
    cue = _ASKED_EN if query.lang == "en" else _ASKED
    ranks = {(one["noun"], one["which"]) for one in cue.finditer(fold(query.text))}
    if len(ranks) != 1 or not ordered:
        return ordered
    noun, which = next(iter(ranks))
    begins = re.compile(rf"\W*(?:{_MEANT.get(noun, noun)}) {which}\b(?![./-]\d)")
    return preferred(
        ordered,
        lambda one: begins.match(fold(one.evidence.quote)) is not None,
        behind=BEHIND,
        covered=AS_MUCH,
    )


def naming_the_label_first(units: Sequence[Unit], query: Query) -> list[Unit]:
    """Those first that name the labelled one of which a figure is asked: "mức 1", "nhóm B"."""
    if "amount" not in expected_kinds(query):
        return list(units)
    return sorted(units, key=lambda one: not names_same(query.text, one.evidence.quote))

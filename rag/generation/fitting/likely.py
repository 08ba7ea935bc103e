"""A clause that may be said though it holds few of the question's words.

What people say in words of their own, "suất có hạn", documents say in others. Where the search
found the clause's passage before all others and everything that tells an answer makes the clause a
likely one, it is said, if it says something of what is asked beyond its document. Of the questions
that were refused because the best clause covered too little or said too little beyond its document
(``dev`` and those to learn from), 18 are right so, 4 of those that the documents answer elsewhere
are wrong, and 1 that they don't answer is answered.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.generation.asked.asking_part import folded_asking
from rag.generation.asked.expected import asked_noun, expected_kinds
from rag.generation.fitting.fits import fits, place_agrees
from rag.generation.ranking.claims import TELLING, beyond, claim_of
from rag.generation.reading import Reading
from rag.generation.text.units import Unit
from rag.model import Query

# "Đạt ba chữ gì?": the clause must have as many as are asked for.
_SO_MANY = re.compile(r"\b(?:hai|ba|bon|bay|tam|chin|\d+) (?:\w+ ){1,2}(?:nao|gi)\b")

LIKELY = 11.0  # log-odds of a clause that needn't cover enough
SOME = 0.25  # what it must cover
BEYOND = 0.1  # share of what is asked beyond its document that it must say
OWN = 0.12  # what a clause must say itself of a question


def may_stand(reading: Reading, unit: Unit) -> bool:
    """Whether a clause can be an answer at all: of the kind, the time and the place asked for."""
    return fits(reading, unit) and place_agrees(reading, unit.evidence)


def likely(reading: Reading, units: Sequence[Unit]) -> list[Unit]:
    """The best clause that may stand, where it is of the first passage and likely by itself."""
    best = next((one for one in units if may_stand(reading, one)), None)
    if best is None or best.passage.rank > 1 or best.odds < LIKELY:
        return []
    if _asks_figure(reading.query) or _lacks_noun(reading, best):
        return []
    left = beyond(claim_of(reading.residue, reading.query), reading.query, best)
    tells = left.total < TELLING or left.share(best.above) >= BEYOND
    return [best] if tells and best.own >= OWN and best.covered >= SOME else []


def _asks_figure(query: Query) -> bool:
    """Whether a figure, or so many things, are asked for: clauses of all kinds have some."""
    return "amount" in expected_kinds(query) or _SO_MANY.search(folded_asking(query)) is not None


def _lacks_noun(reading: Reading, unit: Unit) -> bool:
    """Whether a clause says nothing of the thing that is asked for: "phần mềm nào"."""
    noun = asked_noun(reading.query)
    return noun is not None and noun in reading.residue.weights and noun not in unit.above

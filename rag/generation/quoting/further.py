"""Which clauses an answer says beside the best one.

Of a question with two sides the further clauses are those that say what the best one leaves of it;
of one that asks for a list those that are of the same kind; else those that are nearly as likely.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rag.generation.asked.sides import compares_sides
from rag.generation.quoting.one_or_all import asks_for_all, asks_one_fact
from rag.generation.reading import Reading
from rag.generation.text.rows import row_at
from rag.generation.text.sections import section_at
from rag.generation.text.units import Unit
from rag.model import Evidence

NEAR = 2.0  # how close a second clause's log-odds must come for it to be said too
MOST = 3  # clauses of an answer
BEHIND = 4.0  # how far behind one may be that says the other side
GAIN = 0.04  # share of the question that it must add
ALIKE = 2.5  # how far behind the best an item of the same list may be
HALF = 0.5  # share of what the best one says of the question that the other side, or a rival, must
EQUAL = 1.0  # behind the best one's log-odds, where a clause is about as likely
AS_MUCH = 0.9  # share of what the best item says of the question that another must say
ITEMS = 10  # items of a list

Same = Callable[[Unit, Unit], bool]


def chosen_units(units: Sequence[Unit], reading: Reading, twins: Same) -> list[Unit]:
    """The best unit and those to be said with it, the best first.

    ``twins`` tells whether two say the same.
    """
    if compares_sides(reading.query):
        more = _other_side(units, reading)
        if more is not None:
            return [units[0], more]
    if asks_for_all(reading.query):
        items = _items(units)
        if len(items) > 1:
            return items
    if asks_one_fact(reading.query) and "compare" not in reading.query.asks:
        best = _fullest_row(units)
        rest = [one for one in units if one is not best and not _is_other_row(one, best)]
        units = [best, *rest]
    return _near(units, twins)


def is_rival(one: Unit, best: Unit) -> bool:
    """Whether a clause is about as likely as the best one, and says half as much itself."""
    return one.odds >= best.odds - EQUAL and one.own >= HALF * best.own


def heads_another(one: Unit, units: Sequence[Unit]) -> bool:
    """Whether a clause is only the heading of what another one says."""
    evidence = one.evidence
    return any(
        s.start <= evidence.start and evidence.end <= s.heading_end
        for s in evidence.document.sections
        if s.heading
        for other in units
        if other.evidence.document is evidence.document
        if s.heading_end <= other.evidence.start < s.end
    )


def _near(units: Sequence[Unit], twins: Same) -> list[Unit]:
    """The best unit, and those that say something else nearly as well."""
    chosen = [units[0]]
    for one in units[1:]:
        if one.odds >= units[0].odds - NEAR and not any(twins(one, other) for other in chosen):
            chosen.append(one)
    return chosen[:MOST]


def _fullest_row(units: Sequence[Unit]) -> Unit:
    """The best unit; of rows of one document about as likely the one that says most.

    What a row says less of the question is the name of what its figure is of.
    """
    best = units[0]
    rivals = (
        one
        for one in units
        if one.evidence.document is best.evidence.document
        and one.odds >= best.odds - EQUAL
        and _is_row(one.evidence)
    )
    fullest = max(rivals, key=lambda one: one.own, default=best)
    return fullest if _is_other_row(best, fullest) else best


def _is_other_row(one: Unit, best: Unit) -> bool:
    """Whether it is another row of a table, and says less of what is asked than the best one."""
    same = one.evidence.document is best.evidence.document
    rows = same and _is_row(one.evidence) and _is_row(best.evidence)
    return rows and one.own < AS_MUCH * best.own


def _other_side(units: Sequence[Unit], reading: Reading) -> Unit | None:
    """The clause of the same document that says most of what the best one leaves."""
    best = units[0]
    said = reading.residue.share(best.above)

    def gain(one: Unit) -> float:
        return reading.residue.share(best.above | one.above) - said

    others = [
        one
        for one in units[1:]
        if one.evidence.document is best.evidence.document
        and one.odds >= best.odds - BEHIND
        and one.own >= HALF * best.own
    ]
    other = max(others, key=gain, default=None)
    return other if other is not None and gain(other) >= GAIN else None


def _items(units: Sequence[Unit]) -> list[Unit]:
    """Rows beside the best one that say as much of the question: they are of one kind."""
    best = units[0]
    kept = [best]
    for one in units[1:]:
        new = all(one.evidence.quote != other.evidence.quote for other in kept)
        if new and _is_beside(one, best):
            kept.append(one)
    return kept[:ITEMS]


def _is_beside(one: Unit, best: Unit) -> bool:
    """Whether it is as good an item, in the same section, and like the best one a row."""
    document, other = one.evidence.document, best.evidence
    return (
        document is other.document
        and one.odds >= best.odds - ALIKE
        and one.own >= AS_MUCH * best.own
        and section_at(document, one.evidence.start) == section_at(document, other.start)
        and _is_row(one.evidence)
        and _is_row(other)
    )


def _is_row(evidence: Evidence) -> bool:
    return row_at(evidence.document, evidence.start, evidence.end) is not None

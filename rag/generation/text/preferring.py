"""One unit put before the best: it is nearly as good, and has what the question asks for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rag.generation.text.units import Unit


def preferred(
    units: Sequence[Unit],
    meant: Callable[[Unit], bool],
    *,
    behind: float,
    covered: float = 0.0,
    own: float = 0.0,
) -> list[Unit]:
    """The units, best first, the first that is ``meant`` before all others.

    It may be ``behind`` the best by so many log-odds, and must have these shares of what the best
    one has of the question ``covered`` and in its ``own`` words. Where none is, the order stays.
    """
    ordered = list(units)
    if not ordered:
        return ordered
    best = ordered[0]
    near = (
        one
        for one in ordered
        if one.odds >= best.odds - behind
        and one.covered >= covered * best.covered
        and one.own >= own * best.own
    )
    first = next((one for one in near if meant(one)), best)
    return [first, *(one for one in ordered if one is not first)]

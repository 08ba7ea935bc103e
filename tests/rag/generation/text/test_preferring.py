"""The first unit that is meant goes before the best, where it is near enough."""

from __future__ import annotations

from rag.generation.text.preferring import preferred
from rag.generation.text.units import Unit
from rag.model import Document, Evidence, Passage, ScoredPassage

DOCUMENT = Document("d", "d.txt", "abcd", "", "0")
PASSAGE = ScoredPassage(Passage("p", "d", 0, 4, "abcd"), 1.0, 1)


def _unit(at: int, odds: float, covered: float, own: float) -> Unit:
    return Unit(Evidence(DOCUMENT, at, at + 1), PASSAGE, odds, covered, covered, own)


UNITS = [_unit(0, 5.0, 0.8, 0.8), _unit(1, 4.0, 0.4, 0.8), _unit(2, 3.0, 0.8, 0.2)]


def _order(meant: str, behind: float, covered: float = 0.0, own: float = 0.0) -> str:
    units = preferred(
        UNITS, lambda one: one.evidence.quote in meant, behind=behind, covered=covered, own=own
    )
    return "".join(one.evidence.quote for one in units)


def test_the_first_that_is_meant_goes_before_all_others() -> None:
    assert _order("bc", 2.0) == "bac"
    assert _order("c", 2.0) == "cab"
    assert _order("abc", 2.0) == "abc"


def test_none_that_is_too_far_behind_or_says_too_little() -> None:
    assert _order("c", 1.9) == "abc"
    assert _order("bc", 2.0, covered=0.9) == "cab"
    assert _order("bc", 2.0, covered=0.9, own=0.5) == "abc"
    assert preferred([], lambda _: True, behind=1.0) == []

"""Shares of many clauses at once are those that ``Asked.share`` counts one by one."""

from __future__ import annotations

import numpy as np
import pytest

from rag.catalogue import Asked
from rag.generation.ranking.holding import SETTLED, Holding
from rag.generation.text.units import Candidate, Found, ReadPassage, Shape
from rag.model import Document, Evidence, Passage, ScoredPassage

DOCUMENT = Document("d", "d.txt", "hồ sơ kinh phí", "", "0" * 64)
PASSAGE = ScoredPassage(Passage("p", "d", 0, 14, "hồ sơ kinh phí"), 1.0, 1)
TERMS = ("ho", "so", "ho_so", "kinh", "phi", "kinh_phi", "nop", "han")
PLAIN = Asked({term: 1.0 + at for at, term in enumerate(TERMS)})
# One word with two meanings, of two terms and of one, and one word with a chance.
MEANT = Asked(
    PLAIN.weights,
    (
        {frozenset({"kinh", "phi"}): 1.0, frozenset({"nop"}): 0.4},
        {frozenset({"han"}): 0.3},
    ),
)


def found(seed: int, count: int = 12) -> list[Found]:
    """Clauses of three documents that hold terms by chance."""
    chance = np.random.default_rng(seed)

    def some(share: float) -> frozenset[str]:
        return frozenset(term for term in TERMS if chance.random() < share) | {"khac"}

    reads = [ReadPassage((), some(0.3), some(0.7)) for _ in range(3)]
    clauses = []
    for at in range(count):
        own = some(0.3)
        one = Candidate(Evidence(DOCUMENT, 0, 14), own, own | some(0.2), Shape())
        clauses.append(Found(one, reads[at % 3], PASSAGE))
    return clauses


def one_by_one(asked: Asked, one: Found) -> list[float]:
    """The eight shares of a clause, counted by the definition."""
    own, above, subject = one.candidate.own, one.candidate.above, one.read.subject
    around = above | one.read.around
    telling = asked.weighed(
        {t: w * (SETTLED if t in subject else 1.0) for t, w in asked.weights.items()}
    )
    left = {t: w for t, w in asked.weights.items() if not subject.issuperset(t.split("_"))}
    claim = asked.weighed(left)
    return [
        *(part.share(held) for part in (telling, asked) for held in (own, above, around)),
        *(claim.share(held) for held in (own, above)),
    ]


@pytest.mark.parametrize("asked", [PLAIN, MEANT], ids=["plain", "meanings"])
@pytest.mark.parametrize("seed", range(5))
def test_shares_are_those_of_each_clause(asked: Asked, seed: int) -> None:
    clauses = found(seed)
    expected = [one_by_one(asked, one) for one in clauses]
    assert np.ptp(expected, axis=0).min() > 0  # the clauses differ in every share
    assert Holding(asked, asked).shares(clauses) == pytest.approx(np.array(expected))


def test_nothing_asked_is_held_by_nothing() -> None:
    assert not Holding(Asked({}), Asked({})).shares(found(1)).any()


def test_no_clauses_have_no_shares() -> None:
    assert Holding(MEANT, MEANT).shares([]).shape == (0, 8)

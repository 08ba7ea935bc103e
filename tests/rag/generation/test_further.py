"""Which clauses are said beside the best one."""

from __future__ import annotations

import pytest

from rag.generation.further import EQUAL, is_rival
from rag.generation.units import Unit
from rag.model import Document, Evidence, Passage, ScoredPassage

TEXT = "Sở Nội vụ tổng hợp. Văn phòng tổng hợp."
DOCUMENT = Document("d", "d.txt", TEXT, "", "0" * 64)
PASSAGE = ScoredPassage(Passage("p", "d", 0, len(TEXT), TEXT), 1.0, 1)


def unit(odds: float, own: float) -> Unit:
    return Unit(Evidence(DOCUMENT, 0, 19), PASSAGE, odds, 1.0, 1.0, own)


@pytest.mark.parametrize(
    ("odds", "own", "rival"),
    [(3.0 - EQUAL, 0.4, True), (2.9 - EQUAL, 0.8, False), (3.0, 0.39, False)],
    ids=["as likely", "less likely", "says too little"],
)
def test_a_rival_is_about_as_likely_and_says_half_as_much(
    odds: float, own: float, *, rival: bool
) -> None:
    assert is_rival(unit(odds, own), unit(3.0, 0.8)) is rival

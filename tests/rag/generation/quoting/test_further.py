"""Which clauses are said beside the best one."""

from __future__ import annotations

import pytest

from rag.catalogue import Asked
from rag.generation.quoting.further import EQUAL, chosen_units, is_rival
from rag.generation.reading import Reading
from rag.generation.text.units import Unit
from rag.model import Aspect, Document, Evidence, Passage, Query, Row, ScoredPassage

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


@pytest.mark.parametrize(("own", "said"), [(0.3, 1), (0.8, 2)], ids=["another thing", "as much"])
@pytest.mark.parametrize("asks", [frozenset({"quantity"}), frozenset({"quantity", "compare"})])
def test_the_figures_of_another_row_are_not_said(
    own: float, said: int, asks: frozenset[Aspect]
) -> None:
    text = "Nhà máy A\n1.200\nNhà máy B\n300"
    document = Document("d", "d.txt", text, "", "", rows=(Row(0, 15), Row(16, len(text))))
    rows = [Evidence(document, 0, 15), Evidence(document, 16, len(text))]
    units = [
        Unit(one, PASSAGE, odds, 1.0, 1.0, share)
        for one, odds, share in zip(rows, (3.0, 2.5), (0.8, own), strict=True)
    ]
    query = Query("Nhà máy A bao nhiêu MW?", "Nhà máy A bao nhiêu MW?", "vi", asks=asks)
    reading = Reading(query, (), frozenset(), None, (), Asked({}))
    wanted = 2 if "compare" in asks else said
    assert len(chosen_units(units, reading, lambda one, other: one is other)) == wanted


def test_of_two_rows_the_one_that_bears_the_name_goes_first() -> None:
    text = "Trường B\n4.000\nTrường chuyên A\n3.200"
    document = Document("d", "d.txt", text, "", "", rows=(Row(0, 14), Row(15, len(text))))
    rows = [Evidence(document, 0, 14), Evidence(document, 15, len(text))]
    likelier, named = (
        Unit(one, PASSAGE, odds, 1.0, 1.0, own)
        for one, odds, own in zip(rows, (3.0, 2.9), (0.5, 0.8), strict=True)
    )
    query = Query(
        "Học phí Trường chuyên A?", "Học phí Trường chuyên A?", "vi", asks=frozenset({"quantity"})
    )
    reading = Reading(query, (), frozenset(), None, (), Asked({}))
    assert chosen_units([likelier, named], reading, lambda one, other: one is other) == [named]

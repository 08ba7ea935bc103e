"""A clause that may be said though it holds few of the question's words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rag.catalogue import Asked
from rag.generation.fitting.likely import likely
from rag.generation.reading import Reading
from rag.generation.text.units import Unit
from rag.model import Document, Evidence, Passage, Query, ScoredPassage

ASKED = "Ai phải lập phương án trước khi chở hàng quá khổ trên sông?"
SAID = "Người vận tải phải lập phương án vận tải hàng hóa siêu trường."


def _unit(rank: int = 1, odds: float = 12.0) -> Unit:
    document = Document("d", "d.txt", SAID, "", "0")
    passage = ScoredPassage(Passage("p", "d", 0, len(SAID), SAID), 1.0, rank)
    above = frozenset(("phuong", "an", "phuong_an"))
    return Unit(Evidence(document, 0, len(SAID)), passage, odds, 0.3, 0.3, 0.3, above)


def _reading(asked: str = ASKED, noun: str = "kho") -> Reading:
    weights = {"phuong": 2.0, "an": 1.0, "phuong_an": 3.0, noun: 4.0, "song": 4.0}
    return Reading(Query(asked, asked, "vi"), (), frozenset(), None, (), Asked(weights))


def test_the_likeliest_clause_of_the_first_passage_may_hold_few_words() -> None:
    best = _unit()
    assert likely(_reading(), [best, _unit(2, 11.5)]) == [best]


def test_one_of_another_passage_or_a_less_likely_one_may_not() -> None:
    assert not likely(_reading(), [_unit(rank=2)])
    assert not likely(_reading(), [_unit(odds=10.0)])


def test_it_says_something_of_what_is_asked_beyond_its_document() -> None:
    known = frozenset(("phuong", "an", "phuong_an"))
    assert not likely(_reading(), [replace(_unit(), subject=known)])


def test_it_says_something_of_the_thing_that_is_asked_for() -> None:
    assert not likely(_reading("Phương án dùng phần mềm nào?", "phan_mem"), [_unit()])


@pytest.mark.parametrize(
    "asked", ["Lập phương án tốn bao nhiêu tiền?", "Phương án phải đạt ba chữ gì?"]
)
def test_it_is_no_figure_that_is_asked_for(asked: str) -> None:
    assert not likely(_reading(asked), [_unit()])

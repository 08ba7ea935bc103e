"""Clauses that say what follows, where that is asked."""

from __future__ import annotations

import pytest

from rag.generation.quoting.consequences import asks_consequence, following_first
from rag.generation.text.units import Unit
from rag.model import Document, Evidence, Passage, Query, ScoredPassage

RULE = "Các bộ gửi báo cáo đề xuất biên chế nêu trên về Bộ Nội vụ trước ngày 26/11/2025, đúng mẫu."
FOLLOWS = "Sau thời hạn nêu trên, nếu bộ chưa có báo cáo thì phải tự chịu trách nhiệm."


def _unit(text: str, odds: float) -> Unit:
    document = Document("d", "d.txt", text, "", "0")
    passage = ScoredPassage(Passage("p", "d", 0, len(text), text), 1.0, 1)
    return Unit(Evidence(document, 0, len(text)), passage, odds, 1.0, 1.0, 1.0)


def _said(question: str, odds: float) -> list[str]:
    units = [_unit(RULE, 13.0), _unit(FOLLOWS, odds)]
    found = following_first(units, Query(question, question, "vi"))
    return [one.evidence.quote for one in found]


@pytest.mark.parametrize(
    "question",
    [
        "Hết hạn mà chưa gửi báo cáo thì sao?",
        "qua han chua gui thi bi xu ly the nao",
        "Chậm gửi thì có bị gì không?",
        "What happens if a ministry sends no report?",
    ],
)
def test_what_follows_goes_before_the_rule_that_is_not_kept(question: str) -> None:
    assert _said(question, 12.0) == [FOLLOWS, RULE]


def test_it_stays_behind_where_it_is_far_less_likely() -> None:
    assert _said("Hết hạn mà chưa gửi báo cáo thì sao?", 9.0) == [RULE, FOLLOWS]


@pytest.mark.parametrize(
    "question", ["Các bộ gửi báo cáo trước ngày nào?", "Vì sao phải gửi báo cáo?"]
)
def test_nothing_changes_where_it_is_not_asked(question: str) -> None:
    assert not asks_consequence(Query(question, question, "vi"))
    assert _said(question, 12.0) == [RULE, FOLLOWS]


def test_a_case_of_what_fails_is_said_where_one_asks_of_such() -> None:
    assert _said("Bộ nào không gửi đúng hạn thì sao?", 9.5) == [FOLLOWS, RULE]
    assert _said("Bộ nào gửi bản giấy thì sao?", 9.5) == [RULE, FOLLOWS]

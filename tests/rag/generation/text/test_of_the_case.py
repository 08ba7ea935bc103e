"""The rule before a case that isn't put."""

from __future__ import annotations

import pytest

from rag.generation.text.of_the_case import of_the_case_first
from rag.generation.text.units import Unit
from rag.model import Document, Evidence, Passage, Query, ScoredPassage
from rag.vietnamese.terms import terms

CASE = "Đối với ngành Giáo dục: Gửi hồ sơ đề nghị khen thưởng về Sở trước ngày 10/7 hằng năm."
RULE = "Các cơ quan gửi hồ sơ đề nghị khen thưởng tổng kết về Sở trước ngày 10/12 hằng năm."


def _unit(text: str, odds: float, headed: float = 1.0) -> Unit:
    document = Document("d", "d.txt", text, "", "0")
    passage = ScoredPassage(Passage("p", "d", 0, len(text), text), 1.0, 1)
    evidence = Evidence(document, 0, len(text))
    return Unit(evidence, passage, odds, 1.0, headed, 0.1, frozenset(terms(text)))


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Hồ sơ khen thưởng gửi trước ngày nào?", RULE),
        ("Trường học ngành giáo dục gửi hồ sơ khen thưởng trước ngày nào?", CASE),
        ("Hồ sơ khen thưởng gửi cho ai?", CASE),
    ],
)
def test_the_rule_goes_first_where_the_case_is_not_named(question: str, first: str) -> None:
    units = [_unit(CASE, 17.0), _unit(RULE, 16.0)]
    ordered = of_the_case_first(units, Query(question, question, "vi"))
    assert ordered[0].evidence.quote == first


def test_a_rule_that_is_less_likely_stays_behind() -> None:
    question = "Hồ sơ khen thưởng gửi trước ngày nào?"
    units = [_unit(CASE, 17.0), _unit(RULE, 15.0)]
    assert of_the_case_first(units, Query(question, question, "vi")) == units

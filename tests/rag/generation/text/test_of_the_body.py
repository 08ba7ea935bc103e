"""What the body does that a question names."""

from __future__ import annotations

import pytest

from rag.generation.text.of_the_body import of_the_body_first
from rag.generation.text.units import Unit
from rag.model import Document, Evidence, Passage, Query, ScoredPassage
from rag.vietnamese.terms import terms

COMMUNE = "Trong 02 ngày làm việc, Phòng Văn hóa xã rà soát, báo cáo tỉnh (qua Sở Y tế) danh sách."
OWN = "Trong 05 ngày làm việc, Sở Y tế chủ trì, phối hợp với Sở Tài chính trình Ủy ban nhân dân."


def _unit(text: str, odds: float, headed: float = 1.0) -> Unit:
    document = Document("d", "d.txt", text, "", "0")
    passage = ScoredPassage(Passage("p", "d", 0, len(text), text), 1.0, 1)
    evidence = Evidence(document, 0, len(text))
    return Unit(evidence, passage, odds, 1.0, headed, 0.1, frozenset(terms(text)))


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Sở Y tế có bao nhiêu ngày để trình danh sách?", OWN),
        ("Sở YT Huế phải trình danh sách trong mấy ngày?", OWN),
        ("Danh sách gửi qua Sở Y tế trong mấy ngày?", COMMUNE),
        ("Phòng Văn hóa xã rà soát danh sách trong mấy ngày?", COMMUNE),
        ("Sở Y tế có trách nhiệm gì với danh sách?", COMMUNE),
    ],
)
def test_a_clause_of_its_own_goes_first(question: str, first: str) -> None:
    units = [_unit(COMMUNE, 19.0), _unit(OWN, 15.0)]
    ordered = of_the_body_first(units, Query(question, question, "vi"))
    assert ordered[0].evidence.quote == first


def test_one_that_is_far_less_likely_stays_behind() -> None:
    question = "Sở Y tế có bao nhiêu ngày để trình danh sách?"
    units = [_unit(COMMUNE, 19.0), _unit(OWN, 13.0)]
    assert of_the_body_first(units, Query(question, question, "vi")) == units


APPEAL = "Khiếu nại được gửi đến giáo vụ chậm nhất 02 ngày sau khi công bố điểm."
MARKS = "Giáo vụ có trách nhiệm công bố điểm chậm nhất 03 ngày kể từ ngày nhận kết quả."


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Giáo vụ phải công bố điểm trong mấy ngày?", MARKS),
        ("Theo quy chế, giáo vụ có mấy ngày để công bố điểm?", MARKS),
        ("Khiếu nại phải gửi giáo vụ trong mấy ngày?", APPEAL),
        ("Gửi khiếu nại chậm nhất mấy ngày sau khi công bố điểm?", APPEAL),
    ],
)
def test_a_clause_that_opens_with_the_subject_goes_first(question: str, first: str) -> None:
    units = [_unit(APPEAL, 15.0), _unit(MARKS, 13.0)]
    ordered = of_the_body_first(units, Query(question, question, "vi"))
    assert ordered[0].evidence.quote == first

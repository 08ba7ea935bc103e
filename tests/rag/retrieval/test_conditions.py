"""Cases that a follow-up puts the question before into, worked out by hand."""

from __future__ import annotations

import pytest

from rag.model import Turn
from rag.retrieval.followup import standalone

FEE = "Mức thu phí sử dụng lòng đường ở Bắc Ninh là bao nhiêu?"
TERM = "How long does the appraisal of a file take in Phu Tho?"


@pytest.mark.parametrize(
    ("question", "said", "meant"),
    [
        (FEE, "Nếu thuê cả năm thì sao?", f"{FEE[:-1]} nếu thuê cả năm?"),
        (FEE, "Còn khi tổ chức đám cưới?", f"{FEE[:-1]} khi tổ chức đám cưới?"),
        (
            FEE,
            "Trường hợp thuê ban đêm thì sao?",
            f"{FEE[:-1]} trong trường hợp thuê ban đêm?",
        ),
        (
            f"{FEE[:-1]} nếu thuê cả năm?",
            "Thế nếu thuê theo tháng?",
            f"{FEE[:-1]} nếu thuê theo tháng?",
        ),
        (TERM, "And if it is sent online?", f"{TERM[:-1]} if it is sent online?"),
        (TERM, "What if papers are missing?", f"{TERM[:-1]} if papers are missing?"),
    ],
)
def test_the_question_before_is_asked_of_the_case(question: str, said: str, meant: str) -> None:
    turns = [Turn("user", question), Turn("assistant", "Tài liệu không nêu điều này.")]
    assert standalone(said, turns) == meant


def test_a_case_with_its_own_question_is_no_other_case_of_the_one_before() -> None:
    turns = [Turn("user", FEE), Turn("assistant", "20.000 đồng.")]
    said = "Nếu nộp chậm thì phạt bao nhiêu?"
    assert not standalone(said, turns).startswith(FEE[:-1])

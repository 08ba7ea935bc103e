from __future__ import annotations

import pytest

from rag.model import Turn
from rag.retrieval.followup import standalone

PLAN = [
    Turn("user", "Kế hoạch nào về cải cách hành chính năm 2024?"),
    Turn("assistant", "Kế hoạch số 300/KH-UBND ngày 23/12/2023."),
]
STATUTE = [Turn("user", "Quy chế công tác dân vận của Kiên Giang ban hành theo văn bản nào?")]


def test_a_first_question_stands_alone() -> None:
    assert standalone("ban hành ngày nào?", []) == "ban hành ngày nào?"


def test_a_short_question_is_about_the_document_last_named() -> None:
    assert standalone("ban hành ngày nào vậy?", PLAN) == (
        "Kế hoạch 300/KH-UBND: ban hành ngày nào vậy?"
    )


@pytest.mark.parametrize("question", ["Thế còn của tỉnh Sóc Trăng?", "Của tỉnh Sóc Trăng thì sao?"])
def test_one_thing_changes_and_the_rest_stays(question: str) -> None:
    alone = standalone(question, STATUTE)
    assert "Quy chế công tác dân vận" in alone
    assert "Sóc Trăng" in alone
    assert "Kiên Giang" not in alone


def test_a_bare_number_takes_the_place_of_the_one_before() -> None:
    history = [Turn("user", "Báo cáo 442-BC/TU về việc gì?")]
    assert standalone("Thế 443 thì sao?", history).startswith("Báo cáo 443-BC/TU về việc gì?")


def test_a_question_with_its_own_number_is_left_alone() -> None:
    question = "Chỉ thị 33/CT-TTg ban hành ngày nào?"
    assert standalone(question, PLAN) == question


def test_a_change_of_subject_is_not_dragged_along() -> None:
    question = "Các sở phải báo cáo kết quả thực hiện công tác dân vận chính quyền khi nào?"
    assert standalone(question, PLAN) == question

"""What of a question asks."""

from __future__ import annotations

import pytest

from rag.generation.asked.asking_part import folded_asking
from rag.generation.asked.expected import expected_kinds
from rag.model import Query


def _query(question: str) -> Query:
    return Query(original=question, text=question, lang="vi")


@pytest.mark.parametrize(
    ("question", "asking"),
    [
        ("Đơn vị nào nộp chậm thì bị sao?", " bi sao?"),
        ("Lớp nào trên 50 người thì hệ số là bao nhiêu?", " he so la bao nhieu?"),
        ("Ai nghỉ hưu thì báo cho cơ quan nào?", " bao cho co quan nao?"),
        ("Khi nào thì phải báo cáo ai?", "khi nao thi phai bao cao ai?"),
        ("Đơn vị nào thì được phân cấp?", "don vi nao thi duoc phan cap?"),
        ("Đơn vị nào nộp chậm thì bị phê bình?", "don vi nao nop cham thi bi phe binh?"),
        ("Nếu nộp chậm thì bị sao?", "neu nop cham thi bi sao?"),
    ],
)
def test_a_topic_with_a_question_word_is_not_asked(question: str, asking: str) -> None:
    assert folded_asking(_query(question)) == asking


def test_of_a_topic_no_kind_of_answer_is_expected() -> None:
    topic = _query("Tháng nào vừa học ở lớp vừa học ở nhà thì học phí tính thế nào?")
    assert "time" not in expected_kinds(topic)
    assert expected_kinds(_query("Sở nào chưa lập danh sách thì gửi trước ngày nào?")) == {"time"}

from __future__ import annotations

import pytest

from rag.generation.asked.stating import asked_cues, stated


@pytest.mark.parametrize(
    ("question", "states", "doesnt"),
    [
        (
            "Vì sao chi thường xuyên vượt dự toán?",
            "Chi vượt dự toán chủ yếu do chi trả chế độ nghỉ hưu sớm.",
            "Chi thường xuyên 14.635,050 tỷ đồng.",
        ),
        (
            "Quá hạn mà chưa nộp thì sao?",
            "Đơn vị chưa nộp phải chịu trách nhiệm trước Ủy ban nhân dân.",
            "Các đơn vị nộp trước ngày 26 tháng 11.",
        ),
        (
            "Con dấu đóng ở vị trí nào?",
            "Vị trí: phía bên trái chữ ký.",
            "Văn thư đóng dấu văn bản đi.",
        ),
        (
            "ra soat vao quy may",
            "Tiến hành rà soát trong Quý I.",
            "Rà soát hằng năm gần nhất theo quy định.",
        ),
        (
            "How long does the appraisal take?",
            "Thẩm định trong thời hạn 07 ngày làm việc.",
            "Sở Tư pháp thẩm định hồ sơ.",
        ),
        (
            "Whom must a worker notify of an accident?",
            "Báo ngay cho người có trách nhiệm, gửi Sở Nội vụ.",
            "Người lao động không làm việc.",
        ),
        (
            "Who bears the cost of the inspection?",
            "Kinh phí kiểm định do ngân sách tỉnh bảo đảm.",
            "Chi cục kiểm định thiết bị.",
        ),
        (
            "A unit hires a guard; may it use its own fund?",
            "Đơn vị được sử dụng quỹ của mình.",
            "Đơn vị thuê bảo vệ.",
        ),
        (
            "Mức hỗ trợ là bao nhiêu tiền?",
            "Hỗ trợ 500.000 đồng/hộ/tháng.",
            "Hỗ trợ hộ nghèo theo quy định.",
        ),
    ],
)
def test_a_clause_states_what_is_asked_for_in_so_many_words(
    question: str, states: str, doesnt: str
) -> None:
    cues = asked_cues(question)
    assert cues
    assert stated(cues, states) > stated(cues, doesnt)


def test_a_question_without_such_words_asks_for_none() -> None:
    assert asked_cues("Kế hoạch 63 của tỉnh Kiên Giang") == ()
    assert stated((), "Trong thời hạn 07 ngày.") == 0.0

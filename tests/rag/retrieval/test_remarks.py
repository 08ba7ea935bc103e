"""Thanks and changes of subject before a question, worked out by hand."""

from __future__ import annotations

import pytest

from rag.model import Turn
from rag.retrieval.followup import standalone
from rag.retrieval.remarks import without_remark


@pytest.mark.parametrize(
    ("said", "question", "closed"),
    [
        ("Cảm ơn. Mức thu phí ở Cà Mau là bao nhiêu?", "Mức thu phí ở Cà Mau là bao nhiêu?", False),
        ("ok cám ơn bạn, văn bản này ai ký?", "Văn bản này ai ký?", False),
        ("Rõ rồi. Còn của Long An?", "Còn của Long An?", False),
        ("Thanks, and who signed it?", "And who signed it?", False),
        ("Thôi bỏ qua chuyện này. Ai ký Chỉ thị 33?", "Ai ký Chỉ thị 33?", True),
        ("Giờ chuyển sang việc khác: PAPI là gì?", "PAPI là gì?", True),
        ("Hỏi câu khác nhé, SIPAS là gì?", "SIPAS là gì?", True),
        ("Now something else: what is PAPI?", "What is PAPI?", True),
        ("Ok. Let's move on to another topic. What is PAPI?", "What is PAPI?", True),
    ],
)
def test_a_remark_is_no_part_of_the_question(said: str, question: str, closed: bool) -> None:
    assert without_remark(said) == (question, closed)


@pytest.mark.parametrize(
    "said",
    [
        "Cảm ơn bạn",
        "Hiểu rồi.",
        "Còn việc khác thì sao?",
        "Bỏ qua bước thẩm định, hồ sơ gồm những gì?",
        "Which other document is cited?",
        "Another plan of 2024, who signed it?",
    ],
)
def test_what_asks_or_says_nothing_more_stays(said: str) -> None:
    assert without_remark(said) == (said, False)


def test_a_subject_that_was_closed_is_not_dragged_along() -> None:
    turns = [Turn("user", "Kế hoạch 63 do ai ký?"), Turn("assistant", "Ông Nguyễn Lưu Trung.")]
    said = "Xong việc đó rồi. Kinh phí bồi dưỡng đại biểu là bao nhiêu?"
    assert standalone(said, turns) == "Kinh phí bồi dưỡng đại biểu là bao nhiêu?"


def test_thanks_leave_a_follow_up_one() -> None:
    turns = [Turn("user", "Kế hoạch 63/KH-UBND do ai ký?"), Turn("assistant", "Ông Trung.")]
    assert standalone("Cảm ơn, ban hành ngày nào?", turns) == (
        "Kế hoạch số 63/KH-UBND ban hành ngày nào?"
    )

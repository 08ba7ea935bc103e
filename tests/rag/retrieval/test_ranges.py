"""Other ranges of what a question was asked of, worked out by hand."""

from __future__ import annotations

import pytest

from rag.model import Turn
from rag.retrieval.followup import standalone

CAR = "Xe dưới 10 chỗ nộp lệ phí đăng ký bao nhiêu?"
LAND = "Dự án dùng dưới 20 ha đất lúa do cấp nào quyết định?"
STAY = "How much is paid for a stay of less than 7 days in hospital?"


@pytest.mark.parametrize(
    ("question", "said", "meant"),
    [
        (CAR, "Thế từ 10 chỗ trở lên?", CAR.replace("dưới 10 chỗ", "từ 10 chỗ trở lên")),
        (CAR, "Còn trên 30 thì sao?", CAR.replace("dưới 10 chỗ", "trên 30 chỗ")),
        (CAR, "Xe từ 16 đến 29 chỗ thì bao nhiêu?", CAR.replace("dưới 10", "từ 16 đến 29")),
        (LAND, "Thế 500 ha trở lên?", LAND.replace("dưới 20 ha", "500 ha trở lên")),
        (LAND, "Từ 20 ha đến dưới 500 ha?", LAND.replace("dưới 20", "từ 20 ha đến dưới 500")),
        (STAY, "And for 7 days or more?", STAY.replace("less than 7 days", "7 days or more")),
        (
            "Nơi dưới 50 học sinh thì bố trí mấy giáo viên?",
            "Còn nơi trên 50 học sinh?",
            "Nơi trên 50 học sinh thì bố trí mấy giáo viên?",
        ),
    ],
)
def test_the_bound_changes_with_its_figure(question: str, said: str, meant: str) -> None:
    assert standalone(said, [Turn("user", question), Turn("assistant", "150.000 đồng.")]) == meant


def test_a_question_with_more_of_its_own_is_left_alone() -> None:
    said = "Hội thảo có trên 30 nhà khoa học nước ngoài tham gia thì xin phép ai?"
    alone = standalone(said, [Turn("user", CAR), Turn("assistant", "150.000 đồng.")])
    assert not alone.startswith("Xe")

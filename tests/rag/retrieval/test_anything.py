"""Follow-ups whose words any document may say are about the one that is talked about."""

from __future__ import annotations

import pytest

from rag.model import Turn
from rag.retrieval.followup import standalone

TURNS = [
    Turn("user", "Quyết định 71/2024/QĐ-UBND của Sơn La có hiệu lực từ ngày nào?"),
    Turn("assistant", "Từ ngày 10 tháng 11 năm 2024."),
]
SPOKEN_OF = "Theo Quyết định số 71/2024/QĐ-UBND của Sơn La, "


@pytest.mark.parametrize(
    "said",
    [
        "Vướng mắc trong thực hiện thì các xã phản ánh về đâu?",
        "Báo cáo kết quả thực hiện thì đơn vị nào lo?",
        "Việc kiểm tra, đôn đốc thực hiện giao cho ai?",
    ],
)
def test_what_any_document_says_is_asked_of_the_one_talked_about(said: str) -> None:
    assert standalone(said, TURNS).startswith(SPOKEN_OF)


def test_a_time_is_no_subject_where_the_rest_stays() -> None:
    turns = [
        Turn("user", "Đề án phát triển cây xanh đô thị ban hành theo quyết định nào?"),
        Turn("assistant", "Quyết định số 811/QĐ-UBND ngày 02/5/2024."),
    ]
    alone = standalone("Đến 2030 phải trồng bao nhiêu cây xanh đô thị?", turns)
    assert alone.startswith("Theo Quyết định số 811/QĐ-UBND, đến 2030")


@pytest.mark.parametrize(
    "said", ["Vướng mắc khi cấp sổ đỏ thì phản ánh về đâu?", "Phương châm làm việc là gì?"]
)
def test_a_subject_of_its_own_is_not(said: str) -> None:
    assert not standalone(said, TURNS).startswith(SPOKEN_OF)

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


@pytest.mark.parametrize(
    "said", ["Vướng mắc khi cấp sổ đỏ thì phản ánh về đâu?", "Phương châm làm việc là gì?"]
)
def test_a_subject_of_its_own_is_not(said: str) -> None:
    assert not standalone(said, TURNS).startswith(SPOKEN_OF)

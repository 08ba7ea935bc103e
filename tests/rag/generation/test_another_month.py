"""What is asked of one month's session is not answered with another's."""

from pathlib import Path

import pytest

from rag.assistant import Assistant
from tests.rag.generation.small import assistant_of

SESSION = """CHÍNH PHỦ
Số: 71/NQ-CP
Hà Nội, ngày 06 tháng 4 năm 2025
NGHỊ QUYẾT
Phiên họp Chính phủ thường kỳ tháng 3 năm 2025
1. Chỉ số giá tiêu dùng bình quân tăng 3,2%.
2. Bộ Tài chính chủ trì rà soát việc giải ngân vốn đầu tư công.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("session")
    return assistant_of(folder, SESSION)


def test_the_resolution_of_another_month_is_told_as_such(assistant: Assistant) -> None:
    asked = "Nghị quyết phiên họp Chính phủ thường kỳ tháng 4 năm 2025 mang số bao nhiêu?"
    answer = assistant.answer(asked)
    assert answer.status == "refused_no_evidence"
    assert answer.refusal is not None
    assert answer.refusal.reason == (
        "Kho tài liệu không có văn bản như vậy, chỉ có văn bản cho kỳ khác."
    )
    assert [one.number for one in answer.refusal.nearest] == ["71/NQ-CP"]


def test_that_of_the_month_is_answered(assistant: Assistant) -> None:
    asked = "Nghị quyết phiên họp Chính phủ thường kỳ tháng 3 năm 2025 mang số bao nhiêu?"
    assert "71/NQ-CP" in assistant.answer(asked).text


@pytest.mark.parametrize(("month", "said"), [(3, True), (4, False)])
def test_a_clause_of_another_month_is_no_answer(
    assistant: Assistant, month: int, said: bool
) -> None:
    asked = (
        f"Theo nghị quyết phiên họp thường kỳ tháng {month} thì chỉ số giá tiêu dùng tăng mấy %?"
    )
    assert ("3,2%" in assistant.answer(asked).text) is said

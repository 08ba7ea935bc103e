"""What a numbered document carries out, of the same type or of any."""

from __future__ import annotations

import pytest

from rag.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("QĐ 319/QĐ-BNV ban hành KH triển khai QĐ nào?", "1847/QĐ"),
        ("Kế hoạch số 12-KH/TU thực hiện văn bản nào của trung ương?", "114-KL/TW"),
        ("Kế hoạch 250 thực hiện văn bản nào?", "13-CTr/TU"),
        ("Kế hoạch 103 triển khai quyết định nào?", "1847/QĐ-TTg"),
    ],
)
def test_the_subject_line_names_it(assistant: Assistant, question: str, told: str) -> None:
    assert told in assistant.answer(question).text


def test_a_matter_that_is_not_its_own_asks_for_another(assistant: Assistant) -> None:
    question = "Kế hoạch 63 yêu cầu thực hiện chỉ thị nào về kỷ luật kỷ cương?"
    text = assistant.answer(question).text
    assert "26/CT-TTg" in text
    assert "33/CT-TTg" not in text

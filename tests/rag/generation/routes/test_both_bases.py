"""The bases of two documents side by side."""

from __future__ import annotations

import pytest

from rag.assistant import Assistant
from tests.rag.generation.small import assistant_of


def _decision(number: str, law: str, subject: str) -> str:
    return (
        f"ỦY BAN NHÂN DÂN\nTỈNH PHÚ THỌ\nSố: {number}\n"
        f"Phú Thọ, ngày 20 tháng 8 năm 2024\nQUYẾT ĐỊNH\n{subject}\n"
        f"Căn cứ {law};\n"
        "Điều 1. Sở Tài chính thu tiền hằng tháng.\n"
    )


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(
        tmp_path_factory.mktemp("corpus"),
        _decision("77/QĐ-UBND", "Luật Tài nguyên nước số 28/2023/QH15", "Về giá nước sạch"),
        _decision("85/QĐ-UBND", "Luật Đường bộ số 35/2024/QH15", "Về giá vé xe buýt"),
    )


@pytest.mark.parametrize(
    "question",
    [
        "So sánh căn cứ pháp lý của QĐ 77/QĐ-UBND và Quyết định số 85/QĐ-UBND",
        "qd 77/qd-ubnd va quyet dinh 85/qd-ubnd can cu vao nhung van ban nao vay?",
        "Quyết định 77/QĐ-UBND và 85/QĐ-UBND dựa trên luật nào ạ?",
        "Compare the legal basis of Decision 77/QĐ-UBND with that of Decision 85/QĐ-UBND",
    ],
)
def test_each_has_its_own(held: Assistant, question: str) -> None:
    answer = held.answer(question)
    assert answer.status == "answered"
    first, second = answer.text.split("85/QĐ-UBND", 1)
    assert "28/2023/QH15" in first
    assert "35/2024/QH15" in second
    assert len(answer.citations) == 2

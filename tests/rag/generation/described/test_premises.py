"""What a question takes for granted about who made a document."""

from __future__ import annotations

import pytest

from rag.assistant import Assistant


@pytest.mark.parametrize(
    "question",
    [
        "Kế hoạch 63/KH-UBND do Bộ Nội vụ ban hành quy định gì?",
        "Kế hoạch 63/KH-UBND do ông Nguyễn Văn An ký giao Sở Nội vụ làm gì?",
    ],
)
def test_a_document_of_somebody_else_is_not_answered_from(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.answer(question)
    assert answer.status.startswith("refused")
    assert answer.citations == ()


def test_its_own_issuer_stands_in_nobody_s_way(assistant: Assistant) -> None:
    question = "Kế hoạch 63/KH-UBND do UBND tỉnh Kiên Giang ban hành giao Sở Nội vụ làm gì?"
    assert "Sở Nội vụ tham mưu" in assistant.answer(question).text


def test_asked_whether_somebody_signed_it_says_who_did(assistant: Assistant) -> None:
    question = "Kế hoạch 63/KH-UBND do ông Phạm Vũ Hồng ký phải không?"
    assert "Nguyễn Lưu Trung" in assistant.answer(question).text

"""A document that is named by the day on which it was issued."""

from __future__ import annotations

import pytest

from rag.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        ("ngày 29/9/2021 Tỉnh ủy Sóc Trăng ban hành văn bản gì về dân vận", "08-QC/TU", "6511"),
        ("Ngày 26/11/2021 Thủ tướng ban hành gì?", "33/CT-TTg", "357"),
        ("van ban nao ky ngay 14/7/2015", "114-KL/TW", "35-CT/TW"),
        (
            "On 11 November 2021 the Kien Giang Party Committee adopted which decision?",
            "357-QĐ",
            "13-CTr",
        ),
        ("What did the Prime Minister issue on 26/11/2021?", "33/CT-TTg", "357"),
        ("Số công văn của UBND tỉnh Kiên Giang ngày 08/11/2023?", "2160/UBND-NC", "2077"),
    ],
)
def test_what_was_issued_on_a_day(
    assistant: Assistant, question: str, told: str, not_told: str
) -> None:
    text = assistant.answer(question).text
    assert told in text
    assert not_told not in text


def test_all_that_was_issued_on_a_day_is_told(assistant: Assistant) -> None:
    text = assistant.answer("Cùng ngày 31/01/2024 Tỉnh ủy Kiên Giang ra hai báo cáo, về gì?").text
    assert "440-BC/TU" in text
    assert "442-BC/TU" in text
    assert "1073-TB/TU" not in text


@pytest.mark.parametrize(
    "question",
    [
        "Ngày 29/9/2021 UBND tỉnh Sóc Trăng ban hành văn bản gì?",
        "Ngày 20/3/2024 UBND tỉnh Kiên Giang ban hành kế hoạch gì?",
    ],
)
def test_what_another_body_or_another_day_has_is_refused(
    assistant: Assistant, question: str
) -> None:
    assert assistant.answer(question).status == "refused_no_evidence"


def test_the_day_of_the_document_to_look_in_is_no_day_of_issue(assistant: Assistant) -> None:
    question = "Theo kế hoạch ban hành ngày 06/3/2024, Sở Nội vụ làm gì?"
    assert "tham mưu Ủy ban nhân dân tỉnh" in assistant.answer(question).text

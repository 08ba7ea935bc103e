"""The clause that says it, chosen among those that were found."""

from __future__ import annotations

from rag.assistant import Assistant


def test_a_clause_that_repeats_a_number_gives_way_to_one_that_says_more(
    assistant: Assistant,
) -> None:
    asked = (
        "Theo văn bản có Thông báo 1073-TB/TU, sở phải đổi mới cái gì trong lãnh đạo, điều hành?"
    )
    assert "nội dung, phương thức lãnh đạo, điều hành" in assistant.answer(asked).text

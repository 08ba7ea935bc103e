from __future__ import annotations

import pytest

from rag.retrieval.utterance import Utterance


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("Thế còn của Tỉnh ủy thì sao ạ?", "của Tỉnh ủy"),
        ("Vậy ai ký vậy bạn?", "ai ký"),
        ("the con cua dak lak", "cua dak lak"),
        ("còn người già?", "người già"),
        ("Cho hỏi thêm người ký là ai ạ?", "người ký là ai"),
        ("Luật Khiếu nại nữa", "Luật Khiếu nại"),
    ],
)
def test_what_only_leads_over_is_left_out(question: str, body: str) -> None:
    assert Utterance.of(question, "vi").body == body


@pytest.mark.parametrize(
    "question", ["Hội đồng họp ở Đông Hà", "Thể lệ cho vay", "Thế nào là dân vận khéo", "con nuôi"]
)
def test_words_that_are_spelled_otherwise_lead_over_to_nothing(question: str) -> None:
    said = Utterance.of(question, "vi")
    assert said.body == question
    assert not said.goes_on


def test_english_leads_over_too() -> None:
    said = Utterance.of("And what about the five-year one?", "en")
    assert (said.body, said.leads, said.asks) == ("the five-year one", True, True)

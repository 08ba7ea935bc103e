import pytest

from rag.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Kế hoạch nào về công tác dân vận ban hành ngày 06/3/2024?", "63/KH-UBND"),
        ("Kế hoạch nào về cải cách hành chính ban hành ngày 23/12/2023?", "300/KH-UBND"),
    ],
)
def test_a_day_tells_which_of_several_is_asked_for(
    assistant: Assistant, question: str, number: str
) -> None:
    answer = assistant.answer(question)
    assert number in answer.text
    assert answer.text.count("Kế hoạch số") == 1

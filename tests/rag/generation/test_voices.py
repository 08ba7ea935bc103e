import pytest

from rag.generation.voices import is_undone


@pytest.mark.parametrize(
    "question",
    [
        "Was Decision 98/2025/QĐ-UBND replaced?",
        "Has Directive 33/CT-TTg been repealed?",
        "Which decision repealed Decision 02/2022/QĐ-UBND of Ha Tinh?",
        "By which decision was Decision 42/2018/QĐ-UBND abolished?",
    ],
)
def test_asks_what_became_of_a_document(question: str) -> None:
    assert is_undone(question)


@pytest.mark.parametrize(
    "question",
    [
        "Which decision did Quang Ninh's Decision 98/2025/QĐ-UBND replace?",
        "What was replaced by Decision 98/2025/QĐ-UBND?",
        "Which decisions were abolished under Hue's Decision 122/2025/QĐ-UBND?",
        "What does Decision 98/2025/QĐ-UBND regulate?",
    ],
)
def test_asks_what_a_document_undid(question: str) -> None:
    assert not is_undone(question)

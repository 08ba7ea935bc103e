import pytest

from rag.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "label", "says"),
    [
        ("Mục I.1 của Kế hoạch 63/KH-UBND nói gì?", "mục I.1", "tinh thần phục vụ"),
        ("theo muc II.1 ke hoach 63/KH-UBND thi phai lam nhung gi", "mục II.1", "công tác dân vận"),
    ],
)
def test_a_named_part_is_what_is_quoted(
    assistant: Assistant, question: str, label: str, says: str
) -> None:
    answer = assistant.answer(question)
    assert answer.status == "answered"
    assert {one.location.label.split(",")[0] for one in answer.citations} == {label}
    assert says in answer.text


def test_a_part_that_the_document_does_not_have_is_refused(assistant: Assistant) -> None:
    answer = assistant.answer("Điều 99 của Kế hoạch 63/KH-UBND quy định gì?")
    assert answer.status == "refused_no_evidence"
    assert answer.refusal is not None
    assert "63/KH-UBND" in (answer.refusal.nearest[0].number or "")


def test_a_part_of_a_document_that_is_only_mentioned_is_not_known(assistant: Assistant) -> None:
    answer = assistant.answer("Điều 5 Chỉ thị 33/CT-TTg nói gì?")
    assert answer.status == "refused_no_evidence"
    assert answer.refusal is not None
    assert answer.refusal.nearest[0].number == "33/CT-TTg"

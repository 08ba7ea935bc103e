from __future__ import annotations

import pytest

from rag.assistant import Assistant


def test_a_described_document_cites_one_of_a_type_and_a_body(assistant: Assistant) -> None:
    answer = assistant.answer(
        "Công văn của Sở Tài chính Sóc Trăng dẫn chỉ thị nào của Bộ Chính trị?"
    )
    assert answer.status == "answered"
    assert "05-CT/TW" in answer.text
    assert len(answer.sentences) == 1


def test_what_it_is_cited_for_describes_the_document_as_well(assistant: Assistant) -> None:
    answer = assistant.answer(
        "Sở Tài chính Sóc Trăng dựa vào chỉ thị nào của Bộ Chính trị để làm công tác dân vận?"
    )
    assert answer.status == "answered"
    assert "05-CT/TW" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Công văn của Sở Tài chính Sóc Trăng dẫn chỉ thị nào của Bộ Y tế?",
        "Kế hoạch dân vận của UBND tỉnh Kiên Giang căn cứ thông tư nào của Bộ Y tế?",
    ],
)
def test_a_body_that_it_does_not_cite_is_no_answer(assistant: Assistant, question: str) -> None:
    assert assistant.answer(question).status != "answered"


def test_what_a_document_carries_out_stands_in_its_subject(assistant: Assistant) -> None:
    answer = assistant.answer(
        "UBND tỉnh Kiên Giang ban hành kế hoạch dân vận năm 2024 là để thực hiện chỉ thị nào của"
        " Thủ tướng?"
    )
    assert answer.status == "answered"
    assert "33/CT-TTg" in answer.text
    assert "23/CT-TTg" not in answer.text

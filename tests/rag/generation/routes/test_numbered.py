"""Questions that are nothing but a number, over the five directives."""

from __future__ import annotations

import pytest

from rag.assistant import Assistant
from rag.generation.asked.only_a_number import is_only_a_number
from rag.model import Query
from rag.vietnamese.aspects import asked_aspects
from rag.vietnamese.numbers import asked_numbers, find_numbers


def _query(text: str) -> Query:
    return Query(text, text, "vi", numbers=asked_numbers(text), asks=asked_aspects(text))


@pytest.mark.parametrize(
    "question",
    [
        "33/CT-TTg",
        "33 / CT - TTg là văn bản gì?",
        "cho hỏi KH 300 năm 2023",
        "chỉ thị 33 của Thủ tướng Chính phủ là gì vậy",
        "cho toi hoi van ban so 33 la gi a",
        "số 300 là kế hoạch nào?",
        "có chỉ thị 33 không?",
        "What is Directive No. 33/CT-TTg of 2021?",
        "Quyết định 06/QĐ-TTg ngày 06/01/2022",
    ],
)
def test_a_number_may_be_all_that_is_asked(question: str) -> None:
    assert is_only_a_number(_query(question))


@pytest.mark.parametrize(
    "question",
    [
        "văn bản nào thực hiện chỉ thị 33?",
        "kế hoạch nào của Chỉ thị 33?",
        "chỉ thị 33 ban hành ngày nào?",
        "chỉ thị 33 do ai ký",
        "chỉ thị 33 giao Bộ Nội vụ làm gì?",
        "vì sao chỉ thị 33 bị bãi bỏ?",
    ],
)
def test_anything_else_asked_is_not_only_a_number(question: str) -> None:
    assert not is_only_a_number(_query(question))


@pytest.mark.parametrize(
    ("question", "key"),
    [
        ("33/CT-TTg", "33/CT-TTg"),
        ("chỉ thị 33 là văn bản gì?", "33/CT-TTg"),
        ("CT 33/2021", "33/CT-TTg"),
        ("357 - QĐ / TU", "357-QĐ/TU"),
        ("12 KH TU", "12-KH/TU"),
        ("114-KL", "114-KL/TW"),
        ("1657 UBND KGVX là văn bản gì?", "1657/UBND-KGVX"),
        ("3O0/KH-UBND", "300/KH-UBND"),
        ("63–KH–UBND", "63/KH-UBND"),
        ("What is Directive 33 of 2021?", "33/CT-TTg"),
    ],
)
def test_the_document_of_a_number_is_the_answer(
    assistant: Assistant, question: str, key: str
) -> None:
    answer = assistant.answer(question)
    assert answer.status == "answered"
    assert find_numbers(answer.text)[0].number.key == key
    assert answer.notices == ()
    assert answer.citations


def test_several_documents_of_a_number_are_told_and_cited(assistant: Assistant) -> None:
    answer = assistant.answer("số 23")
    assert answer.status == "answered"
    assert "23/CT-TTg" in answer.text
    assert "23-QĐ/TW" in answer.text
    assert len(answer.citations) == 2
    (notice,) = answer.notices
    assert notice.kind == "several"
    assert notice.text.startswith("Có 2 văn bản phù hợp với số này")
    typed = assistant.answer("chỉ thị 23")
    assert "23-QĐ/TW" not in typed.text
    assert typed.notices == ()


def test_a_fact_of_several_documents_says_that_there_are_several(assistant: Assistant) -> None:
    answer = assistant.answer("văn bản số 23 ban hành ngày nào?")
    assert "02/09/2021" in answer.text
    assert "30/07/2021" in answer.text
    assert [one.kind for one in answer.notices] == ["several"]


def test_another_year_is_absent_and_the_near_one_named(assistant: Assistant) -> None:
    answer = assistant.answer("chỉ thị 33 năm 2020")
    assert answer.status == "refused_no_evidence"
    assert answer.citations == ()
    assert answer.refusal is not None
    assert "Chỉ thị 33 năm 2020" in answer.refusal.reason
    assert answer.refusal.nearest[0].number == "33/CT-TTg"

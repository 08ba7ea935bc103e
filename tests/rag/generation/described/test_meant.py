"""The only plan of a province isn't every plan of it that may be asked about."""

from __future__ import annotations

import pytest

from rag.assistant import Assistant


@pytest.mark.parametrize(
    "question",
    [
        "Ai ký kế hoạch phòng chống ma túy của Kiên Giang?",
        "ke hoach phong chong ma tuy kien giang ban hanh ngay nao",
        "Trích yếu của kế hoạch năm 2024 của Kiên Giang về phòng chống ma túy?",
        "Kế hoạch giáo dục của Kiên Giang ai ký?",
        "Kế hoạch môi trường của Kiên Giang ban hành ngày nào?",
        "Công văn của Sóc Trăng về đầu tư công do ai ký?",
        "When was Kien Giang's drug prevention plan issued?",
        "Who signed the plan of Kien Giang on traffic safety?",
    ],
)
def test_a_document_about_another_matter_is_not_there(assistant: Assistant, question: str) -> None:
    assert assistant.answer(question).status == "refused_no_evidence"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Kế hoạch dân vận Kiên Giang 2024 ai ký?", "Nguyễn Lưu Trung"),
        ("Kế hoạch của Kiên Giang ký ngày nào?", "06/03/2024"),
        ("Bản kế hoạch của Kiên Giang thực hiện Chỉ thị 33 ký ngày nào?", "06/03/2024"),
        ("Công văn tháng 01/2022 về dân vận ở Sóc Trăng ai ký?", "Dương Thị Kim Thúy"),
        ("Who signed Kien Giang's annual plan on government mass mobilisation?", "Lưu Trung"),
        ("When was the Kien Giang plan to implement Directive 33 issued?", "06/03/2024"),
    ],
)
def test_the_one_that_is_meant_answers(assistant: Assistant, question: str, told: str) -> None:
    assert told in assistant.answer(question).text


def test_another_plan_of_the_province_may_be_the_one(assistant: Assistant) -> None:
    text = assistant.answer("Kế hoạch cải cách hành chính của Kiên Giang ra ngày nào?").text
    assert "63/KH-UBND" not in text
    assert "23/12/2023" in text
    asked = "When was Kien Giang's plan on administrative reform for 2024 issued?"
    english = assistant.answer(asked).text
    assert "63/KH-UBND" not in english
    assert "23/12/2023" in english

from pathlib import Path

import pytest

from rag.assistant import Assistant
from tests.rag.generation.small import assistant_of


@pytest.mark.parametrize(
    ("question", "period"),
    [
        ("Công văn 700-CV/TU sơ kết cho thời gian nào?", "giai đoạn 2021 - 2023"),
        ("bao cao 442-BC/TU so ket cho giai doan nao", "năm 2023"),
        ("Kế hoạch 300/KH-UBND về CCHC cho năm nào?", "năm 2024"),
        ("What period does Plan 39/KH-UBND cover?", "giai đoạn 2021-2025"),
    ],
)
def test_the_time_that_a_document_is_for(assistant: Assistant, question: str, period: str) -> None:
    answer = assistant.answer(question)
    assert period in answer.text
    assert answer.citations


def measuring(place: str, number: str, subject: str) -> str:
    return (
        f"ỦY BAN NHÂN DÂN\nTỈNH {place.upper()}\n\nSố: {number}\n"
        f"{place}, ngày 02 tháng 12 năm 2025\n\nKẾ HOẠCH\n{subject} trên địa bàn tỉnh {place}"
        " giai đoạn 2026 - 2030\n\n1. Đo đạc\nSở Nông nghiệp và Môi trường đo mỗi tháng.\n"
    )


def test_the_time_that_a_described_document_is_for(tmp_path: Path) -> None:
    assistant = assistant_of(
        tmp_path,
        measuring("Lào Cai", "12/KH-UBND", "Quan trắc nước sông"),
        measuring("Cà Mau", "15/KH-UBND", "Phòng cháy rừng tràm"),
    )
    answer = assistant.answer("Kế hoạch quan trắc nước sông của Lào Cai áp dụng cho thời gian nào?")
    assert "12/KH-UBND" in answer.text
    assert "giai đoạn 2026 - 2030" in answer.text


def test_two_documents_for_their_times(assistant: Assistant) -> None:
    question = "Công văn 700-CV/TU và Báo cáo 442-BC/TU sơ kết cho thời gian nào?"
    text = assistant.answer(question).text
    assert "giai đoạn 2021 - 2023" in text
    assert "năm 2023" in text


@pytest.mark.parametrize(
    "question",
    [
        "Kế hoạch 300/KH-UBND ban hành của năm nào?",  # when it was made
        "Theo Kế hoạch 63, báo cáo tổ chức bộ máy cho giai đoạn nào?",  # of something within
    ],
)
def test_not_the_time_that_it_is_for(assistant: Assistant, question: str) -> None:
    text = assistant.answer(question).text
    assert "CCHC năm 2024" not in text
    assert "tại Kiên Giang năm 2024" not in text

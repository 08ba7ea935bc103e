"""What a year is called, words that are counted, what is meant by them, and what it is all for."""

from __future__ import annotations

import pytest

from rag.assistant import Assistant
from tests.rag.generation.small import assistant_of

NEWS = (
    "Tin nóng\n10.05.2018\nHội nghị triển khai kế hoạch năm 2018\n\n"
    "Tỉnh Kiên Giang triển khai kế hoạch năm 2018 - Năm dân vận chính quyền; công tác dân vận"
    " (CTDV) rất quan trọng.\n\n"
    "Việc thực hiện kế hoạch Năm dân vận chính quyền nhằm nâng cao nhận thức của cán bộ.\n"
)
SOFTWARE = (
    "ỦY BAN NHÂN DÂN\nTỈNH BẮC NINH\nSố: 82/2025/QĐ-UBND\n"
    "Bắc Ninh, ngày 28 tháng 11 năm 2025\nQUYẾT ĐỊNH\n"
    "Ban hành Quy chế sử dụng Phần mềm Quản lý tài sản công\n"
    "Điều 1. Quy chế này quy định việc nhập dữ liệu.\n"
    "Điều 2. Dữ liệu tài sản công cập nhật vào Phần mềm bảo đảm “đúng, đủ, sạch, sống”.\n"
    "Điều 3. Khóa sổ nhằm chốt số liệu tài sản công.\n"
)


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("corpus"), NEWS, SOFTWARE)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Năm 2018 được Kiên Giang đặt tên là năm gì?", "“Năm dân vận chính quyền”"),
        ("Kiên Giang gọi năm 2018 là năm gì?", "“Năm dân vận chính quyền”"),
        ("Dữ liệu nhập vào phần mềm tài sản công phải đạt bốn chữ gì?", "đúng, đủ, sạch, sống"),
        ("CTDV là viết gọn của cụm từ gì?", "công tác dân vận"),
        ("ctdv viết đầy đủ là gì", "công tác dân vận"),
        ("CTDV trong tin hội nghị có nghĩa là gì vậy?", "công tác dân vận"),
        ("What is CTDV short for?", "công tác dân vận"),
        ("Kế hoạch Năm dân vận chính quyền nhằm mục đích gì?", "nâng cao nhận thức"),
        ("Trích yếu của Quyết định 82/2025/QĐ-UBND ghi gì?", "Phần mềm Quản lý tài sản công"),
        ("Ở Bắc Ninh, trích yếu của nó ghi gì?", "Phần mềm Quản lý tài sản công"),
    ],
)
def test_what_something_is_called_or_is_for(held: Assistant, question: str, told: str) -> None:
    answer = held.answer(question)
    assert answer.status == "answered"
    assert told in answer.text
    assert len(answer.sentences) == 1


@pytest.mark.parametrize(
    ("question", "not_told"),
    [
        ("Năm 2019 được gọi là năm gì?", "Năm dân vận"),
        ("Dữ liệu nhập vào phần mềm phải đạt ba chữ gì?", "đúng, đủ"),
        ("Mục đích của việc trồng rừng ở Kiên Giang là gì?", "nâng cao nhận thức"),
        ("Trích yếu kế hoạch phòng chống ma túy Bắc Ninh ghi gì?", "tài sản công"),
    ],
)
def test_other_years_counts_and_aims_are_not_told(
    held: Assistant, question: str, not_told: str
) -> None:
    assert not_told not in held.answer(question).text

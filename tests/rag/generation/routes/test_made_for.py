"""Every document that carries out a numbered one, or is based on it, is told; nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.assistant import Assistant
from tests.rag.generation.small import assistant_of

PLAN = """ỦY BAN NHÂN DÂN
TỈNH LẠNG SƠN
-------
Số: {number}/KH-UBND
Lạng Sơn, ngày {day} tháng 5 năm 2024

KẾ HOẠCH
{subject}

Căn cứ Luật Thư viện số 46/2019/QH14 ngày 21 tháng 11 năm 2019;
{ground}
Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. MỤC ĐÍCH
{aim}
"""
DIRECTIVE = "Chỉ thị số 15/CT-TTg ngày 12/3/2024 của Thủ tướng Chính phủ"
FILES = (
    PLAN.format(
        number=41,
        day=6,
        subject=f"Thực hiện {DIRECTIVE} về văn hóa đọc",
        ground="Căn cứ Nghị định số 93/2020/NĐ-CP ngày 18 tháng 8 năm 2020 của Chính phủ;",
        aim="Mỗi xã có một tủ sách.",
    ),
    PLAN.format(
        number=57,
        day=20,
        subject="Phát triển thư viện trường học năm 2024",
        ground=f"Thực hiện {DIRECTIVE} về văn hóa đọc;",
        aim="Thư viện mở cửa cả ngày thứ bảy.",
    ),
    PLAN.format(
        number=63,
        day=28,
        subject="Sửa chữa nhà văn hóa thôn năm 2024",
        ground="Căn cứ Nghị định số 93/2020/NĐ-CP ngày 18 tháng 8 năm 2020 của Chính phủ;",
        aim="Việc sửa chữa nhắc lại tinh thần Chỉ thị số 15/CT-TTg về tiết kiệm.",
    ),
)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("made_for")
    return assistant_of(folder, *FILES)


@pytest.mark.parametrize(
    "question",
    [
        "Những văn bản nào triển khai Chỉ thị 15/CT-TTg?",
        "van ban nao thuc hien chi thi so 15/ct-ttg",
        "Các kế hoạch thực hiện CT 15/CT-TTg là gì?",
        "Chỉ thị 15/CT-TTg được cụ thể hóa bằng những văn bản nào?",
        "Chỉ thị 15/CT-TTg đã có văn bản nào triển khai chưa?",
        "Để thực hiện Chỉ thị 15/CT-TTg, tỉnh Lạng Sơn đã ban hành những văn bản nào?",
        "Which documents implement Directive 15/CT-TTg?",
        "What plans were issued to carry out Directive No. 15/CT-TTg?",
    ],
)
def test_all_that_carry_it_out(small: Assistant, question: str) -> None:
    said = small.answer(question).text
    assert [one in said for one in ("41/KH-UBND", "57/KH-UBND", "63/KH-UBND")] == [
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    "question",
    [
        "Văn bản nào căn cứ Nghị định 93/2020/NĐ-CP?",
        "Nghị định 93/2020/NĐ-CP là căn cứ của những văn bản nào vậy ạ?",
        "van ban nao ban hanh dua tren van ban so 93/2020/nd-cp",
        "Which documents are based on Decree 93/2020/NĐ-CP?",
        "Kế hoạch nào của tỉnh Lạng Sơn căn cứ Nghị định 93/2020/NĐ-CP?",
    ],
)
def test_all_that_are_based_on_it(small: Assistant, question: str) -> None:
    said = small.answer(question).text
    assert [one in said for one in ("41/KH-UBND", "57/KH-UBND", "63/KH-UBND")] == [
        True,
        False,
        True,
    ]


@pytest.mark.parametrize(
    "question",
    [
        "Văn bản nào căn cứ Luật Thư viện?",
        "Luật Thư viện là căn cứ của những kế hoạch nào?",
        "van ban nao can cu luat thu vien",
    ],
)
def test_a_law_goes_by_its_name(small: Assistant, question: str) -> None:
    said = small.answer(question).text
    assert all(one in said for one in ("41/KH-UBND", "57/KH-UBND", "63/KH-UBND"))


def test_each_is_proved_by_the_line_that_says_so(small: Assistant) -> None:
    cited = [one.quote for one in small.answer("Văn bản nào căn cứ NĐ 93/2020/NĐ-CP?").citations]
    assert sum("93/2020/NĐ-CP" in one for one in cited) == 2


@pytest.mark.parametrize(
    "question",
    [
        "Văn bản nào của tỉnh Cà Mau triển khai Chỉ thị 15/CT-TTg?",
        "Những quyết định nào thực hiện Chỉ thị 15/CT-TTg?",
        "Những văn bản nào thực hiện Kế hoạch 63/KH-UBND?",
    ],
)
def test_of_another_place_or_type_there_is_none(small: Assistant, question: str) -> None:
    assert small.answer(question).status == "refused_no_evidence"


def test_what_they_assign_is_another_question(small: Assistant) -> None:
    said = small.answer("Các kế hoạch thực hiện Chỉ thị 15/CT-TTg giao mỗi xã lập gì?").text
    assert "ngày 06/05/2024" not in said  # no list of the plans

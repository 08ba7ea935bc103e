"""The session of May is not that of April."""

import pytest

from rag.vietnamese.successive import is_another, names_same


@pytest.mark.parametrize(
    ("asked", "said", "another"),
    [
        ("Nghị quyết phiên họp thường kỳ tháng 5 năm 2026", "Phiên họp thường kỳ tháng 4", True),
        ("nghi quyet phien hop thuong ky thang 4 nam 2026", "Phiên họp thường kỳ tháng 4", False),
        ("phiên họp thường kỳ tháng 4 và thường kỳ tháng 5", "thường kỳ tháng 5", False),
        ("Báo cáo quý II gửi khi nào?", "Báo cáo quý I", True),
        ("bầu cử đại biểu Quốc hội khóa XVI", "đại biểu Quốc hội khóa XV", True),
        ("bầu cử đại biểu Quốc hội khóa 16", "đại biểu Quốc hội khóa XVI", False),
        ("Phiên họp Chính phủ tháng 5/2026", "Phiên họp Chính phủ thường kỳ tháng 4", True),
        ("the Government session of May 2026", "Phiên họp Chính phủ thường kỳ tháng 4", True),
        ("the April 2026 regular session", "Phiên họp Chính phủ thường kỳ tháng 4", False),
        ("phiên họp thứ 42", "phiên họp thứ 43", True),
        ("Tiểu dự án 3 do ai chủ trì?", "Tiểu dự án 1 thuộc Dự án 3", True),
        ("Tiểu dự án 3 thuộc Dự án 7", "Tiểu dự án 1 thuộc Dự án 7", True),
        ("Who leads sub-project 3?", "Tiểu dự án 1 thuộc Dự án 3", True),
        ("Which sub-project 3 of project 7?", "Tiểu dự án 3 thuộc Dự án 7", False),
        ("giai đoạn 1 và giai đoạn 2", "Giai đoạn 2 (2029 - 2031)", False),
        ("giai đoạn 1", "giai đoạn 2026 - 2030", False),
        ("Nghị quyết ngày 06 tháng 5 năm 2026", "phiên họp thường kỳ tháng 4", False),
        ("ngày 06 tháng 5", "ngày 06 tháng 4", False),  # a date is judged as one
        ("phụ cấp dịch bệnh nhóm D là bao nhiêu", "Bệnh thuộc nhóm B: 280.000 đồng", True),
        ("phụ cấp dịch bệnh nhóm B", "Bệnh thuộc nhóm A, nhóm B: 280.000 đồng", False),
        ("allowance for group C diseases", "Bệnh thuộc nhóm A: 420.000 đồng", True),
        ("viên chức hạng III", "thăng hạng 2", True),
        ("lương vùng IV", "Mức 35% cho vùng IV", False),
        ("trực hạng I", "cơ sở y tế hạng đặc biệt, hạng 1", False),
        ("Bước 4 của quy trình là gì?", "Bước 6. Xây dựng báo cáo", True),
        ("Bước 4 của quy trình là gì?", "Bước 4. Thành lập Hội đồng", False),
        ("What is step 4?", "Bước 1. Xác định nội dung", True),
        ("mức 2", "mức 1,5 lần mức 30 người", False),
        ("họp trước tháng 6", "họp trước tháng 7", False),
    ],
)
def test_another_of_the_same_things(asked: str, said: str, another: bool) -> None:
    assert is_another(asked, said) is another


def test_the_labelled_one_that_is_asked_of_is_named() -> None:
    assert names_same("chuyên gia mức 1 được trả bao nhiêu", "Mức 1, không quá 70 triệu đồng")
    assert not names_same("chuyên gia mức 1 được trả bao nhiêu", "Mức 11, mức 2")
    assert not names_same("Tiểu dự án 3 do ai chủ trì?", "Tiểu dự án 3 thuộc Dự án 7")

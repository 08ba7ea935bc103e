"""A clause about one decree answers nothing that is asked of another."""

from __future__ import annotations

from pathlib import Path

from tests.rag.generation.small import assistant_of

NOTICE = """VĂN PHÒNG CHÍNH PHỦ

Số: 412/TB-VPCP
Hà Nội, ngày 03 tháng 11 năm 2025

THÔNG BÁO
Kết luận của Thủ tướng Chính phủ tại buổi làm việc với tỉnh Cao Bằng

I. MỘT SỐ KIẾN NGHỊ CỦA TỈNH
1. Về việc điều chỉnh Nghị định số 81/2021/NĐ-CP ngày 27 tháng 8 năm 2021 của Chính phủ: Giao Bộ \
Giáo dục và Đào tạo nghiên cứu, nâng mức học phí.
2. Về đề nghị sửa đổi, bổ sung Nghị định số 43/2022/NĐ-CP ngày 24 tháng 6 năm 2022 của Chính phủ: \
Giao Bộ Tài chính tổng hợp kiến nghị của tỉnh Cao Bằng trong quá trình sửa đổi, bổ sung Nghị định.
"""


def test_each_decree_is_given_to_its_own_ministry(tmp_path: Path) -> None:
    assistant = assistant_of(tmp_path, NOTICE)
    asked = "Kiến nghị của tỉnh Cao Bằng sửa Nghị định 81/2021 được giao cho bộ nào?"
    told = assistant.answer(asked).text
    assert "Bộ Giáo dục và Đào tạo" in told
    assert "Bộ Tài chính" not in told
    asked = "Kiến nghị điều chỉnh Nghị định 81/2021 và Nghị định 43/2022 được giao cho bộ nào?"
    both = assistant.answer(asked).text
    assert "Bộ Giáo dục và Đào tạo" in both
    assert "Bộ Tài chính" in both


LETTER = """SỞ VĂN HÓA VÀ THỂ THAO

Số: 77/SVHTT-VP
Cao Bằng, ngày 05 tháng 11 năm 2025

V/v phát động phong trào

Sở Văn hóa và Thể thao phát động phong trào xây dựng gia đình văn hóa, tổng kết vào năm 2027.
"""


def test_a_document_that_never_cites_the_number_says_nothing_of_it(tmp_path: Path) -> None:
    assistant = assistant_of(tmp_path, NOTICE, LETTER)
    assert "2027" in assistant.answer("Phong trào gia đình văn hóa tổng kết năm nào?").text
    asked = "Phong trào gia đình văn hóa của Nghị định 81/2021 tổng kết năm nào?"
    assert "2027" not in assistant.answer(asked).text

"""To whom a decision hands tasks on that its items only list."""

from pathlib import Path

from tests.rag.generation.small import assistant_of

TRADE = """ỦY BAN NHÂN DÂN THÀNH PHỐ CẦN THƠ
Số: 38/2025/QĐ-UBND
Cần Thơ, ngày 10 tháng 11 năm 2025

QUYẾT ĐỊNH
Về việc phân cấp trong lĩnh vực thương mại, xuất nhập khẩu trên địa bàn thành phố Cần Thơ{}

Điều 1. Phạm vi điều chỉnh
Quyết định này quy định việc phân cấp cho Sở Công Thương thực hiện một số nhiệm vụ, quyền hạn{}.

Điều 2. Nội dung phân cấp
1. Cấp Giấy chứng nhận xuất xứ hàng hóa (C/O).
2. Cấp văn bản chấp thuận cho thương nhân tự chứng nhận xuất xứ hàng hóa xuất khẩu.
"""
ASKED = "Doanh nghiệp Cần Thơ xin giấy chứng nhận xuất xứ hàng hóa thì cơ quan nào cấp?"


def test_an_item_is_said_with_the_body_that_all_are_handed_to(tmp_path: Path) -> None:
    said = assistant_of(tmp_path, TRADE.format("", "")).answer(ASKED)
    assert "phân cấp cho Sở Công Thương: Cấp Giấy chứng nhận xuất xứ hàng hóa" in said.text


def test_of_two_bodies_none_is_said(tmp_path: Path) -> None:
    other = "; phân cấp cho Sở Tài chính quyết định giá"
    said = assistant_of(tmp_path, TRADE.format("", other)).answer(ASKED)
    assert "Sở Công Thương: Cấp" not in said.text

"""To whom a decision hands tasks on that its items only list."""

from pathlib import Path

from rag.generation.text.handing import handed_to
from rag.model import Document, Identity, Stated
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


QUALITY = """ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI
Số: 17/QĐ-UBND
Quảng Ngãi, ngày 20 tháng 11 năm 2025

QUYẾT ĐỊNH
Về việc ủy quyền cho Giám đốc Sở Nông nghiệp và Môi trường quản lý chất lượng nông sản

Điều 1. Ủy quyền Giám đốc Sở Nông nghiệp và Môi trường thực hiện các nhiệm vụ:
1. Cấp, thu hồi Giấy chứng nhận lưu hành tự do đối với nông sản xuất khẩu thuộc thẩm quyền quản lý của Bộ Công Thương.
2. Chỉ định cơ sở kiểm nghiệm.
"""  # noqa: E501


def test_who_heads_a_body_is_said_before_an_item_that_names_another(tmp_path: Path) -> None:
    asked = "Ở Quảng Ngãi ai cấp giấy chứng nhận lưu hành tự do cho nông sản xuất khẩu?"
    said = assistant_of(tmp_path, QUALITY).answer(asked)
    assert "Điều 1. Ủy quyền Giám đốc Sở Nông nghiệp và Môi trường" in said.text


def test_who_heads_a_body_may_follow_the_word_at_once() -> None:
    subject = "Ủy quyền cho Giám đốc Sở Nông nghiệp và Môi trường"
    text = "Điều 1. Ủy quyền Giám đốc Sở Nông nghiệp và Môi trường thực hiện các nhiệm vụ:"
    identity = Identity(subject=Stated(subject, 0, 1))
    handed = handed_to(Document("d", "d.txt", text, "", "0", identity=identity))
    assert handed is not None
    assert handed.quote == "Ủy quyền Giám đốc Sở Nông nghiệp và Môi trường"

"""Clauses of one form that say what a question names together."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.assistant import Assistant
from tests.rag.generation.small import assistant_of

DECISION = """ỦY BAN NHÂN DÂN
THÀNH PHỐ CẦN THƠ

Số: 36/2025/QĐ-UBND
Cần Thơ, ngày 3 tháng 11 năm 2025

QUYẾT ĐỊNH
Phân cấp quản lý, sử dụng tài sản công

Điều 2. Thẩm quyền của đơn vị sự nghiệp công lập
a) Mua sắm tài sản công có giá dự toán dưới 02 tỷ đồng/01 đơn vị tài sản.
b) Bán tài sản công có nguyên giá theo sổ sách kế toán từ 250 triệu đồng/01 đơn vị tài sản.
c) Thanh lý tài sản công có nguyên giá theo sổ sách kế toán từ 500 triệu đồng/01 đơn vị tài sản.
d) Tiêu hủy tài sản công có nguyên giá theo sổ sách kế toán dưới 01 tỷ đồng/01 đơn vị tài sản.
Điều 3. Tiếp xúc cử tri
Đối với người ứng cử đại biểu Quốc hội ít nhất là 12 cuộc. Đối với người ứng cử đại biểu Hội đồng nhân dân tỉnh ít nhất là 7 cuộc. Đối với người ứng cử đại biểu Hội đồng nhân dân xã ít nhất là 5 cuộc.
"""  # noqa: E501


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("parallels"), DECISION)


def test_two_points_that_one_question_joins_are_said_and_no_other(assistant: Assistant) -> None:
    answer = assistant.answer(
        "Đơn vị sự nghiệp công lập được bán và thanh lý tài sản công có nguyên giá bao nhiêu?"
    )
    assert "từ 250 triệu đồng" in answer.text
    assert "từ 500 triệu đồng" in answer.text
    assert "Tiêu hủy" not in answer.text


def test_a_series_of_three_with_abbreviations(assistant: Assistant) -> None:
    answer = assistant.answer(
        "Phải có ít nhất mấy cuộc tiếp xúc cử tri cho người ứng cử ĐBQH, HĐND tỉnh, HĐND xã?"
    )
    said = [answer.text.find(one) for one in ("12 cuộc", "7 cuộc", "5 cuộc")]
    assert 0 <= said[0] < said[1] < said[2]


def test_a_question_of_one_thing_has_one_answer(assistant: Assistant) -> None:
    answer = assistant.answer("Bán tài sản công phải có nguyên giá bao nhiêu?")
    assert "từ 250 triệu đồng" in answer.text
    assert "từ 500 triệu đồng" not in answer.text


PRICES = """CHÍNH PHỦ

Số: 90/2026/NĐ-CP
Hà Nội, ngày 6 tháng 4 năm 2026

NGHỊ ĐỊNH
Quy định về cung cấp thông tin giá

Điều 5. Cung cấp thông tin
a) Bộ Xây dựng cung cấp thông tin về giá xi măng; tình hình quản lý giá dịch vụ sự nghiệp công.
b) Bộ Khoa học và Công nghệ cung cấp thông tin về giá dịch vụ bưu chính, viễn thông.
c) Bộ Y tế cung cấp thông tin về giá thuốc và giá dịch vụ khám bệnh.
"""


def test_to_supply_joins_nothing(tmp_path: Path) -> None:
    answer = assistant_of(tmp_path, PRICES).answer("Bộ nào cung cấp giá dịch vụ bưu chính?")
    assert "Bộ Khoa học và Công nghệ" in answer.text
    assert "Bộ Xây dựng" not in answer.text

"""Phrases in the place of what the question before was asked of, worked out by hand."""

from __future__ import annotations

import pytest

from rag.retrieval.changes import changed


@pytest.mark.parametrize(
    ("question", "said", "meant"),
    [
        (
            "Ở Lâm Đồng ai được quyết định thanh lý tài sản giao thông?",
            "nhà máy nước sạch",
            "Ở Lâm Đồng ai được quyết định thanh lý nhà máy nước sạch?",
        ),
        (
            "Cơ quan nào cấp giấy phép xây dựng nhà ở?",
            "gia hạn giấy phép",
            "Cơ quan nào gia hạn giấy phép xây dựng nhà ở?",
        ),
        (
            "Ai quyết định cho thuê tài sản công?",
            "điều chuyển tài sản công",
            "Ai quyết định điều chuyển tài sản công?",
        ),
        (
            "Theo Đề án phát triển điện gió, kế hoạch đào tạo kỹ sư do bộ nào lo?",
            "khảo sát đáy biển",
            "Theo Đề án phát triển điện gió, khảo sát đáy biển do bộ nào lo?",
        ),
        (
            "Tại Nghệ An, mức chi tiền ăn cho huấn luyện viên là bao nhiêu?",
            "vận động viên năng khiếu",
            "Tại Nghệ An, mức chi tiền ăn cho vận động viên năng khiếu là bao nhiêu?",
        ),
        (
            "Mức chi cho giảng viên ở Quảng Ninh là bao nhiêu?",
            "tiền nước uống lần đầu",
            "Tiền nước uống lần đầu ở Quảng Ninh là bao nhiêu?",
        ),
        (
            "Kiến nghị của Lào Cai về đường sắt giao bộ nào xử lý?",
            "nhà ga hàng không",
            "Kiến nghị của Lào Cai về nhà ga hàng không giao bộ nào xử lý?",
        ),
        (
            "Thu ngân sách Cà Mau năm 2025 là bao nhiêu?",
            "chi ngân sách",
            "Chi ngân sách Cà Mau năm 2025 là bao nhiêu?",
        ),
        (
            "Diện tích rừng trồng của Lạng Sơn là bao nhiêu?",
            "rừng tự nhiên",
            "Diện tích rừng tự nhiên của Lạng Sơn là bao nhiêu?",
        ),
        (
            "Học phí Trường Mầm non 20-10 năm học 2025-2026 là bao nhiêu?",
            "Trường Hoa Sen",
            "Học phí Trường Mầm non Hoa Sen năm học 2025-2026 là bao nhiêu?",
        ),
    ],
)
def test_a_phrase_takes_the_place_of_what_is_like_it(question: str, said: str, meant: str) -> None:
    alone = changed(question, said)

    assert alone is not None
    assert f"{alone[:1].upper()}{alone[1:]}" == meant

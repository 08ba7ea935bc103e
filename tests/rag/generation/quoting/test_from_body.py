"""Who does it, told with what is asked of it and without what goes on behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rag.generation.small import assistant_of

ROOM = 400

NOTICE = """VĂN PHÒNG CHÍNH PHỦ
Số: 85/TB-VPCP
THÔNG BÁO
Kết luận về dự án hồ chứa nước Sông Trà
1. Sở Xây dựng chỉ đạo các cơ quan liên quan thúc đẩy tiến độ xây dựng khu tái định cư cho các hộ \
dân vùng lòng hồ chứa nước Sông Trà; khẩn trương hoàn thiện đường nối từ quốc lộ vào đập chính, hệ \
thống chiếu sáng, bãi đỗ xe và các hạng mục phụ trợ khác; bảo đảm các điều kiện cần thiết để đưa \
công trình vào sử dụng đồng bộ ngay khi hoàn thành; định kỳ kiểm tra việc trồng rừng thay thế ở \
thượng lưu theo hồ sơ được duyệt.
"""


@pytest.mark.parametrize(
    "question",
    [
        "Cơ quan nào thúc đẩy xây dựng khu tái định cư vùng lòng hồ Sông Trà?",
        "Which body has to speed up the resettlement area of the Sông Trà reservoir?",
    ],
)
def test_what_goes_on_behind_is_left_out(tmp_path: Path, question: str) -> None:
    answer = assistant_of(tmp_path, NOTICE).answer(question)
    assert "Sở Xây dựng chỉ đạo" in answer.text
    assert "khu tái định cư" in answer.text
    assert len(answer.text) <= ROOM


def test_what_is_asked_at_the_end_is_said(tmp_path: Path) -> None:
    question = "Cơ quan nào kiểm tra việc trồng rừng thay thế ở thượng lưu Sông Trà?"
    answer = assistant_of(tmp_path, NOTICE).answer(question)
    assert "Sở Xây dựng" in answer.text
    assert "trồng rừng thay thế" in answer.text

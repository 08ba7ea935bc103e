"""What a clause only speaks of is told with the sentences that tell it."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.generation.quoting.particulars import with_particulars
from rag.model import Document, Evidence
from tests.rag.generation.small import assistant_of

NOTICE = """VĂN PHÒNG CHÍNH PHỦ

Số: 71/TB-VPCP
Hà Nội, ngày 9 tháng 3 năm 2026

THÔNG BÁO
Kết luận của Thủ tướng Chính phủ tại buổi làm việc với tỉnh Yên Bái

1. Tỉnh đã đạt nhiều kết quả về trồng rừng.
2. Tỉnh Yên Bái cần khắc phục những tồn tại, hạn chế. Trong đó: đường giao thông còn xuống cấp. \
Lao động có tay nghề còn thiếu.
3. Bộ Xây dựng hỗ trợ tỉnh Yên Bái lập quy hoạch.
"""


def test_its_particulars_are_told(tmp_path: Path) -> None:
    question = "Theo kết luận của Thủ tướng, Yên Bái còn những tồn tại, hạn chế gì?"
    text = assistant_of(tmp_path, NOTICE).answer(question).text
    assert "đường giao thông còn xuống cấp. Lao động có tay nghề còn thiếu" in text
    assert "lập quy hoạch" not in text


@pytest.mark.parametrize(
    ("text", "limit", "said"),
    [
        ("Tỉnh còn hạn chế. Trong đó: thiếu đường. Nước bẩn.\nKhác.", 200, 50),
        ("Tỉnh còn hạn chế. Trong đó: thiếu đường. Nước bẩn.", 45, 40),
        ("Tỉnh còn hạn chế. Bộ Xây dựng hỗ trợ.", 200, 17),
    ],
)
def test_as_far_as_they_fit(text: str, limit: int, said: int) -> None:
    whole = with_particulars(Evidence(Document("d", "d.txt", text, "", "0"), 0, 17), limit)
    assert whole.quote == text[:said]

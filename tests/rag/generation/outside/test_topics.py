"""Topics that people chat about, in a corpus that regulates one of them."""

from pathlib import Path

import pytest

from tests.rag.generation.small import assistant_of

MARKET = """BỘ TÀI CHÍNH
Số: 45/2026/TT-BTC
Hà Nội, ngày 05 tháng 02 năm 2026
THÔNG TƯ
Quy định cơ chế tài chính của Sở Giao dịch Chứng khoán
Điều 1. Doanh thu
1. Doanh thu phong tỏa chứng khoán theo yêu cầu của nhà đầu tư được tính vào doanh thu dịch vụ.
"""


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("Doanh thu phong tỏa chứng khoán được tính vào đâu?", "answered"),
        ("Nên mua chứng khoán nào của nhà đầu tư?", "refused_out_of_scope"),
        ("Chứng khoán thế nào?", "refused_out_of_scope"),
        ("Khách sạn nào của nhà đầu tư có dịch vụ tốt?", "refused_out_of_scope"),
        ("Dự báo thời tiết của nhà đầu tư?", "refused_out_of_scope"),
        ("Best karaoke bar in Hanoi?", "refused_out_of_scope"),
    ],
)
def test_a_topic_is_asked_of_the_documents_that_speak_of_it(
    tmp_path: Path, question: str, status: str
) -> None:
    assert assistant_of(tmp_path, MARKET).answer(question).status == status

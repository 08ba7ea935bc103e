from __future__ import annotations

import pytest

from rag.retrieval.bodies import body_of, with_body

_SOC_TRANG = "Sở Tài chính tỉnh Sóc Trăng"


@pytest.mark.parametrize(
    ("question", "answer", "body"),
    [
        ("Sở nào theo dõi Kế hoạch 63?", "Sở Nội vụ.", "Sở Nội vụ"),
        ("Ai tổng hợp báo cáo ở Sở Nội vụ?", "Văn thư.", "Sở Nội vụ"),
        ("Sở Nội vụ và Sở Tài chính làm gì?", "Phối hợp.", None),
        ("Kế hoạch 63 có hiệu lực khi nào?", "Ngày 06/3/2024.", None),
    ],
)
def test_the_body_that_is_talked_about(question: str, answer: str, body: str | None) -> None:
    assert body_of(question, answer) == body


@pytest.mark.parametrize(
    ("typed", "bodies", "meant"),
    [
        ("Sở đó báo cáo lên đâu?", ("Sở Nội vụ",), "Sở Nội vụ báo cáo lên đâu?"),
        ("Cơ quan này trình ai?", ("Bộ Tài chính",), "Bộ Tài chính trình ai?"),
        ("Bộ này trình ai?", ("Sở Nội vụ", "Bộ Tài chính"), "Bộ Tài chính trình ai?"),
        ("Ai trong Sở phổ biến?", ("Sở Nội vụ",), "Ai trong Sở Nội vụ phổ biến?"),
        ("Ai trong Sở Y tế phổ biến?", ("Sở Nội vụ",), "Ai trong Sở Y tế phổ biến?"),
        ("Ở Sóc Trăng, sở đó làm gì?", (_SOC_TRANG,), "Ở Sóc Trăng, Sở Tài chính làm gì?"),
        ("Sở đó báo cáo ai?", (), "Sở đó báo cáo ai?"),
    ],
)
def test_a_body_that_is_pointed_at_is_named(
    typed: str, bodies: tuple[str, ...], meant: str
) -> None:
    assert with_body(typed, bodies) == meant

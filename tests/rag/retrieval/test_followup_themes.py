"""Conversations about what is no document, by their places in a list, and with other figures."""

from __future__ import annotations

import pytest

from rag.model import Turn
from rag.retrieval.followup import standalone


@pytest.mark.parametrize(
    ("asked", "answered", "said", "meant"),
    [
        (
            "Hội nghị hiệp thương lần thứ nhất ở xã Lương Minh họp ngày nào?",
            "Ngày 05/12/2025.",
            "còn lần ba?",
            "Hội nghị hiệp thương lần ba ở xã Lương Minh họp ngày nào?",
        ),
        (
            "Học phí lớp 10 THPT Phan Huy Chú năm học 2025-2026 là bao nhiêu?",
            "6.100.000.",
            "Thế lớp 6 trường Lê Lợi?",
            "Học phí lớp 6 trường Lê Lợi năm học 2025-2026 là bao nhiêu?",
        ),
        (
            "Thủ tục thẩm định thành lập đơn vị sự nghiệp công lập thuộc thẩm quyền UBND cấp xã"
            " giải quyết trong bao lâu?",
            "Trong 10 ngày kể từ ngày nhận đủ hồ sơ hợp lệ.",
            "thế có mất phí không, kết quả nhận được là gì?",
            "Về thủ tục thẩm định thành lập đơn vị sự nghiệp công lập thuộc thẩm quyền UBND cấp xã,"
            " có mất phí không, kết quả nhận được là gì?",
        ),
        (
            "Theo kế hoạch 3 năm 2026-2028, năm 2026 Cà Mau dự kiến thu xổ số bao nhiêu?",
            "4.800.000 triệu đồng.",
            "còn năm 2027 thì bao nhiêu?",
            "Theo kế hoạch 3 năm 2026-2028, năm 2027 Cà Mau dự kiến thu xổ số bao nhiêu?",
        ),
        (
            "Quy chế chữ ký số của Đồng Tháp áp dụng cho loại văn bản nào?",
            "Cho tất cả các loại văn bản điện tử.",
            "vậy văn bản mật có áp dụng không",
            "Theo Quy chế chữ ký số của Đồng Tháp, văn bản mật có áp dụng không?",
        ),
        (
            "Theo kế hoạch 153 của Cần Thơ, Sở Y tế chủ trì những dự án nào?",
            "Dự án 3.",
            "còn Sở Giáo dục?",
            "Theo kế hoạch 153 của Cần Thơ, Sở Giáo dục chủ trì những dự án nào?",
        ),
        (
            "Giảng viên mà giữ chức giám đốc có phải đứng lớp không?",
            "Có.",
            "Thế phó giám đốc thì bao nhiêu?",
            "Giảng viên mà giữ chức phó giám đốc phải đứng lớp bao nhiêu?",
        ),
        (
            "Quyết định 2568/QĐ-UBND của Cần Thơ ủy quyền cho ai?",
            "Giám đốc Sở.",
            "Đến bao giờ?",
            "Quyết định 2568/QĐ-UBND của Cần Thơ ủy quyền đến bao giờ?",
        ),
        (
            "Quyết định 2581/QĐ-TTg điều chỉnh mỏ nào ở Thái Nguyên?",
            "Núi Pháo.",
            "Còn ở Lào Cai?",
            "Quyết định 2581/QĐ-TTg điều chỉnh mỏ nào ở Lào Cai?",
        ),
        (
            "Công văn 700-CV/TU về gì?",
            "Về sơ kết Phong trào [1].",
            "Cái số 70 ra khi nào?",
            "Công văn số 70 ra khi nào?",
        ),
        (
            "Nhà máy nước Sông Đà phải xây xong trước ngày nào?",
            "Ngày 30/6/2026.",
            "Dự kiến vận hành thử khi nào?",
            "Nhà máy nước Sông Đà dự kiến vận hành thử khi nào?",
        ),
        (
            "Kiến nghị của Sơn La về đường tỉnh lộ giao bộ nào xử lý?",
            "Bộ Xây dựng.",
            "Tổng vốn bao nhiêu?",
            "Về kiến nghị của Sơn La về đường tỉnh lộ, tổng vốn bao nhiêu?",
        ),
        (
            "Lương của quân nhân dự bị là bao nhiêu?",
            "5 triệu đồng.",
            "Và bảo hiểm do ai đóng?",
            "Về lương của quân nhân dự bị, bảo hiểm do ai đóng?",
        ),
        (
            "Ai chủ trì hội nghị năm 2018?",
            "Phạm Vũ Hồng.",
            "Ai phát biểu chỉ đạo?",
            "Về hội nghị năm 2018, ai phát biểu chỉ đạo?",
        ),
        (
            "Có tin nào về hội nghị Năm dân vận chính quyền không?",
            "Có.",
            "Bài đó ai viết?",
            "Bài về hội nghị Năm dân vận chính quyền ai viết?",
        ),
        (
            "Which indices should Kien Giang improve under Plan 63?",
            "PAR INDEX, PCI, PAPI [1].",
            "What does the last one measure?",
            "What does PAPI measure?",
        ),
        (
            "In Dak Lak, how often is the water tested for chemical quality?",
            "18 rounds.",
            "And for heavy metals?",
            "In Dak Lak, how often is the water tested for heavy metals?",
        ),
        (
            "Kế hoạch 153/KH-UBND của Cần Thơ về gì?",
            "Kế hoạch số 153/KH-UBND [1].",
            "Rồi báo cáo cho ai?",
            "Kế hoạch số 153/KH-UBND của Cần Thơ báo cáo cho ai?",
        ),
    ],
)
def test_one_readable_question(asked: str, answered: str, said: str, meant: str) -> None:
    assert standalone(said, [Turn("user", asked), Turn("assistant", answered)]) == meant


@pytest.mark.parametrize(
    ("asked", "said", "meant"),
    [
        (
            "Lệ phí cấp hộ chiếu là bao nhiêu?",
            "Lệ phí gia hạn thị thực là bao nhiêu?",
            "Lệ phí gia hạn thị thực là bao nhiêu?",
        ),
        (
            "Đồng Tháp năm 2024 tiếp nhận khách du lịch quốc tế bao nhiêu?",
            "Chi đầu tư của tỉnh thì hết bao nhiêu?",
            "Ở Đồng Tháp, chi đầu tư của tỉnh thì hết bao nhiêu?",
        ),
    ],
)
def test_what_has_a_subject_of_its_own_is_not_about_the_theme(
    asked: str, said: str, meant: str
) -> None:
    assert standalone(said, [Turn("user", asked), Turn("assistant", "100.")]) == meant


def test_three_questions_are_never_chained() -> None:
    turns = [
        Turn("user", "Ai chủ trì hội nghị năm 2018?"),
        Turn("assistant", "Ban Dân vận."),
        Turn("user", "Ai phát biểu chỉ đạo?"),
        Turn("assistant", "Chủ tịch."),
    ]
    assert standalone("Bao nhiêu đại biểu?", turns) == "Về hội nghị năm 2018, bao nhiêu đại biểu?"


def test_another_kind_of_thing_is_asked_for() -> None:
    history = [
        Turn(role="user", content="Hòa Bình thực hiện cơ chế gì trong dân vận?"),
        Turn(role="assistant", content="Cơ chế “Đảng lãnh đạo”."),
    ]

    alone = standalone("Còn phương châm?", history)

    assert alone == "Hòa Bình thực hiện phương châm gì trong dân vận?"


def test_what_something_of_the_answer_is() -> None:
    history = [
        Turn(role="user", content="Năm 2018 Kiên Giang có khen thưởng Dân vận khéo không?"),
        Turn(role="assistant", content="Có, trong 2 năm."),
    ]

    alone = standalone("Là những năm nào vậy?", history)

    assert alone == "Năm 2018 Kiên Giang có khen thưởng Dân vận khéo: là những năm nào?"

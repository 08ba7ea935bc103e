"""Clauses about the other side of a figure."""

import pytest

from rag.generation.asked.thresholds import bounds_agree, thresholds_agree
from rag.model import Document, Evidence, Query
from rag.vietnamese.terms import terms


@pytest.mark.parametrize(
    ("question", "clause", "agree"),
    [
        ("Thôn từ 100 hộ trở lên cần mấy người?", "Thôn dưới 100 hộ: ít nhất 50%.", False),
        ("Thôn dưới 100 hộ cần mấy người?", "Thôn từ 100 hộ trở lên: 55 người.", False),
        ("Thôn trên 100 hộ cần mấy người?", "Thôn từ 100 hộ trở lên: 55 người.", True),
        ("Thôn dưới 100 hộ và trên 100 hộ?", "Thôn dưới 100 hộ: ít nhất 50%.", True),
        ("Thôn trên 100 hộ cần mấy người?", "Mua từ 05 máy trở lên.", True),
        ("Gói từ 05 tỷ trở lên ai duyệt?", "Gói không dưới 5 tỷ: Chủ tịch duyệt.", True),
        ("Tài sản dưới 1 tỷ ai quyết?", "Tài sản công (trừ xe; loại từ 01 tỷ trở lên): Sở.", True),
        ("Thôn trên trăm cử tri họp mấy người?", "Thôn dưới 100 cử tri: ít nhất 50%.", False),
        ("Thôn trên hai trăm cử tri họp mấy người?", "Thôn dưới 100 cử tri: ít nhất 50%.", True),
        ("A village with fewer than 100 voters?", "từ 100 cử tri trở lên: 55", False),
    ],
)
def test_the_side_of_the_figure_that_is_asked_for(question: str, clause: str, agree: bool) -> None:
    evidence = Evidence(Document("d", "d.txt", clause, "", "0"), 0, len(clause))
    assert thresholds_agree(Query(original=question, text=question, lang="vi"), evidence) is agree


@pytest.mark.parametrize(
    ("question", "clause", "headings", "agree"),
    [
        ("Phải báo xã trước mấy ngày?", "Trong 02 ngày, xã trình tỉnh.", "", False),
        ("Phải báo xã trước mấy ngày?", "Báo xã 05 ngày trước khi mở trại.", "", True),
        ("Cả năm làm thêm tối đa mấy giờ?", "Quỹ thời giờ năm 2021 là 2296 giờ.", "", False),
        ("Cả năm làm thêm tối đa mấy giờ?", "Làm thêm không quá 300 giờ.", "", True),
        ("Mức hỗ trợ tối đa bao nhiêu?", "Hộ nghèo: 2 triệu đồng.", "Mức tối đa", True),
        ("Mỗi lớp ít nhất mấy học viên?", "Khen không quá 10% số học viên.", "", False),
        ("Mỗi lớp ít nhất mấy học viên?", "Mỗi lớp có 25 học viên.", "", True),
        ("Trẻ dưới mấy tuổi phải có mẹ đi?", "Từ 07 tuổi trở lên: hỏi ý kiến.", "", False),
        ("Trẻ dưới mấy tuổi phải có mẹ đi?", "Chưa đủ 06 tuổi: có mẹ đi cùng.", "", True),
        ("Ai duyệt mức tối đa?", "Sở Tài chính duyệt.", "", True),
    ],
)
def test_the_bound_that_is_asked_for(
    question: str, clause: str, headings: str, agree: bool
) -> None:
    evidence = Evidence(Document("d", "d.txt", clause, "", "0"), 0, len(clause))
    query = Query(original=question, text=question, lang="vi")
    assert bounds_agree(query, evidence, frozenset(terms(f"{headings}. {clause}"))) is agree

"""Clauses about the other side of a figure."""

import pytest

from rag.generation.thresholds import thresholds_agree
from rag.model import Document, Evidence, Query


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

"""Documents that came before another one."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.generation.asked.earlier import asks_for_earlier
from tests.rag.generation.small import assistant_of

PLAN = (
    "ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG\nSố: 40/KH-UBND\nLâm Đồng, ngày 05 tháng 02 năm 2026\n"
    "KẾ HOẠCH\nPhát triển du lịch sinh thái trên địa bàn tỉnh\n"
    "1. Việc phát triển du lịch sinh thái đã được triển khai theo Kế hoạch số 12/KH-UBND ngày"
    " 03/3/2024 của Ủy ban nhân dân tỉnh.\n"
    "2. Sở Nội vụ bố trí biên chế cho các ban quản lý.\n"
)


@pytest.mark.parametrize(
    "question",
    [
        "Which earlier plan developed eco-tourism in the province?",
        "Kế hoạch nào trước đây về phát triển du lịch sinh thái trên địa bàn tỉnh?",
    ],
)
def test_the_one_before_is_told_by_a_clause(question: str, tmp_path: Path) -> None:
    assert "12/KH-UBND" in assistant_of(tmp_path, PLAN).answer(question).text


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Which previous plan deals with it?", True),
        ("What document had the ministry already sent out?", True),
        ("Before its November letter, in which document had the ministry asked?", True),
        ("Trước đó Bộ đã có văn bản nào về biên chế?", True),
        ("Which plan deals with it?", False),
        ("Which decision must be signed before the plan?", False),
        ("Văn bản nào quy định trước khi họp phải làm gì?", False),
    ],
)
def test_what_asks_for_it(question: str, asks: bool) -> None:
    assert asks_for_earlier(question) is asks

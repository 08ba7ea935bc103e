"""Figures that stand in the lead of a list, or in a row below the unit of its table."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.generation.fitting.tallies import tells_count
from rag.model import Document, Evidence, Row
from tests.rag.generation.small import assistant_of

DECREE = """CHÍNH PHỦ
Số: 12/2026/NĐ-CP
Hà Nội, ngày 05 tháng 02 năm 2026
NGHỊ ĐỊNH
Quy định xử phạt vi phạm hành chính trong lĩnh vực kế toán
Điều 1. Vi phạm về hồ sơ kế toán
1. Phạt tiền từ 40.000.000 đồng đến 50.000.000 đồng đối với một trong các hành vi sau đây:
a) Giả mạo hồ sơ kế toán;
b) Thiết lập quan hệ kinh doanh với ngân hàng vỏ bọc.
2. Kéo dài thời gian nâng lương 12 tháng đối với các trường hợp:
a) Kế toán trưởng bị giáng chức;
b) Kế toán viên bị cách chức.
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Thiết lập quan hệ kinh doanh với ngân hàng vỏ bọc bị phạt bao nhiêu?", "50.000.000"),
        ("Kế toán trưởng bị giáng chức thì kéo dài nâng lương bao nhiêu tháng?", "12 tháng"),
    ],
)
def test_the_lead_of_a_list_states_a_figure_for_its_items(
    tmp_path: Path, question: str, told: str
) -> None:
    answer = assistant_of(tmp_path, DECREE).answer(question)
    assert told in answer.text


@pytest.mark.parametrize(("unit", "told"), [("triệu đồng", True), ("MW", False)])
def test_a_row_is_of_money_where_its_table_says_so(unit: str, told: bool) -> None:
    above = f"Đơn vị tính: {unit}\n"
    row = "Lệ phí trước bạ\n302.000"
    span = Row(len(above), len(above) + len(row))
    document = Document("d", "d.txt", above + row, "", "0", rows=(span,))
    assert tells_count(("trieu",), Evidence(document, span.start, span.end)) is told

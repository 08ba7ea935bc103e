"""Who does the very thing that is asked, and who heads what is asked about."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.assistant import Assistant
from rag.generation.text.acting import acting_first
from rag.generation.text.units import Unit
from rag.model import Document, Evidence, Passage, Query, ScoredPassage
from tests.rag.generation.small import assistant_of

RULES = """BỘ NỘI VỤ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 35/2021/TT-BNV
Hà Nội, ngày 30 tháng 12 năm 2021

THÔNG TƯ
Quy định quy trình đánh giá, công nhận trường cao đẳng chất lượng cao

Điều 1. Quyết định công nhận
1. Căn cứ báo cáo kết quả thẩm định, Tổng cục trưởng Tổng cục Giáo dục nghề nghiệp xem xét, \
quyết định công nhận trường cao đẳng chất lượng cao trên cơ sở đề xuất của Hội đồng đánh giá.
2. Công nhận trường cao đẳng chất lượng cao thì đăng trên trang của Cục Thông tin.
Điều 2. Danh sách giáo viên giỏi của trường được Hiệu trưởng xem xét, phê duyệt mỗi năm học.
"""
TEAM = """ỦY BAN MTTQ VIỆT NAM
XÃ LƯƠNG MINH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/QĐ-MTTQ
Lương Minh, ngày 12 tháng 01 năm 2026

QUYẾT ĐỊNH
Về việc thành lập Tổ tiếp công dân phục vụ bầu cử

Điều 1. Thành lập Tổ tiếp công dân phục vụ bầu cử gồm các ông, bà sau đây:
1. Bà Khúc Thị Hòa - Chủ tịch Hội Nông dân xã - Tổ trưởng;
2. Ông Hoàng Văn Nam - Công chức văn phòng - Tổ viên.
Điều 2. Tổ tiếp công dân có nhiệm vụ tiếp công dân, nhận đơn thư về bầu cử.

TM. BAN THƯỜNG TRỰC
CHỦ TỊCH
Lan Thị Vân
"""
LAW = """CHÍNH PHỦ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 115/2015/NĐ-CP
Hà Nội, ngày 11 tháng 11 năm 2015

NGHỊ ĐỊNH
Quy định về danh sách giáo viên giỏi của trường công lập

Điều 1. Danh sách giáo viên giỏi lập theo mẫu.
"""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("office")
    return assistant_of(folder, RULES, TEAM, LAW)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Trường cao đẳng chất lượng cao do ai công nhận?", "Tổng cục trưởng"),
        ("Cơ quan nào công nhận trường cao đẳng chất lượng cao?", "Tổng cục Giáo dục"),
        ("Ai phê duyệt danh sách giáo viên giỏi của trường?", "Hiệu trưởng"),
        ("Ai đứng đầu Tổ tiếp công dân phục vụ bầu cử ở Lương Minh?", "Khúc Thị Hòa"),
        ("Tổ tiếp công dân bầu cử Lương Minh: ai phụ trách tổ?", "Khúc Thị Hòa"),
    ],
)
def test_who_does_it(office: Assistant, question: str, told: str) -> None:
    answer = office.answer(question)
    assert told in answer.text
    assert "Hoàng Văn Nam" not in answer.text
    assert "115/2015" not in answer.text


def _unit(text: str, odds: float) -> Unit:
    evidence = Evidence(Document("d", "d.txt", text, "", ""), 0, len(text))
    passage = ScoredPassage(Passage("p", "d", 0, len(text), text), 1.0, 1)
    return Unit(evidence, passage, odds, 1.0, 1.0, 1.0)


PUBLISHED = "Quyết định công nhận trường chất lượng cao được công bố trên trang của Tổng cục Thuế."
DECIDED = "Căn cứ hồ sơ, Cục trưởng Cục Nhà giáo xem xét, công nhận trường chất lượng cao."
OF_RULES = "Việc thanh tra theo quy định của Cục Nhà giáo về công nhận trường chất lượng cao."


@pytest.mark.parametrize(
    ("question", "others", "first"),
    [
        ("Trường chất lượng cao do ai công nhận?", (DECIDED,), DECIDED),
        ("Cơ quan nào có thẩm quyền công nhận trường chất lượng cao?", (DECIDED,), DECIDED),
        ("Trường chất lượng cao do ai công nhận?", (OF_RULES,), PUBLISHED),
        ("Ai công bố trường chất lượng cao?", (DECIDED,), PUBLISHED),
        ("Khi nào công nhận trường chất lượng cao?", (DECIDED,), PUBLISHED),
    ],
)
def test_the_clause_whose_body_does_it(question: str, others: tuple[str, ...], first: str) -> None:
    units = [_unit(PUBLISHED, 10.0), *(_unit(one, 9.0) for one in others)]
    ordered = acting_first(units, Query(question, question, "vi"))
    assert ordered[0].evidence.quote == first
    assert len(ordered) == len(units)

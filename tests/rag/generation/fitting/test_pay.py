"""Whether a clause tells of the pay or the fee whose figure is asked for."""

import pytest

from rag.generation.fitting.pay import pay_told
from rag.generation.text.units import Unit
from rag.model import Document, Evidence, Passage, Query, ScoredPassage


@pytest.mark.parametrize(
    ("question", "clause", "told"),
    [
        ("Lương của giảng viên là bao nhiêu?", "Giảng viên được giảm 15% khối lượng.", False),
        ("Lương của giảng viên là bao nhiêu?", "Giảng viên được trả lương 5.000.000 đồng.", True),
        ("Học phí lớp 6 mỗi tháng bao nhiêu?", "Lệ phí dự tuyển là 50.000 đồng.", False),
        ("Ai trả lương cho giảng viên?", "Trung tâm chi trả cho giảng viên.", True),
        ("Giảm lượng giấy in bao nhiêu phần trăm?", "giảm giấy in 20%", True),
    ],
)
def test_what_is_paid_is_named(question: str, clause: str, told: bool) -> None:
    document = Document("d", "d.txt", clause, "", "")
    passage = ScoredPassage(Passage("p", "d", 0, len(clause), clause), 1.0, 1)
    unit = Unit(Evidence(document, 0, len(clause)), passage, 0.0, 1.0, 1.0, 1.0)
    assert pay_told(Query(question, question, "vi"), unit) is told

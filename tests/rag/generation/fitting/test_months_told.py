"""Whether a clause can tell of as many months as a question asks of."""

import pytest

from rag.generation.fitting.months_told import months_told
from rag.generation.text.units import Unit
from rag.model import Document, Evidence, Passage, Query, ScoredPassage

LINES = (
    "Kết quả 10 tháng năm 2025 của tỉnh:",
    "Thu ngân sách đạt 13.966 tỷ đồng.",
    "Xuất khẩu 04 tháng đạt 2,6 tỷ USD.",
)


@pytest.mark.parametrize(
    ("question", "line", "told"),
    [
        ("10 tháng đầu năm 2025 thu ngân sách bao nhiêu?", 1, True),
        ("6 tháng đầu năm 2025 thu ngân sách bao nhiêu?", 1, False),
        ("Xuất khẩu bốn tháng đầu năm 2025 đạt bao nhiêu?", 2, True),
        ("Xuất khẩu 10 tháng năm 2025 đạt bao nhiêu?", 2, False),
        ("Exports in the first six months of 2025?", 2, False),
        ("Exports in the first four months of 2025?", 2, True),
        ("Phải nộp trong 3 tháng đầu tư nào?", 2, False),
        ("Thời hạn 6 tháng tính từ khi nào?", 2, True),
    ],
)
def test_so_many_months(question: str, line: int, told: bool) -> None:
    text = "\n".join(LINES)
    document = Document("d", "d.txt", text, "", "")
    start = text.index(LINES[line])
    evidence = Evidence(document, start, start + len(LINES[line]))
    passage = ScoredPassage(Passage("p", "d", 0, len(text), text), 1.0, 1)
    unit = Unit(evidence, passage, 0.0, 1.0, 1.0, 1.0)
    assert months_told(Query(question, question, "vi"), unit) is told

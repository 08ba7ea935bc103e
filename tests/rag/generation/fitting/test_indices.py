"""Whether a clause tells of the index that a question names."""

import pytest

from rag.generation.fitting.indices import index_told
from rag.generation.text.units import Unit
from rag.model import Document, Evidence, Passage, Query, ScoredPassage


@pytest.mark.parametrize(
    ("question", "clause", "told"),
    [
        ("CPI tăng bao nhiêu?", "Chỉ số giá tiêu dùng bình quân tăng 3,99%.", True),
        ("CPI tăng bao nhiêu?", "Chỉ số sản xuất công nghiệp tăng 9,9%.", False),
        ("How much did the IIP grow?", "Chỉ số sản xuất công nghiệp (IIP) tăng 9,9%.", True),
        ("PCI xếp thứ mấy?", "cải thiện các chỉ số cải cách hành chính", False),
        ("PKI token khôi phục trong mấy ngày?", "thiết bị được khôi phục trong 01 ngày", True),
    ],
)
def test_another_index_is_no_answer(question: str, clause: str, told: bool) -> None:
    document = Document("d", "d.txt", clause, "", "")
    passage = ScoredPassage(Passage("p", "d", 0, len(clause), clause), 1.0, 1)
    unit = Unit(Evidence(document, 0, len(clause)), passage, 0.0, 1.0, 1.0, 1.0)
    assert index_told(Query(question, question, "vi"), unit) is told

"""Clauses that deny what is asked."""

import pytest

from rag.generation.polarity import contradicts
from rag.model import Document, Evidence, Query


@pytest.mark.parametrize(
    ("question", "clause", "against"),
    [
        ("Nếu có khiếu nại thì sao?", "Trong 03 ngày nếu không có khiếu nại, quyết định.", True),
        ("Nếu có khiếu nại thì sao?", "Trường hợp có khiếu nại, trong 07 ngày kết luận.", False),
        ("Bao nhiêu xã không có ma túy?", "trên 70% xã có ma túy", True),
        ("Bao nhiêu xã không có ma túy?", "ít nhất 50% số xã không có ma túy", False),
    ],
)
def test_a_negation_on_one_side_only(question: str, clause: str, against: bool) -> None:
    evidence = Evidence(Document("d", "d.txt", clause, "", "0"), 0, len(clause))
    assert contradicts(Query(original=question, text=question, lang="vi"), evidence) is against

"""Clauses that say little of a question and answer it."""

from __future__ import annotations

import pytest

from rag.catalogue import Asked
from rag.generation.quoting.says_enough import says_enough
from rag.generation.text.units import Unit
from rag.model import Document, Evidence, Passage, Query, ScoredPassage

ASKED = Asked({"giam_sat": 3.0, "kiem_phieu": 5.0})


def _unit(text: str, headed: float) -> Unit:
    document = Document("d", "d.txt", text, "", "0")
    passage = ScoredPassage(Passage("p", "d", 0, len(text), text), 1.0, 1)
    return Unit(Evidence(document, 0, len(text)), passage, 13.0, 0.9, headed, 0.05)


@pytest.mark.parametrize(
    ("question", "clause", "headed", "enough"),
    [
        ("Giám sát kiểm phiếu khi nào?", "Thời gian thực hiện: Từ ngày 05/3/2026.", 0.5, True),
        ("Giám sát kiểm phiếu khi nào?", "Thời gian thực hiện: Từ ngày 05/3/2026.", 0.4, False),
        ("Giám sát kiểm phiếu khi nào?", "Việc thực hiện bắt đầu ngày 05/3/2026.", 0.5, False),
        ("Giám sát kiểm phiếu ở đâu?", "Thời gian thực hiện: Từ ngày 05/3/2026.", 0.5, False),
        ("Không giám sát thì sao?", "Nếu chưa có báo cáo thì phải chịu trách nhiệm.", 0.1, True),
        ("Không giám sát thì sao?", "Các xã báo cáo trước ngày 05/3/2026.", 0.1, False),
    ],
)
def test_a_labelled_time_and_what_follows(
    question: str, clause: str, headed: float, enough: bool
) -> None:
    assert says_enough(Query(question, question, "vi"), ASKED, _unit(clause, headed)) is enough

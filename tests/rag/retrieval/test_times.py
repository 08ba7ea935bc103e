from __future__ import annotations

import pytest

from rag.retrieval.times import with_year


@pytest.mark.parametrize(
    ("body", "question", "answer", "meant"),
    [
        ("Năm đó ai ký?", "Kế hoạch năm 2018 về gì?", "Dân vận.", "năm 2018 ai ký?"),
        ("Which letter came later that year?", "When?", "05/9/2016.", "Which letter came in 2016?"),
        ("Năm đó ai ký?", "Từ năm 2018 đến năm 2020?", "Có.", "Năm đó ai ký?"),
        ("Ai ký?", "Kế hoạch năm 2018?", "Có.", "Ai ký?"),
    ],
)
def test_the_year_that_is_pointed_at(body: str, question: str, answer: str, meant: str) -> None:
    assert with_year(body, question, answer) == meant

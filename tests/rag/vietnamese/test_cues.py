"""Question words and the words that fold to the same letters."""

from __future__ import annotations

import pytest

from rag.vietnamese.aspects import asked_aspects
from rag.vietnamese.cues import fold_cues
from rag.vietnamese.text import nfc


def test_only_homographs_of_question_words_stay_apart() -> None:
    assert fold_cues("Sở nào, số nào?") == "sø nao, so nao?"
    assert fold_cues("so nao") == "so nao"
    assert fold_cues("luật năm máy, máy móc") == "luat nam may, møy moc"
    assert fold_cues("sổ nào, sở nào, số nào") == "øo nao, sø nao, so nao"
    assert fold_cues("độ mật, do ai") == "dø mat, do ai"


def test_offsets_are_those_of_the_text() -> None:
    assert fold_cues("từ quỹ nào, quý nào") == "tu quø nao, quy nao"
    text = "Cơ sở ở đâu, đầu năm, máy móc, kỳ họp, khoá XI"
    assert len(fold_cues(text)) == len(nfc(text))


@pytest.mark.parametrize(
    ("question", "asks_number"),
    [
        ("Kế hoạch số nào?", True),
        ("ke hoach so nao", True),
        ("Phải mở thêm sổ gì?", False),
        ("Phản ánh qua sở nào?", False),
        ("Cơ sở cai nghiện do ai điều hành?", False),
    ],
)
def test_a_department_is_no_number(question: str, asks_number: bool) -> None:
    assert ("number" in asked_aspects(question)) is asks_number

"""Parts of documents in English."""

from __future__ import annotations

import pytest

from rag.vietnamese.part_names import english_part


@pytest.mark.parametrize(
    ("label", "english"),
    [
        ("điểm a khoản 1 Điều 3", "Article 3, clause 1, point a"),
        ("mục II.5, điểm đ", "section II.5, point đ"),
        ("Phụ lục số 2", "Annex 2"),
        ("Phụ lục, mục 2", "Annex, section 2"),
        ("Mẫu số 01", "Mẫu số 01"),
    ],
)
def test_a_part_is_named_in_english_the_larger_first(label: str, english: str) -> None:
    assert english_part(label) == english

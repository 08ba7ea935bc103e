"""Number words, apart from the syllables that only fold like one."""

from __future__ import annotations

import pytest

from rag.vietnamese.count_words import fold_counts
from rag.vietnamese.text import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("trung tâm có tám nhóm", "trung tøm co tam nhom"),
        ("sau khi họp có sáu việc", "søu khi hop co sau viec"),
        ("Ba Vì có ba xã nào", "bø vi co ba xa nao"),
        ("Năm yếu tố nào của Việt Nam", "nam yeu to nao cua viet nam"),
    ],
)
def test_only_numbers_are_read_as_such(text: str, folded: str) -> None:
    assert fold_counts(text) == folded


def test_without_diacritics_all_may_be_numbers() -> None:
    assert fold_counts("tam buoc nao") == fold("tam buoc nao")

"""Which of two documents a question calls undone."""

from __future__ import annotations

import pytest

from rag.generation.undoing import asks_what_it_undoes
from rag.vietnamese.text import fold


@pytest.mark.parametrize(
    "question",
    [
        "Which plan is replaced by Plan 556/KH-UBND?",
        "Which decisions were repealed by Decision 85/2025/QĐ-UBND?",
        "Kế hoạch nào bị thay thế bởi Kế hoạch 556/KH-UBND?",
        "Quyết định nào bị Quyết định 165 bãi bỏ?",
    ],
)
def test_the_numbered_one_undoes_another(question: str) -> None:
    assert asks_what_it_undoes(fold(question))


@pytest.mark.parametrize(
    "question",
    [
        "Plan 371/KH-UBND is replaced by which plan?",
        "Kế hoạch 371/KH-UBND bị thay thế bởi kế hoạch nào?",
        "Has Plan 371/KH-UBND been replaced?",
    ],
)
def test_the_numbered_one_is_undone(question: str) -> None:
    assert not asks_what_it_undoes(fold(question))

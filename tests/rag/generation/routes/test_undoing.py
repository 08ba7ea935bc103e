"""Which of two documents a question calls undone."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.generation.routes.undoing import asks_what_it_undoes
from rag.vietnamese.text import fold
from tests.rag.generation.small import assistant_of


@pytest.mark.parametrize(
    "question",
    [
        "Which plan is replaced by Plan 556/KH-UBND?",
        "Which decisions were repealed by Decision 85/2025/QĐ-UBND?",
        "Kế hoạch nào bị thay thế bởi Kế hoạch 556/KH-UBND?",
        "Quyết định nào bị Quyết định 165 bãi bỏ?",
        "Which circulars are no longer in force after Circular 44/2025/TT-BTC?",
        "Which plan expired because of Plan 12/KH-UBND?",
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


DECISION = """ỦY BAN NHÂN DÂN
TỈNH CÀ MAU
Số: 12/2026/QĐ-UBND
Cà Mau, ngày 05 tháng 02 năm 2026
QUYẾT ĐỊNH
Bãi bỏ Quyết định số 30/2021/QĐ-UBND ngày 10 tháng 8 năm 2021 về thu phí chợ
Điều 1. Bãi bỏ toàn bộ Quyết định số 30/2021/QĐ-UBND ngày 10 tháng 8 năm 2021 của Ủy ban \
nhân dân tỉnh Cà Mau về thu phí chợ.
"""


def test_why_something_is_undone_is_told_by_no_number(tmp_path: Path) -> None:
    assistant = assistant_of(tmp_path, DECISION)
    told = assistant.answer("Quyết định 12/2026/QĐ-UBND bãi bỏ quyết định nào?")
    assert "30/2021" in told.text
    asked = "Vì sao Quyết định 12/2026/QĐ-UBND bãi bỏ sớm quyết định về thu phí chợ?"
    assert assistant.answer(asked).status == "refused_no_evidence"


@pytest.mark.parametrize(
    "question",
    [
        "Quyết định 12/2026/QĐ-UBND bãi bỏ những nghị quyết nào?",
        "Quyết định 12/2026/QĐ-UBND bãi bỏ thông tư nào?",
    ],
)
def test_it_undoes_nothing_of_another_type(tmp_path: Path, question: str) -> None:
    assert assistant_of(tmp_path, DECISION).answer(question).status == "refused_no_evidence"

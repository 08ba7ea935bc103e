"""Which of two numbered documents came first, which later."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.assistant import Assistant
from tests.rag.generation.routes.test_bases import DECISION, PLAN
from tests.rag.generation.small import assistant_of

EARLIER = "Quyết định số 78/2025/QĐ-UBND được ban hành trước Kế hoạch số 198/KH-UBND"
LATER = "Kế hoạch số 198/KH-UBND được ban hành sau Quyết định số 78/2025/QĐ-UBND"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(Path(tmp_path_factory.mktemp("precedence")), DECISION, PLAN)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Kế hoạch 198 hay Quyết định 78/2025 ban hành trước?", EARLIER),
        ("Giữa KH 198 và QĐ 78/2025, văn bản nào ra đời sớm hơn vậy ạ?", EARLIER),
        ("ke hoach 198 va quyet dinh 78/2025 cai nao co truoc", EARLIER),
        ("Kế hoạch 198 ban hành trước hay sau Quyết định 78/2025?", EARLIER),
        ("Quyết định 78/2025 và Kế hoạch 198, văn bản nào mới hơn?", LATER),
        (
            "Which was issued first, Plan 198 or Decision 78/2025?",
            "Decision No. 78/2025/QĐ-UBND was issued earlier than Plan No. 198/KH-UBND",
        ),
        (
            "Is Plan 198/KH-UBND older than Decision 78/2025/QĐ-UBND?",
            "Decision No. 78/2025/QĐ-UBND was issued earlier than Plan No. 198/KH-UBND",
        ),
    ],
)
def test_which_came_first(small: Assistant, question: str, said: str) -> None:
    answer = small.answer(question)
    assert answer.text.startswith(said)
    assert "24/11/2025" in answer.text
    assert "09/12/2025" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Theo Kế hoạch 198 và Quyết định 78/2025, xã nào phải trồng trước?",
        "Quyết định 78/2025 và Kế hoạch 198 ban hành ngày nào?",
        "Quyết định 78/2025 hay Kế hoạch 198 có hiệu lực trước?",
    ],
)
def test_another_question_is_not_answered_so(small: Assistant, question: str) -> None:
    text = small.answer(question).text
    assert "được ban hành trước" not in text
    assert "được ban hành sau" not in text

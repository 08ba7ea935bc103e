"""What English questions ask for several of."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.generation.quoting.english_nouns import several_asked
from tests.rag.generation.small import assistant_of

LEASE = """BỘ XÂY DỰNG
Số: 12/2024/TT-BXD
THÔNG TƯ
Quy định về thuê nhà công vụ
Điều 1. Giải thích từ ngữ
Thuê nhà công vụ là hình thức nhà nước cho cán bộ mượn nhà ở trong các hình thức thuê nhà ở.
Điều 2. Cách thuê
Nhà công vụ được cho thuê theo 02 hình thức sau:
a) Thuê theo tháng;
b) Thuê theo nhiệm kỳ.
"""


@pytest.mark.parametrize(
    ("question", "noun"),
    [
        ("What are the three conditions for a grant?", "dieu kien"),
        ("Which two methods may be used?", "phuong phap"),
        ("What are the main tasks of the board?", "nhiem vu"),
    ],
)
def test_the_noun_is_put_in_vietnamese(question: str, noun: str) -> None:
    assert noun in several_asked(question)


@pytest.mark.parametrize(
    "question", ["Which schools must every ward keep?", "What is the status of the plan?", "Who?"]
)
def test_one_thing_is_asked_for(question: str) -> None:
    assert several_asked(question) == ()


def test_the_line_that_leads_the_list_is_said_with_it(tmp_path: Path) -> None:
    answer = assistant_of(tmp_path, LEASE).answer(
        "What are the two forms of leasing official housing?"
    )
    assert "Thuê theo tháng" in answer.text
    assert "Thuê theo nhiệm kỳ" in answer.text

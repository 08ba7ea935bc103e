"""Facts that are asked of a document, and of what it regulates."""

from __future__ import annotations

import pytest

from rag.generation.described.own_facts import is_on_condition
from rag.model import Query
from rag.vietnamese.numbers import find_numbers


@pytest.mark.parametrize(
    ("question", "of_a_case"),
    [
        ("Tài sản do sở nhận thì ai phê duyệt phương án xử lý?", True),
        ("Hàng quá cảnh thì cơ quan nào gia hạn?", True),
        ("Kế hoạch dân vận thì ai ban hành?", False),
        ("63/KH-UBND thì cơ quan nào ban hành?", False),
        ("Ai phê duyệt phương án xử lý tài sản?", False),
    ],
)
def test_who_acts_in_a_case_issues_no_document(question: str, of_a_case: bool) -> None:
    numbers = tuple(one.number for one in find_numbers(question))
    query = Query(original=question, text=question, lang="vi", numbers=numbers)
    assert is_on_condition(query) is of_a_case

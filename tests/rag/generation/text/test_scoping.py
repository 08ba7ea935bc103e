"""Clauses that only say what their document is about."""

from __future__ import annotations

import pytest

from rag.generation.text.scoping import tells_scope
from rag.model import Document, Evidence, Query

SCOPE = "Thông tư này quy định về đồ vật cấm đưa vào trại giam và việc thu giữ đồ vật cấm."
RULE = "Đồ vật cấm thu giữ được bảo quản, có biên bản giao nhận."


@pytest.mark.parametrize(
    ("question", "clause", "scope"),
    [
        ("Những đồ vật nào bị cấm?", SCOPE, True),
        ("Thông tư quy định những gì?", SCOPE, False),
        ("Phạm vi của thông tư là gì?", SCOPE, False),
        ("Những đồ vật nào bị cấm?", RULE, False),
        ("Công bố những thủ tục nào?", "Điều 1. Công bố kèm theo Quyết định này 03 thủ tục.", True),
    ],
)
def test_it_is_told_from_a_rule(question: str, clause: str, scope: bool) -> None:
    evidence = Evidence(Document("d", "d.txt", clause, "", "0"), 0, len(clause))
    assert tells_scope(evidence, Query(question, question, "vi")) is scope

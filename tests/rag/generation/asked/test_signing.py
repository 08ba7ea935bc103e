"""Who signed a document is asked of it, who decides that it is signed of a clause."""

from __future__ import annotations

import pytest

from rag.generation.asked.signing import asks_signer
from rag.model import Query


@pytest.mark.parametrize(
    ("question", "types", "asks"),
    [
        ("Ai ký quyết định này?", ("Quyết định",), True),
        ("Ai ký hợp đồng với giảng viên?", ("Hợp đồng",), False),
        ("Ai thay mặt Chính phủ ký báo cáo giải trình?", ("Báo cáo", "Luật"), False),
        ("Ai ký quyết định ban hành báo cáo?", ("Quyết định", "Báo cáo"), True),
        ("Ai là người quyết định ký hợp đồng với giảng viên?", ("Quyết định",), False),
    ],
)
def test_whether_the_signer_of_a_document_is_asked_for(
    question: str, types: tuple[str, ...], asks: bool
) -> None:
    query = Query(question, question, "vi", types=types, asks=frozenset({"signer"}))
    assert asks_signer(query) is asks

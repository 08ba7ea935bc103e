from __future__ import annotations

import pytest

from rag.retrieval.sources import source_asked

_FEE = "Mức học phí lớp 10 ở Hà Nội là bao nhiêu?"


@pytest.mark.parametrize(
    ("body", "question", "meant"),
    [
        ("văn bản nào quy định", _FEE, "Văn bản nào quy định mức học phí lớp 10 ở Hà Nội"),
        (
            "bằng quyết định nào",
            "Huế phân cấp gì cho chủ tịch xã?",
            "Quyết định nào quy định Huế phân cấp cho chủ tịch xã",
        ),
        ("ai ký", _FEE, None),
        ("văn bản nào quy định", "Ai ký?", None),
    ],
)
def test_asks_for_the_document_that_says_it(body: str, question: str, meant: str | None) -> None:
    assert source_asked(body, question, None) == meant


def test_what_can_be_put_to_a_theme_is_left_to_it() -> None:
    assert source_asked("theo văn bản nào", _FEE, "mức học phí lớp 10") is None

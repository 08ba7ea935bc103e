from __future__ import annotations

import pytest

from rag.model import Lang
from rag.retrieval.themes import theme_of


@pytest.mark.parametrize(
    ("question", "lang", "theme"),
    [
        (
            "Ai chủ trì hội nghị Năm dân vận chính quyền 2018?",
            "vi",
            "hội nghị Năm dân vận chính quyền 2018",
        ),
        (
            "Nhà máy nhiệt điện LNG Thái Bình công suất bao nhiêu?",
            "vi",
            "Nhà máy nhiệt điện LNG Thái Bình",
        ),
        ("Về hội nghị năm 2018, ai phát biểu chỉ đạo?", "vi", "hội nghị năm 2018"),
        ("Who chaired the 2018 conference?", "en", "the 2018 conference"),
        ("Kế hoạch 63 ban hành ngày nào?", "vi", None),
        ("Sở Nội vụ làm gì?", "vi", None),
    ],
)
def test_what_is_no_document_may_be_what_is_talked_about(
    question: str, lang: Lang, theme: str | None
) -> None:
    assert theme_of(question, lang) == theme

"""Bodies that an English question names and no document of the answer does."""

from __future__ import annotations

import pytest

from rag.generation.fitting.named_bodies import names_bodies
from rag.model import Document, Lang, Query

PLAN = Document(
    "d",
    "d.txt",
    "ỦY BAN NHÂN DÂN TỈNH KIÊN GIANG\nKẾ HOẠCH\n"
    "1. Sở Giáo dục và Đào tạo kiểm tra công vụ.\n2. BỘ NỘI VỤ tổng hợp.\n"
    "Căn cứ Thông tư số 08/2020/TT-BLĐTBXH.\n",
    "",
    "",
)


def _query(text: str, lang: Lang = "en", original: str | None = None) -> Query:
    return Query(original=text if original is None else original, text=text, lang=lang)


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("What must the Department of Education and Training check?", True),
        ("What must the education department check?", True),
        ("What does the Ministry of Home Affairs compile?", True),
        ("Which circular of the Labour Ministry is cited?", True),
        ("What must the People's Committee check?", True),
        ("What must the Department of Health check?", False),
        ("What must the provincial Inspectorate check?", False),
        ("What does the Ministry of Health compile?", False),
    ],
)
def test_a_body_that_is_named_must_be_the_documents(question: str, named: bool) -> None:
    assert names_bodies(_query(question), PLAN) is named


def test_what_a_follow_up_takes_over_is_settled() -> None:
    text = "What about the Department of Health in Kien Giang?"
    assert names_bodies(_query(text, original="What about Kien Giang?"), PLAN)


def test_vietnamese_questions_name_bodies_as_documents_do() -> None:
    assert names_bodies(_query("Sở Y tế kiểm tra gì?", "vi"), PLAN)

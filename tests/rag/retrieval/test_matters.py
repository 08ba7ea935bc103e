from __future__ import annotations

import pytest

from rag.retrieval.matters import matter_of, with_matter


@pytest.mark.parametrize(
    ("question", "answer", "matter"),
    [
        ("Chỉ thị 14/CT-TTg về gì?", "Về chấn chỉnh tiếp công dân.", "chấn chỉnh tiếp công dân"),
        ("Hòa Bình có chỉ thị nào về dân vận ở xã không?", "Có.", "dân vận ở xã"),
        ("Chỉ thị 14/CT-TTg về tiếp công dân ban hành ngày nào?", "Năm 2012.", "tiếp công dân"),
        ("Ai ký Kế hoạch 63?", "Nguyễn Lưu Trung.", None),
    ],
)
def test_what_the_document_is_about(question: str, answer: str, matter: str | None) -> None:
    assert matter_of(question, answer, "vi") == matter


def test_an_english_question_says_what_its_document_is_about() -> None:
    matter = matter_of("When was Directive 26/CT-TTg on office discipline issued?", "2016.", "en")
    assert matter == "office discipline"
    assert with_matter("Which letter is on the same subject?", matter) == (
        "Which letter is on office discipline?"
    )
    assert with_matter("Who signed it?", matter) is None

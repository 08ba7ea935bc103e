"""What a question that asks for a list says of its items."""

from __future__ import annotations

import pytest

from rag.generation.quoting.wanted_items import WantedItems
from rag.model import Query


@pytest.mark.parametrize(
    ("question", "noun", "count"),
    [
        ("Phân cấp cho những nhóm máy móc nào?", "may", None),
        ("Ba vùng nuôi nào được quan trắc?", "vung", 3),
        ("Năm yếu tố nền móng nào được nêu?", "yeu", 5),
        ("Năm học nào áp dụng mức học phí này?", "", None),
        ("Danh sách các xã có biển được giao nhiệm vụ", "xa", None),
        ("Bồi dưỡng ở trung tâm chính trị gồm những chuyên đề nào?", "chuyen", None),
        ("Được giao những việc gì?", "", None),
        ("Trong 15 ngày phải làm những thủ tục gì?", "thu", None),
    ],
)
def test_their_noun_and_number(question: str, noun: str, count: int | None) -> None:
    wanted = WantedItems.of(Query(question, question, "vi"))
    assert (wanted.noun, wanted.count) == (noun, count)


ENGLISH = "What three forms of inspection are set out?"


def test_the_number_in_english() -> None:
    wanted = WantedItems.of(Query(ENGLISH, ENGLISH, "en"))
    assert wanted.count == 3

"""Several documents that are asked for at once are all told."""

from __future__ import annotations

import pytest

from rag.assistant import Assistant
from rag.generation.routes.counted import several_types
from rag.model import Query


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "UBND tỉnh Kiên Giang đã có mấy công văn về siết kỷ luật, kỷ cương, số bao nhiêu?",
            {"2077/UBND-NCPC", "2160/UBND-NC"},
        ),
        (
            "các chỉ thị, quy định của Bộ Chính trị về tiếp dân là số mấy",
            {"35-CT/TW", "11-QĐi/TW"},
        ),
        ("Hai báo cáo của Tỉnh ủy năm 2024 là số nào?", {"440-BC/TU", "442-BC/TU"}),
        (
            "Hai kế hoạch cải cách hành chính của UBND tỉnh Kiên Giang là số mấy?",
            {"300/KH-UBND", "39/KH-UBND"},
        ),
        (
            "Which two official letters of the Kien Giang People's Committee concern"
            " administrative discipline?",
            {"2077/UBND-NCPC", "2160/UBND-NC"},
        ),
    ],
)
def test_all_of_them_are_told(assistant: Assistant, question: str, told: set[str]) -> None:
    answer = assistant.answer(question)
    assert all(one in answer.text for one in told)
    assert len(answer.citations) == len(told)


@pytest.mark.parametrize(
    ("question", "types"),
    [
        ("Có hai chỉ thị nào về tiếp dân?", ("Chỉ thị",)),
        ("các chỉ thị, quy định về tiếp dân số mấy", ("Chỉ thị", "Quy định")),
        ("Hai kế hoạch 63 và 250 khác nhau thế nào?", ()),
        ("Kế hoạch 63 gửi mấy bản?", ()),
        ("Kế hoạch nào về tiếp dân?", ()),
    ],
)
def test_how_several_are_asked_for(question: str, types: tuple[str, ...]) -> None:
    assert several_types(Query(original=question, text=question, lang="vi")) == types

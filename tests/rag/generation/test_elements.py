"""What most documents have a section of, and how it is asked for."""

import re

import pytest

from rag.assistant import Assistant
from rag.vietnamese.tables import rows
from rag.vietnamese.text import fold

TABLE = {row["element"]: row for row in rows("elements")}


@pytest.mark.parametrize(
    ("question", "element"),
    [
        ("Chương trình phòng chống ma túy kéo dài tới năm nào?", "duration"),
        ("Sở được ủy quyền đến bao giờ?", "duration"),
        ("Tiền quan trắc lấy từ nguồn nào?", "funding"),
        ("kinh phi thuc hien de an lay o dau", "funding"),
        ("Mục tiêu của kế hoạch là gì?", "goals"),
        ("Quyết định áp dụng cho những ai?", "subjects"),
    ],
)
def test_how_an_element_is_asked_for(question: str, element: str) -> None:
    asked = [name for name, row in TABLE.items() if re.search(row["asked"], fold(question))]
    assert asked == [element]


@pytest.mark.parametrize(
    ("heading", "element"),
    [
        ("THỜI GIAN THỰC HIỆN", "duration"),
        ("Thời gian ủy quyền: Kể từ ngày", "duration"),
        ("KINH PHÍ THỰC HIỆN ĐỀ ÁN", "funding"),
        ("Nguồn kinh phí", "funding"),
        ("Mục tiêu tổng quát", "goals"),
        ("Đối tượng áp dụng", "subjects"),
    ],
)
def test_how_its_section_begins(heading: str, element: str) -> None:
    written = [name for name, row in TABLE.items() if re.match(row["written"], fold(heading))]
    assert written == [element]


def test_a_question_of_a_figure_is_not_of_an_element() -> None:
    question = fold("Dân số của tỉnh là bao nhiêu?")
    assert not any(re.search(row["asked"], question) for row in TABLE.values())


def test_the_aim_of_a_numbered_plan_is_the_first_thing_its_section_says(
    assistant: Assistant,
) -> None:
    answer = assistant.answer("mục đích của kế hoạch 63 kiên giang là gì")
    assert "Nhằm tổ chức triển khai, quán triệt chủ trương" in answer.text

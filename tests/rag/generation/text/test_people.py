"""Whom a document names, with which post."""

from __future__ import annotations

import pytest

from rag.generation.text.people import find_people
from rag.model import Document


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Đoàn của Phó Thủ tướng Chính phủ có Bộ trưởng Bộ Y tế Đào Hồng Lan, Bí thư Tỉnh ủy"
            " Ninh Bình Đặng Xuân Phong; lãnh đạo các sở.",
            {
                "Đào Hồng Lan": "Bộ trưởng Bộ Y tế",
                "Đặng Xuân Phong": "Bí thư Tỉnh ủy Ninh Bình",
            },
        ),
        (
            "các đồng chí: Phạm Vũ Hồng - Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh; dự hội nghị",
            {"Phạm Vũ Hồng": "Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh"},
        ),
        (
            "Chủ tịch UBND tỉnh Phạm Vũ Hồng nhấn mạnh",
            {"Phạm Vũ Hồng": "Chủ tịch UBND tỉnh"},
        ),
        ("Kính gửi: Chánh Văn phòng, Chánh Thanh tra và Trưởng các phòng", {}),
    ],
)
def test_people_have_the_post_that_stands_at_their_name(text: str, people: dict[str, str]) -> None:
    found = find_people([Document("d", "d.txt", text, "", "")])
    assert {one.name: one.post for one in found} == people

"""What a numbered document is about, asked beside its date or for somebody's purpose."""

from __future__ import annotations

import pytest

from rag.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "Chỉ thị 04/CT-UBND của Hòa Bình ban hành ngày nào, về việc gì?",
            ("02/03/2017", "thực hiện Quy chế dân chủ ở cơ sở"),
        ),
        (
            "When was decision 357-QD/TU issued and what about?",
            ("11/11/2021", "quy chế công tác dân vận"),
        ),
        (
            "Nghị quyết 07 mà Hòa Bình đưa ra quán triệt có nội dung gì?",
            ("07-NQ/TU", "nâng cao hiệu quả công tác dân vận trong hệ thống chính trị"),
        ),
        ("Tôi cần ghi đúng ngày của Quyết định 357-QĐ/TU, là ngày nào ạ?", ("11/11/2021",)),
        ("Sở muốn trích báo cáo về dân vận chính quyền năm 2023 thì ghi số nào?", ("440-BC/TU",)),
    ],
)
def test_a_document_is_told_by_its_name(
    assistant: Assistant, question: str, told: tuple[str, ...]
) -> None:
    text = assistant.answer(question).text
    assert all(one in text for one in told)

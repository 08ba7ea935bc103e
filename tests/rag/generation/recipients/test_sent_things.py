"""What is sent is the document that a question names, or something else."""

from __future__ import annotations

import pytest

from rag.generation.recipients.sent_things import sends_something_else
from rag.model import Query
from rag.vietnamese.numbers import asked_numbers
from rag.vietnamese.types import find_types


@pytest.mark.parametrize(
    ("question", "something_else"),
    [
        ("Hồ sơ đề nghị khen thưởng ở Bắc Ninh gửi phòng nào?", True),
        ("Ở Bắc Ninh, kết quả chấm điểm gửi về đâu?", True),
        ("Công văn của Bộ yêu cầu các tỉnh gửi báo cáo về đâu?", True),
        ("Theo quy chế, các xã phải gửi danh sách cho sở nào?", True),
        ("Báo cáo sử dụng thư điện tử gửi cho sở nào?", True),
        ("Các sở gửi báo cáo cho cơ quan nào?", True),
        ("Báo cáo 440-BC/TU gửi cho ai?", False),
        ("Kế hoạch 63 gửi những bộ nào?", False),
        ("Quyết định phân cấp xây dựng, giao thông của Hà Nội gửi những bộ nào?", False),
        ("Nơi nhận của quyết định khen thưởng gồm ai?", False),
    ],
)
def test_what_is_sent(question: str, something_else: bool) -> None:
    query = Query(
        question,
        question,
        "vi",
        numbers=asked_numbers(question),
        types=tuple(find_types(question)),
    )
    assert sends_something_else(query) is something_else

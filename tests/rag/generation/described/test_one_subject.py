"""One fact of one document whose subject line joins two things."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.assistant import Assistant
from rag.generation.described.one_subject import asks_of_one_subject
from rag.model import Query
from tests.rag.generation.small import assistant_of

PLAN = """ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: {number}/KH-UBND
Lai Châu, ngày {day} tháng 12 năm 2025

KẾ HOẠCH
{subject}

1. Các xã lập danh sách trước ngày 20 tháng 12 năm 2025.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH



{signer}
"""
JOINED = PLAN.format(
    number=198,
    day="09",
    subject="Tổ chức hội nghị bình xét hộ nghèo và hướng dẫn các thôn lập danh sách hộ cận nghèo",
    signer="Lê Văn Lương",
)
OTHER = PLAN.format(
    number=201,
    day="11",
    subject="Cấp giống lúa cho hộ nghèo vụ đông xuân",
    signer="Tống Thanh Hải",
)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(Path(tmp_path_factory.mktemp("joined")), JOINED, OTHER)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Ai ký {}?", "Lê Văn Lương"),
        ("{} được ban hành ngày nào?", "09/12/2025"),
        ("{} do cơ quan nào ban hành?", "Ủy ban nhân dân tỉnh Lai Châu"),
    ],
)
def test_a_joined_subject_is_one(small: Assistant, question: str, told: str) -> None:
    name = "kế hoạch về bình xét hộ nghèo và hướng dẫn các thôn lập danh sách hộ cận nghèo"
    answer = small.answer(question.format(name))
    assert told in answer.text
    assert len(answer.text) < 400


@pytest.mark.parametrize(
    "asked",
    [
        "Kế hoạch về bình xét hộ nghèo và kế hoạch về cấp giống lúa ban hành ngày nào?",
        "Các xã bình xét hộ nghèo và hướng dẫn các thôn trước ngày nào?",
    ],
)
def test_two_documents_or_a_deadline_are_not(small: Assistant, asked: str) -> None:
    query = Query(asked, asked, "vi", asks=frozenset({"date"}))
    assert not asks_of_one_subject(query, small.documents.values())

from pathlib import Path

import pytest

from rag.generation.quoting.handed import to_its_receiver
from rag.model import Document, Evidence, Query
from tests.rag.generation.small import assistant_of

CLAUSE = (
    "Ủy ban nhân dân thành phố phân cấp thẩm quyền quyết định thanh lý tài sản thủy lợi; thẩm quyền"
    " quyết định xử lý tài sản thủy lợi bị mất cho Sở Nông nghiệp và Môi trường (trừ hồ chứa)."
)
HALF = CLAUSE.index(";") + 1
WHOLE = CLAUSE.index(" (trừ")


@pytest.mark.parametrize(
    ("question", "room", "end"),
    [
        ("Thanh lý tài sản thủy lợi được phân cấp cho ai?", 400, WHOLE),
        ("thanh ly tai san thuy loi phan cap cho so nao", 400, WHOLE),
        ("To whom is the disposal of assets delegated?", 400, WHOLE),
        ("Ai quyết định thanh lý tài sản thủy lợi?", 400, WHOLE),
        ("Thanh lý tài sản thủy lợi từ khi nào?", 400, HALF),
        ("Thanh lý tài sản thủy lợi được phân cấp cho ai?", 120, HALF),
    ],
)
def test_as_far_as_the_body_that_receives(question: str, room: int, end: int) -> None:
    clause = Evidence(Document("d", "d.txt", CLAUSE, "", "0"), 0, HALF)
    query = Query(original=question, text=question, lang="vi")
    assert to_its_receiver(clause, query, room).end == end


def test_the_answer_tells_to_whom(tmp_path: Path) -> None:
    assistant = assistant_of(
        tmp_path,
        "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HẢI PHÒNG\nSố: 209/2025/QĐ-UBND\n"
        "Hải Phòng, ngày 17 tháng 11 năm 2025\nQUYẾT ĐỊNH\nPhân cấp thanh lý tài sản thủy lợi\n"
        "Điều 1. Phạm vi\nQuyết định này quy định về tài sản thủy lợi.\n"
        f"Điều 2. Phân cấp\n1. {CLAUSE}\n",
    )
    asked = "Ở Hải Phòng, thanh lý tài sản thủy lợi được phân cấp cho ai?"
    assert "Sở Nông nghiệp và Môi trường" in assistant.answer(asked).text

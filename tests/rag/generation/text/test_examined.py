"""Who examined or appraised a draft."""

from __future__ import annotations

import pytest

from rag.assistant import Assistant
from rag.generation.text.examined import examined_by
from rag.model import Document
from tests.rag.generation.small import assistant_of

FEES = (
    "HỘI ĐỒNG NHÂN DÂN\nTỈNH LAI CHÂU\nSố: 41/2025/NQ-HĐND\nLai Châu, ngày 10 tháng 12 năm 2025\n"
    "NGHỊ QUYẾT\nQuy định mức thu phí tham quan danh lam thắng cảnh trên địa bàn tỉnh Lai Châu\n"
    "Căn cứ Luật Phí và lệ phí số 97/2015/QH13;\n"
    "Xét Tờ trình số 6120/TTr-UBND ngày 25 tháng 11 năm 2025 của Ủy ban nhân dân tỉnh về việc ban"
    " hành Nghị quyết quy định mức thu, chế độ thu, nộp, quản lý và sử dụng phí tham quan danh lam"
    " thắng cảnh, di tích lịch sử, công trình văn hóa, bảo tàng trên địa bàn tỉnh Lai Châu thay thế"
    " Nghị quyết số 12/2021/NQ-HĐND của Hội đồng nhân dân tỉnh; Báo cáo thẩm tra số 88/BC-KTNS ngày"
    " 01 tháng 12 năm 2025 của Ban Kinh tế - Ngân sách; ý kiến của đại biểu tại kỳ họp;\n"
    "Điều 1. Quy định mức thu phí tham quan danh lam thắng cảnh trên địa bàn tỉnh Lai Châu.\n"
    "Điều 2. Nghị quyết có hiệu lực từ ngày 20 tháng 12 năm 2025.\n"
)


@pytest.fixture(scope="module")
def fees(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("corpus"), FEES)


@pytest.mark.parametrize(
    "question",
    [
        "Nghị quyết 41/2025/NQ-HĐND của Lai Châu do ban nào thẩm tra?",
        "Ban nào thẩm tra nghị quyết 41/2025/NQ-HĐND?",
    ],
)
def test_who_examined_it_stands_far_behind_in_the_line(fees: Assistant, question: str) -> None:
    answer = fees.answer(question)
    assert "Ban Kinh tế - Ngân sách" in answer.text
    assert "Tờ trình" not in answer.text


def test_who_submitted_it_is_not_who_appraised_it(fees: Assistant) -> None:
    answer = fees.answer("Nghị quyết 41/2025/NQ-HĐND của Lai Châu do sở nào thẩm định?")
    assert answer.status == "refused_no_evidence"


@pytest.mark.parametrize(
    ("text", "deed", "said"),
    [
        (
            "Căn cứ ý kiến thẩm định của Sở Tư pháp về dự thảo. Giao Sở Tài chính",
            "thẩm định",
            "ý kiến thẩm định của Sở Tư pháp về dự thảo",
        ),
        ("giải trình ý kiến thẩm tra, ý kiến của Đại biểu Quốc hội", "thẩm tra", None),
        ("Báo cáo thẩm tra của Ban Pháp chế;", "thẩm định", None),
    ],
)
def test_the_body_stands_right_behind_what_was_done(text: str, deed: str, said: str | None) -> None:
    found = examined_by(Document("d", "d.txt", text, "", ""), deed, 0, len(text))
    assert (found.quote if found is not None else None) == said

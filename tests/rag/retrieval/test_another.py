from __future__ import annotations

import pytest

from rag.model import Turn
from rag.retrieval.followup import standalone

_CLEARING = (
    "Hải Phòng phân cấp thanh lý tài sản thủy lợi bằng quyết định nào?",
    "Quyết định số 209/2025/QĐ-UBND ngày 17/11/2025.",
)
_RECEIVING = (
    "Thủ tướng có chỉ thị nào về chấn chỉnh tiếp công dân?",
    "Chỉ thị số 14/CT-TTg ngày 18/5/2012.",
)


def _alone(asked: str, answer: str, question: str) -> str:
    return standalone(question, [Turn("user", asked), Turn("assistant", answer)])


@pytest.mark.parametrize(
    ("question", "alone"),
    [
        ("Còn nước sạch thì quyết định số mấy?", "Quyết định nào của Hải Phòng về nước sạch?"),
        ("Còn về nước sạch nông thôn?", "Quyết định nào của Hải Phòng về nước sạch nông thôn?"),
        (
            "Của Đắk Lắk thì ngày nào?",
            "Quyết định nào của Đắk Lắk về phân cấp thanh lý tài sản thủy lợi?",
        ),
        ("Còn quyết định về ma túy thì số nào?", "Quyết định nào của Hải Phòng về ma túy?"),
        ("Ai ký?", "Quyết định số 209/2025/QĐ-UBND ai ký?"),
        (
            "Thế nó thay thế quyết định nào?",
            "Quyết định số 209/2025/QĐ-UBND thay thế quyết định nào?",
        ),
        (
            "Còn Sở Tài chính thì làm gì?",
            "Theo Quyết định số 209/2025/QĐ-UBND, Sở Tài chính thì làm gì?",
        ),
        ("Còn hiệu lực từ ngày nào?", "Theo Quyết định số 209/2025/QĐ-UBND, hiệu lực từ ngày nào?"),
    ],
)
def test_asks_for_another_document_on_another_matter(question: str, alone: str) -> None:
    assert _alone(*_CLEARING, question) == alone


@pytest.mark.parametrize(
    ("question", "alone"),
    [
        (
            "Của Chủ tịch UBND tỉnh thì ngày nào?",
            "Chỉ thị nào của Chủ tịch UBND tỉnh về chấn chỉnh tiếp công dân?",
        ),
        (
            "Tỉnh thì có kế hoạch số mấy về việc này?",
            "Kế hoạch nào của UBND tỉnh về chấn chỉnh tiếp công dân?",
        ),
        (
            "Chỉ thị của tỉnh thì sao, số nào?",
            "Chỉ thị nào của UBND tỉnh về chấn chỉnh tiếp công dân?",
        ),
    ],
)
def test_asks_for_anothers_document_on_the_same_matter(question: str, alone: str) -> None:
    assert _alone(*_RECEIVING, question) == alone


def test_leaves_a_meeting_alone() -> None:
    alone = _alone(
        "Kế hoạch nào của Bắc Ninh về kinh tế số?",
        "Kế hoạch số 144/KH-UBND",
        "Còn hội nghị tổng kết diễn ra ngày nào?",
    )

    assert alone == "Theo Kế hoạch số 144/KH-UBND, hội nghị tổng kết diễn ra ngày nào?"

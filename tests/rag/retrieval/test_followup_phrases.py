"""Follow-ups that name one other thing, and the question that each stands for, by hand."""

from __future__ import annotations

import pytest

from rag.model import Turn
from rag.retrieval.followup import standalone

DUTY = ("Thông báo 412/TB-VPCP giao Bộ Công an việc gì?", "Rà soát hồ sơ thiết kế.")
ENDED = (
    "Quyết định 88/2025/QĐ-UBND của Phú Thọ làm hết hiệu lực quyết định nào của tỉnh Hòa Bình?",
    "Quyết định số 19/2021/QĐ-UBND.",
)
FOREST = ("Theo Nghị quyết 12/NQ-HĐND, mức khoán rừng phòng hộ là bao nhiêu?", "500.000 đồng/ha.")
STAMP = ("Theo quy chế của Bến Tre, chữ ký số của giám đốc do ai giữ?", "Giám đốc.")
OFFICE = ("Theo Kế hoạch 52/KH-UBND thì Sở Y tế làm gì?", "Chủ trì tiêm chủng.")
LOAN = (
    "What is the maximum number of employees of a small firm under Law 04/2017/QH14?",
    "200 employees.",
)
DIGITAL = ("What is the share of the digital economy in Plan 144/KH-UBND?", "30%.")


@pytest.mark.parametrize(
    ("before", "asked", "alone"),
    [
        (
            DUTY,
            "Còn UBND tỉnh Lai Châu thì phải làm gì?",
            "Theo Thông báo số 412/TB-VPCP, UBND tỉnh Lai Châu thì phải làm gì?",
        ),
        (
            ENDED,
            "Còn của tỉnh Phú Thọ?",
            "Quyết định 88/2025/QĐ-UBND của Phú Thọ làm hết hiệu lực quyết định nào của tỉnh Phú"
            " Thọ?",
        ),
        (
            FOREST,
            "Rừng sản xuất?",
            "Theo Nghị quyết 12/NQ-HĐND, mức khoán Rừng sản xuất là bao nhiêu?",
        ),
        (
            STAMP,
            "Của văn thư thì sao?",
            "Theo quy chế của Bến Tre, chữ ký số của văn thư do ai giữ?",
        ),
        (
            OFFICE,
            "Sở còn phải báo cáo kết quả cho ai nữa?",
            "Theo Kế hoạch số 52/KH-UBND, Sở Y tế còn phải báo cáo kết quả cho ai?",
        ),
        (
            LOAN,
            "And the maximum total capital?",
            "What is the maximum total capital of a small firm under Law 04/2017/QH14?",
        ),
        (
            DIGITAL,
            "And the share of firms using AI?",
            "According to Plan No. 144/KH-UBND, what is the share of firms using AI?",
        ),
    ],
)
def test_one_thing_takes_the_place_of_what_is_like_it(
    before: tuple[str, str], asked: str, alone: str
) -> None:
    assert standalone(asked, [Turn("user", before[0]), Turn("assistant", before[1])]) == alone


def test_a_phrase_that_asks_for_a_document_is_a_question_of_its_own() -> None:
    turns = [Turn("user", DUTY[0]), Turn("assistant", DUTY[1])]
    asked = "Còn UBND tỉnh Lai Châu có kế hoạch số mấy?"
    assert "412" not in standalone(asked, turns)


@pytest.mark.parametrize("asked", ["Trong bao lâu?", "mất mấy ngày?"])
def test_how_long_a_task_takes_is_asked_of_the_task(asked: str) -> None:
    turns = [
        Turn("user", "Ở Bến Tre ai chủ trì cấp lại thẻ giám định viên?"),
        Turn("assistant", "Sở Xây dựng."),
    ]
    assert "cấp lại thẻ giám định viên" in standalone(asked, turns)

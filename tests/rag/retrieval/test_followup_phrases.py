"""Follow-ups that name one other thing, and the question that each stands for, by hand."""

from __future__ import annotations

import pytest

from rag.model import Turn
from rag.retrieval.followup import standalone
from rag.retrieval.topic import Topic

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
SIGNED = ("Who signed Lai Chau's Decision 89/2025/QĐ-UBND?", "Tống Thanh Hải.")
PROPOSAL = ("Thông báo 411/TB-VPCP giao bộ nào chủ trì kiến nghị về đường sắt?", "Bộ Xây dựng.")
MOUTHS = ("Theo Kế hoạch 235/KH-UBND, cửa sông lạch Trường lấy mẫu mấy vị trí?", "04 vị trí.")


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
        (
            SIGNED,
            "And Can Tho's Decision 38/2025/QĐ-UBND?",
            "Who signed Can Tho's Decision 38/2025/QĐ-UBND?",
        ),
        (SIGNED, "And Decision 38/2025/QĐ-UBND?", "Who signed Decision 38/2025/QĐ-UBND?"),
        (
            PROPOSAL,
            "Còn kiến nghị về sân bay?",
            "Thông báo 411/TB-VPCP giao bộ nào chủ trì kiến nghị về sân bay?",
        ),
        (
            MOUTHS,
            "Còn cửa sông Hàn?",
            "Theo Kế hoạch 235/KH-UBND, cửa sông Hàn lấy mẫu mấy vị trí?",
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


@pytest.mark.parametrize(
    ("question", "answer", "subject"),
    [
        ("Công văn của Sở Y tế dẫn chỉ thị nào?", "Chỉ thị số 08/CT-TTg.", "Công văn của Sở Y tế"),
        (
            "Chương trình cải cách hành chính theo nghị quyết nào?",
            "Nghị quyết số 76/NQ-CP.",
            "Nghị quyết số 76/NQ-CP",
        ),
    ],
)
def test_a_document_that_cites_what_is_asked_for_stays_what_is_talked_about(
    question: str, answer: str, subject: str
) -> None:
    assert Topic.of(question, answer, "vi").subject == subject


@pytest.mark.parametrize("asked", ["Trong bao lâu?", "mất mấy ngày?"])
def test_how_long_a_task_takes_is_asked_of_the_task(asked: str) -> None:
    turns = [
        Turn("user", "Ở Bến Tre ai chủ trì cấp lại thẻ giám định viên?"),
        Turn("assistant", "Sở Xây dựng."),
    ]
    assert "cấp lại thẻ giám định viên" in standalone(asked, turns)

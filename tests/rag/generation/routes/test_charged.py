"""Whose tasks a question asks for."""

import pytest

from rag.generation.routes.charged import charged
from rag.model import Lang, Query


def _charged(text: str, lang: Lang = "vi") -> tuple[str, ...]:
    return charged(Query(original=text, text=text, lang=lang))


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Sở Tài chính phải làm gì?", "so tai chinh"),
        ("theo kế hoạch 63, sở nội vụ được giao nhiệm vụ gì", "so noi vu"),
        ("ubnd xa phai lam gi khi co dich", "uy ban nhan dan cap xa"),
        ("Kế hoạch 300 giao Sở Tư pháp làm gì?", "so tu phap"),
        ("Kế hoạch 300/KH-UBND năm 2024: Sở Tư pháp có nhiệm vụ gì?", "so tu phap"),
        ("Trách nhiệm của người đứng đầu trong phòng chống tham nhũng?", "nguoi dung dau"),
        ("Chủ đầu tư có trách nhiệm gì?", "chu dau tu"),
        ("Kế hoạch 300 giao việc gì cho Sở Tư pháp?", "so tu phap"),
        ("QĐ 12 phân cấp những nhiệm vụ nào cho Sở Xây dựng trong quản lý đô thị", "so xay dung"),
    ],
)
def test_the_body_stands_before_or_behind_what_is_asked(question: str, name: str) -> None:
    assert _charged(question) == (name,)


def test_a_place_behind_the_name_may_only_say_whose_body_it_is() -> None:
    assert _charged("Sở Tài chính Thanh Hóa có nhiệm vụ gì?") == (
        "so tai chinh thanh hoa",
        "so tai chinh",
    )


def test_an_english_name_is_the_vietnamese_one() -> None:
    assert _charged("What must the Department of Finance do?", "en") == ("so tai chinh",)


@pytest.mark.parametrize(
    "question",
    [
        "Giảng viên đồng cơ hữu là gì?",
        "Đơn vị nào phải làm gì?",
        "Ai phải làm gì?",
        "Kế hoạch 63 quy định gì?",
    ],
)
def test_who_is_asked_for_is_nobody_with_tasks(question: str) -> None:
    assert _charged(question) == ()


def test_a_verb_that_begins_like_a_word_that_asks_asks_nothing() -> None:
    assert _charged("Cơ quan được giao giữ rừng thì mỗi ha được bao nhiêu?") == ()
    assert _charged("Sở Y tế phải làm giảm chi phí bao nhiêu phần trăm?") == ()

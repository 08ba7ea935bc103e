"""What binds a part of a sentence."""

import pytest

from rag.generation.quoting.binding import condition, excepts, is_aside
from rag.model import Document, Evidence

RULE = (
    "Đối với cán bộ nữ được nghỉ hưu ở độ tuổi cao hơn (tối đa 60 tuổi), theo quy định của Đảng, "
    "thì tuổi quy hoạch được xác định theo độ tuổi nghỉ hưu 60 tuổi"
)


def _whole(text: str) -> Evidence:
    return Evidence(Document("d", "d.txt", text, "", "0"), 0, len(text))


def test_a_part_is_said_with_the_condition_at_the_head() -> None:
    bound = condition(_whole(RULE), RULE.index("thì tuổi"))
    assert bound is not None
    assert bound.quote == "Đối với cán bộ nữ được nghỉ hưu ở độ tuổi cao hơn (tối đa 60 tuổi)"


def test_what_holds_the_head_itself_lacks_nothing() -> None:
    assert condition(_whole(RULE), 0) is None
    assert condition(_whole("Sở Nội vụ báo cáo, trước ngày 01/7"), 19) is None


def test_a_figure_in_the_condition_is_not_the_rule_s() -> None:
    assert is_aside(RULE, RULE.index("60 tuổi"))
    assert not is_aside(RULE, RULE.rindex("60 tuổi"))


@pytest.mark.parametrize(
    ("text", "restricts"),
    [
        ("hỗ trợ 50%, trừ trường hợp khác", True),
        ("hỗ trợ 50%, nếu đủ điều kiện", True),
        ("hỗ trợ 50%, báo cáo hằng năm", False),
    ],
)
def test_an_exception_goes_with_what_it_excepts_from(text: str, restricts: bool) -> None:
    assert excepts(text, text.index(",") + 2) is restricts


def test_a_condition_may_end_where_a_duty_begins() -> None:
    rule = (
        "12 Trường hợp tổ chức đã nộp hồ sơ trước ngày 01 tháng 7 mà chưa được chấp thuận, Sở Giao "
        "dịch có trách nhiệm chuyển hồ sơ trước ngày 08 tháng 7"
    )
    assert is_aside(rule, rule.index("ngày 01"))
    assert not is_aside(rule, rule.index("ngày 08"))

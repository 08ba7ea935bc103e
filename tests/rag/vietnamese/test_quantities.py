import pytest

from rag.vietnamese.leads import Lead
from rag.vietnamese.quantities import is_quantity
from rag.vietnamese.text import fold

PLAN, RULE = Lead("Kế hoạch", "KH"), Lead("Quy định", "QyĐ")


def counts(after: str, lead: Lead) -> bool:
    """Whether 05 followed by the text counts something."""
    text = "05" + after
    return is_quantity(text, fold(text), 0, 2, lead)


@pytest.mark.parametrize(
    "after", [" năm", " nam", " tháng đầu năm", " năm 2021-2025", " triệu đồng"]
)
def test_measures_follow_quantities_after_any_type(after: str) -> None:
    assert counts(after, PLAN)


@pytest.mark.parametrize("after", [" năm 2023", " năm nào", " ngày 23/12", " của tỉnh", "", " nạm"])
def test_other_words_follow_numbers(after: str) -> None:
    assert not counts(after, PLAN)


def test_things_are_counted_after_words_that_are_verbs_too() -> None:
    assert counts(" nội dung", RULE)
    assert not counts(" nội dung gì", RULE)
    assert not counts(" nội dung", PLAN)


def test_a_wrapped_item_number_opens_an_item() -> None:
    wrapped = Lead("Kế hoạch", "KH", wrapped=True)
    text = "1. Quan trắc"
    assert is_quantity(text, fold(text), 0, 1, wrapped)


def test_a_house_has_a_number_of_its_own() -> None:
    house = Lead(marked=True)
    assert counts(", đường Lê Lợi", house)
    assert counts(" Trần Phú", house)
    assert not counts(" là gì", house)


@pytest.mark.parametrize("after", [" năm của tỉnh", " nam cua tinh", " năm thì sao"])
def test_how_long_a_plan_runs_is_no_number(after: str) -> None:
    assert counts(after, PLAN)

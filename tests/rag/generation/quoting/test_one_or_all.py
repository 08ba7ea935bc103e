"""Whether a question asks for one fact or for all that is said."""

import pytest

from rag.generation.quoting.one_or_all import asks_for_all, asks_one_fact
from rag.model import Query
from rag.vietnamese.aspects import asked_aspects


def _english(text: str) -> Query:
    return Query(original=text, text=text, lang="en")


def _vietnamese(text: str) -> Query:
    return Query(text, text, "vi", asks=asked_aspects(text))


def test_a_plural_asks_for_several() -> None:
    assert asks_for_all(_english("Which procedures are delegated to the director?"))


def test_one_figure_is_one_fact() -> None:
    assert not asks_for_all(_english("How many schools may a province keep?"))


@pytest.mark.parametrize(
    ("text", "several"),
    [
        ("Tỉnh chọn ba vùng nuôi tôm nào?", True),
        ("Hội nghị hiệp thương lần ba dự kiến tổ chức hôm nào?", False),
        ("Ba xã vùng cao họp cử tri vào ngày nào?", False),
    ],
)
def test_a_count_asks_for_so_many_and_the_third_time_for_one(text: str, several: bool) -> None:
    assert asks_for_all(_vietnamese(text)) is several


@pytest.mark.parametrize(
    "text",
    ["Chỉ tiêu đến năm 2030 là bao nhiêu phần trăm?", "Kế hoạch 63 ban hành ngày nào?"],
)
def test_a_figure_or_a_day_is_one_fact(text: str) -> None:
    assert asks_one_fact(_vietnamese(text))


def test_who_does_something_may_be_told_by_several_clauses() -> None:
    assert not asks_one_fact(_vietnamese("Ai chịu trách nhiệm về số liệu?"))

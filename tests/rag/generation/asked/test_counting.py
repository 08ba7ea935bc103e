"""What a question counts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rag.generation.asked.counting import asks_number_and_names, counted, counts_sorts
from rag.generation.asked.expected import expected_kinds
from rag.model import Query

QUERY = Query(original="", text="", lang="vi")


def _asked(text: str) -> Query:
    return replace(QUERY, original=text, text=text)


@pytest.mark.parametrize(
    ("question", "both"),
    [
        ("Chia thành mấy nhóm, nhóm nào?", True),
        ("Quy trình có mấy bước, từng bước ra sao?", True),
        ("Lương chuyên gia có mấy mức, mỗi mức thế nào?", True),
        ("Có bao nhiêu trường hợp, kể ra giúp tôi?", True),
        ("Có bao nhiêu hộ, mỗi hộ được hỗ trợ mấy triệu?", False),
        ("Quy trình có mấy bước?", False),
    ],
)
def test_how_many_there_are_and_which(question: str, both: bool) -> None:
    assert asks_number_and_names(Query(question, question, "vi")) is both


def test_kinds_are_counted_by_a_list() -> None:
    asked = (
        "Đơn vị sự nghiệp chia làm mấy loại?",
        "Có mấy đơn vị sự nghiệp?",
        "How many main stages does the inspection have?",
        "How many inspectors does the team have?",
    )
    assert [counts_sorts(Query(one, one, "vi")) for one in asked] == [True, False, True, False]


@pytest.mark.parametrize(
    "question",
    [
        "Định mức máy móc chuyên dùng do ai ban hành?",
        "Kế hoạch số mấy về việc này?",
        "Mấy vị đó phải phổ biến cho ai?",
    ],
)
def test_what_asks_for_no_figure_counts_nothing(question: str) -> None:
    assert counted(_asked(question)) == ()


@pytest.mark.parametrize(
    ("question", "both"),
    [
        ("Đề án chia nhân lực thành mấy nhóm, nhóm nào?", True),
        ("Có bao nhiêu nguyên tắc, là những nguyên tắc nào?", True),
        ("Có bao nhiêu nguyên tắc?", False),
        ("Tỉnh có bao nhiêu xã, xã thuộc khu vực nông thôn là bao nhiêu?", False),
    ],
)
def test_how_many_and_which_asks_for_no_figure(question: str, *, both: bool) -> None:
    asked = _asked(question)
    assert asks_number_and_names(asked) is both
    assert ("amount" in expected_kinds(asked)) is not both

from __future__ import annotations

import pytest

from rag.retrieval.items import chosen, items_of, left


@pytest.mark.parametrize(
    ("answer", "items"),
    [
        ("PAR INDEX, PCI, SIPAS, PAPI [1].", ("PAR INDEX", "PCI", "SIPAS", "PAPI")),
        (
            "Luật Khiếu nại năm 2011 [1].\nLuật Tố cáo năm 2018 [2].",
            ("Luật Khiếu nại năm 2011", "Luật Tố cáo năm 2018"),
        ),
        ("Ngày 06/03/2024 [1].", ()),
    ],
)
def test_an_answer_may_enumerate(answer: str, items: tuple[str, ...]) -> None:
    assert items_of(answer) == items


def test_a_member_is_chosen_by_its_place() -> None:
    items = ("PAR INDEX", "PCI", "PAPI")
    assert chosen("What does the last one measure?", items) == (10, 22, "PAPI")
    assert chosen("chỉ số đầu tiên là gì?", items) == (0, 15, "PAR INDEX")
    assert chosen("the fourth one", items) is None
    assert chosen("ai ký?", items) is None


def test_the_one_that_is_left_is_not_named_by_the_last_question() -> None:
    items = ("Ông Phạm Vũ Hồng", "ông Lâm Hoàng Sa")

    assert left("người còn lại giữ chức gì", items, "Ông Phạm Vũ Hồng giữ chức gì?") == (
        0,
        13,
        "ông Lâm Hoàng Sa",
    )
    assert left("người còn lại giữ chức gì", items, "Ai chủ trì?") is None

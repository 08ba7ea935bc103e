"""Lies and honest rewordings are what they are meant to be, worked out by hand."""

from __future__ import annotations

import random

import pytest

from eval.lies import kinds
from eval.lies.honest import REWORDINGS, date_in_words, first_clause, without_lead
from eval.lies.kinds import KINDS, Kind, Truth

PLAN = (
    "Kế hoạch số 103/KH-UBND ngày 13/06/2019 của Ủy ban nhân dân tỉnh về triển khai Quyết định số "
    "1847/QĐ-TTg ngày 27/12/2018 của Thủ tướng Chính phủ."
)
DUTY = "Sở Nội vụ không được chậm quá 15 ngày, nếu chậm phải báo cáo Ủy ban nhân dân tỉnh."
OTHER = "Kế hoạch số 300/KH-UBND ngày 23/12/2023 của Ủy ban nhân dân tỉnh Kiên Giang."


def _lies(kind: Kind, text: str) -> list[str]:
    return list(kind(Truth(text, [OTHER], random.Random(1))))


@pytest.mark.parametrize(
    ("kind", "text", "lie"),
    [
        (kinds.dates_swapped, PLAN, ("27/12/2018 của Ủy ban", "13/06/2019 của Thủ tướng")),
        (kinds.date_grafted, PLAN, ("Kế hoạch số 103/KH-UBND ngày 27/12/2018.",)),
        (kinds.date_borrowed, PLAN, ("103/KH-UBND ngày 23/12/2023",)),
        (kinds.numbers_swapped, PLAN, ("số 1847/QĐ-TTg ngày 13/06/2019", "103/KH-UBND ngày 27")),
        (kinds.number_borrowed, PLAN, ("300/KH-UBND ngày 13/06/2019",)),
        (kinds.type_changed, PLAN, ("Quyết định số 103/KH-UBND",)),
        (kinds.agencies_swapped, PLAN, ("của Thủ tướng Chính phủ về", "của Ủy ban nhân dân tỉnh.")),
        (kinds.negation_removed, DUTY, ("Sở Nội vụ được chậm",)),
        (kinds.certainty_changed, DUTY, ("có thể báo cáo",)),
        (kinds.condition_removed, DUTY, ("Sở Nội vụ không được chậm quá 15 ngày, ",)),
        (kinds.figure_in_words, DUTY, ("bảy ngày",)),
        (kinds.half_told, DUTY, ("Sở Nội vụ không được chậm quá 15 ngày.",)),
    ],
)
def test_a_kind_makes_its_lie(kind: Kind, text: str, lie: tuple[str, ...]) -> None:
    assert any(all(part in one for part in lie) for one in _lies(kind, text))


def test_no_kind_gives_the_truth_back() -> None:
    for kind in KINDS:
        assert PLAN not in _lies(kind, PLAN)
        assert DUTY not in _lies(kind, DUTY)


def test_rewordings_say_the_same() -> None:
    said = f"Theo Kế hoạch số 63/KH-UBND (mục III): {DUTY[:-1]}; hết."
    assert list(without_lead(said))[1].startswith("Theo Kế hoạch số 63/KH-UBND, Sở Nội vụ")
    assert next(first_clause(said)).endswith("Ủy ban nhân dân tỉnh.")
    assert "ngày 13 tháng 06 năm 2019 của" in next(date_in_words(PLAN))
    assert len({one.__name__ for one in REWORDINGS}) == len(REWORDINGS)

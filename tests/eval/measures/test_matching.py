from __future__ import annotations

import pytest

from eval.measures.matching import forms, states


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Kế hoạch số 63/KH-UBND [1].", "63/KH-UBND"),
        ("chỉ thị 04/CT- UBND", "04/CT-UBND"),
        ("giai đoạn 2021 – 2030", "giai đoạn 2021-2030"),
        ("Uỷ ban nhân dân tỉnh", "Ủy ban nhân dân tỉnh"),
        ("phương châm «Dân biết»", "“Dân biết”"),
        ("ký ngày 06 tháng 03 năm 2024", "06/3/2024"),
        ("issued on 6 March 2024", "06/03/2024"),
        ("ngày 6/3/2024", "ngày 06 tháng 03 năm 2024"),
        ("Sóc Trăng, ngày tháng 01 năm 2022", "tháng 01 năm 2022"),
        ("PHÓ CHỦ TỊCH", "Phó Chủ tịch"),
    ],
)
def test_the_same_thing_in_other_clothes(text: str, wanted: str) -> None:
    assert states(text, wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Chỉ thị 133/CT-TTg", "33/CT-TTg"),
        ("Kế hoạch 63/KH-UBNDT", "63/KH-UBND"),
        ("ngày 16/3/2024", "6/3/2024"),
        ("ngày 06/3/2025", "06/3/2024"),
        ("Tỉnh ủy", ""),
    ],
)
def test_nearly_is_not_the_same(text: str, wanted: str) -> None:
    assert not states(text, wanted)


def test_forms_of_one_number_are_one_thing() -> None:
    assert forms(["Kế hoạch số 39/KH-UBND", "39/KH-UBND", "Dân vận khéo"]) == (
        ("Kế hoạch số 39/KH-UBND", "39/KH-UBND"),
        ("Dân vận khéo",),
    )

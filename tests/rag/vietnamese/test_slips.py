"""What mistyped forms may have been meant as."""

from __future__ import annotations

import pytest

from rag.vietnamese.slips import Slips

SLIPS = Slips(
    [
        "nào",
        "náo",
        "hành",
        "hoạch",
        "hoách",
        "cấp",
        "kế",
        "trị",
        "của",
        "cảu",
        "lee",
        "yêu",
        "những",
        "nhưng",
    ]
)


def _best(form: str) -> str:
    return max(SLIPS.meant(form), key=lambda one: one.cost).syllable


@pytest.mark.parametrize(
    ("form", "meant"),
    [
        ("naof", "nào"),
        ("hàhn", "hành"),
        ("hoahcj", "hoạch"),
        ("hoạchh", "hoạch"),
        ("hoạvh", "hoạch"),
        ("hạch", "hoạch"),
        ("cấcp", "cấp"),
        ("tirj", "trị"),
        ("iêu", "yêu"),
        ("nhửng", "những"),
    ],
)
def test_the_likeliest_slip_costs_least(form: str, meant: str) -> None:
    assert _best(form) == meant


def test_strokes_are_told_from_edits() -> None:
    struck = {one.syllable: one.struck for one in SLIPS.meant("naof")}
    assert struck == {"nào": True, "náo": False}
    assert not any(one.struck for one in SLIPS.meant("hàhn"))


def test_a_missing_tone_is_no_whole_reading() -> None:
    [kee] = SLIPS.meant("kee")
    assert (kee.syllable, kee.marked, kee.whole) == ("kế", True, False)


@pytest.mark.parametrize("form", ["csgt", "hđnd", "x1", "", "ж", "lee" * 9])
def test_what_can_be_no_syllable_is_left(form: str) -> None:
    assert SLIPS.meant(form) == []


def test_what_is_no_syllable_is_never_offered() -> None:
    assert "lee" not in {one.syllable for one in SLIPS.meant("leee")}

"""What may have been meant by what was typed."""

from __future__ import annotations

import pytest

from rag.vietnamese.spelling import (
    is_plain,
    is_syllable_shape,
    may_be_misplaced,
    may_stand_for,
)


@pytest.mark.parametrize(
    ("typed", "full"),
    [("uy", "Ủy"), ("UỶ", "ủy"), ("ke", "kế"), ("kê", "kế"), ("ké", "kế"), ("dinh", "định")],
)
def test_marks_may_be_missing(typed: str, full: str) -> None:
    assert may_stand_for(typed, full)


@pytest.mark.parametrize(
    ("typed", "full"), [("kẻ", "kế"), ("kế", "ke"), ("đinh", "dinh"), ("k", "kế")]
)
def test_marks_that_were_typed_count(typed: str, full: str) -> None:
    assert not may_stand_for(typed, full)


@pytest.mark.parametrize(("typed", "full"), [("caó", "cáo"), ("tuớng", "tướng"), ("cuả", "của")])
def test_a_tone_may_be_on_another_letter(typed: str, full: str) -> None:
    assert may_be_misplaced(typed, full)
    assert not may_be_misplaced(full[:1], full)


def test_another_tone_is_another_word() -> None:
    assert not may_be_misplaced("caò", "cáo")
    assert not may_be_misplaced("cao", "cáo")


def test_plain_and_shape() -> None:
    assert is_plain("Ke hoach 33/CT")
    assert not is_plain("đi")
    assert all(map(is_syllable_shape, ["nghieng", "ai", "quyen", "giuong", "thuong", "y"]))
    assert not any(map(is_syllable_shape, ["ubnd", "cchc", "plan", "w", "", "hoachh"]))

"""Everyday words shortened in haste."""

from __future__ import annotations

import pytest

from rag.vietnamese.chat import spelled_out


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("có được thưởng gì ko", "có được thưởng gì không"),
        ("hồ sơ nộp ntn, có đc gia hạn k?", "hồ sơ nộp như thế nào, có được gia hạn không?"),
        ("bao nhiu ngay thi dc", "bao nhieu ngay thi duoc"),  # nothing is marked: nor is this
        ("đóng bn % lương, có bắt buộc ko", "đóng bao nhiêu % lương, có bắt buộc không"),
    ],
)
def test_shortened_words_are_spelled_out(typed: str, meant: str) -> None:
    assert spelled_out(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "điểm k khoản 2 Điều 5",
        "ông K là ai",
        "5 k người",
        "theo mẫu j",
        "tệp ko.txt",
        "ubnd tỉnh bn",
    ],
)
def test_names_of_points_and_capitals_are_left(typed: str) -> None:
    assert spelled_out(typed) == typed

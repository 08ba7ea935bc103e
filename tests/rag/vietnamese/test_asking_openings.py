"""Openings of questions that are typed without diacritics."""

import pytest

from rag.vietnamese.asking_openings import split_opening


@pytest.mark.parametrize(
    ("typed", "opening", "rest"),
    [
        ("xin hoi nghi quyet 34", "xin hỏi ", "nghi quyet 34"),
        ("Anh chi cho em hoi noi ban hanh", "Anh chị cho em hỏi ", "noi ban hanh"),
        ("minh muon hoi so cua quyet dinh", "mình muốn hỏi ", "so cua quyet dinh"),
        ("cho hoi nghi bao nhieu tien", "", "cho hoi nghi bao nhieu tien"),
        ("cho hoi dong nhan dan biet", "", "cho hoi dong nhan dan biet"),
        ("Xin hỏi nghị quyết 34", "", "Xin hỏi nghị quyết 34"),
    ],
)
def test_an_opening_is_another_sentence(typed: str, opening: str, rest: str) -> None:
    assert split_opening(typed) == (opening, rest)

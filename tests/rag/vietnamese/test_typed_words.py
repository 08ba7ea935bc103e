from __future__ import annotations

from rag.vietnamese.typed_words import typed_words, with_provinces


def test_what_is_no_run_of_letters_is_a_boundary() -> None:
    assert [one.typed for one in typed_words("xin c/o, ở tỉnh")] == ["xin", "", "", "ở", "tỉnh"]


def test_provinces_are_spelled_and_kept() -> None:
    text, places = with_provinces("o dak lak co")

    assert (text, places) == ("o đắk lắk co", [(2, 9)])
    assert [one.kept for one in typed_words(text, places)] == [False, True, True, False]

"""Stretches of a text are blanked where they stand, and nothing else moves."""

from __future__ import annotations

from rag.model import Span
from rag.vietnamese.blanking import blanked
from rag.vietnamese.dates import find_dates


def test_what_is_found_is_blanked_and_the_rest_keeps_its_places() -> None:
    text = "Hội nghị ngày 12/5/2023 tại huyện, ngày 3/6/2023 tại xã"
    left = blanked(text, find_dates(text))
    assert left.split() == ["Hội", "nghị", "ngày", "tại", "huyện,", "ngày", "tại", "xã"]
    assert [left.index(one) for one in ("tại huyện", "xã")] == [
        text.index(one) for one in ("tại huyện", "xã")
    ]


def test_stretches_that_overlap_or_reach_out_blank_what_lies_in_the_text() -> None:
    assert blanked("abcdef", [Span(-3, 1), Span(2, 4), Span(3, 5), Span(9, 12)]) == " b   f"
    assert blanked("abc", [Span(5, 2), Span(-4, -2), Span(7, 9)]) == "abc"
    assert blanked("abc", [Span(1, 2)], by="\0") == "a\0c"

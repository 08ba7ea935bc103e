from __future__ import annotations

import pytest

from ingest.formats.paged.grammar import mended


@pytest.mark.parametrize(
    ("misread", "meant"),
    [
        ("33/C1-TTG", "33/CT-TTG"),
        ("06/QĐĐ-TTg", "06/QĐ-TTg"),
        ("O6/QĐ-TTg", "06/QĐ-TTg"),
        ("(I55/2020/NĐ-CP);", "(155/2020/NĐ-CP);"),
    ],
)
def test_a_number_has_the_only_reading_that_it_can_have(misread: str, meant: str) -> None:
    assert mended(misread) == meant


@pytest.mark.parametrize(
    "word",
    ["33/CT-TTg", "300/KH-UBND", "12/XX-UBND", "114-KL/TW", "06/3/2024", "C1-TTG", "và/hoặc"],
)
def test_what_has_several_readings_or_none_stays(word: str) -> None:
    assert mended(word) == word

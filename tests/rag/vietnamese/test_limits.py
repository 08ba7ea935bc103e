import re

import pytest

from rag.model import Span
from rag.vietnamese.limits import limits, limits_beside

BORDER = re.compile(r"\b(?:thi|la|duoc)\b|$")


@pytest.mark.parametrize(
    ("folded", "named"),
    [
        ("dong duoi 12 thang thi duoc gi", ["duoi 12"]),
        ("muc tu 2028 tro di la may", ["tu 2028 tro di"]),
        ("hoc sinh lop 6 co may truong", []),
    ],
)
def test_limits_that_a_text_names(folded: str, named: list[str]) -> None:
    assert [folded[one.start : one.end] for one in limits(folded)] == named


@pytest.mark.parametrize(
    ("folded", "two"),
    [
        (
            "dong duoi 12 thang va tu du 60 thang tro len thi duoc bao nhieu",
            ("duoi 12 thang", "tu du 60 thang tro len"),
        ),
        (
            "lop co tu 5% den duoi 10% va tu 60% den duoi 70% hoc vien thi sao",
            ("tu 5% den duoi 10%", "tu 60% den duoi 70% hoc vien"),
        ),
        ("ho ngheo va tu 60 tuoi thi duoc gi", None),
    ],
)
def test_two_limits_side_by_side(folded: str, two: tuple[str, str] | None) -> None:
    at = folded.index(" va ")
    found = limits_beside(folded, Span(at, at + 4), BORDER)
    assert (found and tuple(folded[one.start : one.end] for one in found)) == two

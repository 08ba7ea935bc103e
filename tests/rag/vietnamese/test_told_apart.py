import re

import pytest

from rag.model import Span
from rag.vietnamese.told_apart import told_apart

AND = re.compile(" (?:va|and) ")


@pytest.mark.parametrize(
    ("folded", "two"),
    [
        ("hop lan hai va lan ba khi nao", ("lan hai", "lan ba")),
        ("tieu du an 3 va 4 do ai chu tri", ("3", "4")),
        ("bao cao quy i va ii gui khi nao", ("i", "ii")),
        ("chuyen gia muc 1 va muc 4 duoc tra bao nhieu", ("muc 1", "muc 4")),
        ("hoi nghi lan mot va lan hai o xa to chuc ngay nao", ("lan mot", "lan hai")),
        ("benh truyen nhiem nhom a va nhom c duoc huong bao nhieu", ("nhom a", "nhom c")),
        ("luong o vung ii va vung iii do ai quy dinh", ("vung ii", "vung iii")),
        ("the second and the third meeting", ("the second", "the third")),
        ("hoc duoi va tren 14 ngay", ("duoi", "tren")),
        ("nhom 1 va 3 nguoi duoc ho tro", None),
        ("muc duoi va tren thi sao", None),
        ("so tai chinh va so y te", None),
    ],
)
def test_two_of_a_kind(folded: str, two: tuple[str, str] | None) -> None:
    at = AND.search(folded)
    assert at is not None
    found = told_apart(folded, Span(*at.span()), re.compile(r"\b(?:do|gui)\b"))
    assert (found and tuple(folded[one.start : one.end] for one in found)) == two

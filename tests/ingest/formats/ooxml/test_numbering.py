import pytest

from ingest.formats.ooxml.numbering import written
from ingest.formats.ooxml.symbols import symbol, symbols_in


@pytest.mark.parametrize(
    ("value", "form", "label"),
    [
        (4, "decimal", "4"), (4, "decimalZero", "04"), (4, "upperRoman", "IV"),
        (1999, "lowerRoman", "mcmxcix"), (3, "lowerLetter", "c"), (28, "upperLetter", "BB"),
        (0, "lowerLetter", "0"), (7, "none", ""), (5, "chicago", "5"),
    ],
)  # fmt: skip
def test_numbers_of_lists(value: int, form: str, label: str) -> None:
    assert written(value, form) == label


def test_symbols() -> None:
    assert symbol(0xF0B7, "Symbol") == "•"
    assert symbol(0xFC, "Wingdings") == "✓"
    assert symbol(0xF041, "Times New Roman") == "A"
    assert symbol(0xF0EE, "Webdings") == "□"
    assert symbols_in("a\uf0b3 b", "Symbol") == "α≥ β"
    assert symbols_in("a b", "Arial") == "a b"
    assert symbols_in("o", "Courier New", bullet=True) == "◦"
    assert symbols_in("\uf0ee", "Webdings", bullet=True) == "•"

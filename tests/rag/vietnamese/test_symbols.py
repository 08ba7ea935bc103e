import pytest

from rag.vietnamese.symbols import Symbol, one_edit_apart, read_symbol


def test_a_symbol_says_what_it_means_and_where_it_ends() -> None:
    assert read_symbol("33/ct-ttg ngày", 2) == Symbol("CT-TTg", "CT", "/", 9, True)
    assert read_symbol("114 - KL / TW", 3) == Symbol("KL/TW", "KL", "-", 13, True)


def test_a_symbol_without_a_code_is_an_official_letters() -> None:
    assert read_symbol("6511/VP-VX", 4) == Symbol("VP-VX", None, "/", 10, True)


def test_one_unknown_group_is_not_sure() -> None:
    symbol = read_symbol("07/PLYK", 2)
    assert symbol is not None
    assert not symbol.sure


def test_the_type_word_settles_a_slip() -> None:
    slip = read_symbol("12-HK/TU", 2, type_code="KH")
    assert slip is not None
    assert slip.text == "KH/TU"


@pytest.mark.parametrize(
    "text", ["", " tháng", "/2021", "/ phụ lục", " - Năm dân vận", "%", "kV-220kV"]
)
def test_other_text_is_no_symbol(text: str) -> None:
    assert read_symbol(text, 0) is None


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("300", "301", True),
        ("300", "30", True),
        ("30", "300", True),
        ("1847", "1874", True),
        ("300", "300", False),
        ("300", "311", False),
        ("1847", "7184", False),
        ("1", "", True),
    ],
)
def test_one_edit_is_one_slip_of_the_finger(one: str, other: str, apart: bool) -> None:
    assert one_edit_apart(one, other) is apart

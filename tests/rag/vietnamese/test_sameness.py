import pytest

from rag.model import DocumentNumber
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.sameness import compatible, near, same_symbol


def number(text: str) -> DocumentNumber:
    (mention,) = find_numbers(text)
    return mention.number


@pytest.mark.parametrize(
    ("asked", "known"),
    [
        ("33/CT-TTg", "33/CT-TTg"),
        ("33/ct-ttg", "33/CT-TTg"),
        ("chỉ thị 33", "33/CT-TTg"),
        ("CT 33/2021", "33/CT-TTg"),  # the year of issue is the caller's to check
        ("số 300", "300/KH-UBND"),
        ("KH 300", "300/KH-UBND"),
        ("Kế hoạch 300/UBND", "300/KH-UBND"),
        ("kế hoạch 300/KH", "300/KH-UBND"),
        ("nd 155/2020/nd-cp", "155/2020/NĐ-CP"),
        ("nghị định 155", "155/2020/NĐ-CP"),
        ("155/NĐ-CP", "155/2020/NĐ-CP"),
        ("KH 134", "0134/KH-UBND"),
        ("quyết định 178-QĐ/TW", "Quy định 178-QĐ/TW"),
        ("quyết định 23", "23-QĐ/TW"),
        ("công văn 6511", "6511/VP-VX"),
        ("luật 87", "87/2025/QH15"),
        ("regulation 08", "08-QC/TU"),
        ("300/KHUBND", "300/KH-UBND"),
        ("chỉ thị 33", "chỉ thị 33"),
        ("33/CT-TTg", "chỉ thị 33"),
    ],
)
def test_one_document_may_be_meant(asked: str, known: str) -> None:
    assert compatible(number(asked), number(known))


@pytest.mark.parametrize(
    ("asked", "known"),
    [
        ("34/CT-TTg", "33/CT-TTg"),
        ("33/CT-UBND", "33/CT-TTg"),
        ("kế hoạch 33", "33/CT-TTg"),
        ("quyết định 63", "63/KH-UBND"),
        ("155/2018/NĐ-CP", "155/2020/NĐ-CP"),
        ("nghị định 155/2018", "155/2020/NĐ-CP"),
        ("300/KH-UBND", "300-KH/TU"),
        ("30a/2008/NQ-CP", "30/2008/NQ-CP"),
        ("chỉ thị 6511", "công văn 6511/VP-VX"),
    ],
)
def test_another_document_is_meant(asked: str, known: str) -> None:
    assert not compatible(number(asked), number(known))


@pytest.mark.parametrize(
    ("asked", "known", "close"),
    [
        ("301/KH-UBND", "300/KH-UBND", True),
        ("30/KH-UBND", "300/KH-UBND", True),
        ("1874/QĐ-TTg", "1847/QĐ-TTg", True),
        ("chỉ thị 34", "33/CT-TTg", True),
        ("300/QĐ-UBND", "300/KH-UBND", True),
        ("155/2018/NĐ-CP", "155/2020/NĐ-CP", True),
        ("311/KH-UBND", "300/KH-UBND", False),
        ("301/QĐ-UBND", "300/KH-UBND", False),
        ("số 301", "300/KH-UBND", False),
        ("300/KH-UBND", "300/KH-UBND", False),
    ],
)
def test_a_near_miss_is_worth_suggesting(asked: str, known: str, close: bool) -> None:
    assert near(number(asked), number(known)) is close


def test_a_symbol_typed_in_part_is_not_the_same() -> None:
    assert same_symbol(number("33/ct-ttg"), number("33/CT-TTg"))
    assert not same_symbol(number("Kế hoạch 300/UBND"), number("300/KH-UBND"))
    assert not same_symbol(number("chỉ thị 33"), number("chỉ thị 33"))

"""The bodies that a number's symbol names."""

from __future__ import annotations

import pytest

from rag.vietnamese.issuer_symbols import is_central, issuer_of_symbol


@pytest.mark.parametrize(
    ("symbol", "names"),
    [
        ("CT-TTg", ("Thủ tướng Chính phủ",)),
        ("QĐ-BNV", ("Bộ Nội vụ",)),
        ("NĐ-CP", ("Chính phủ",)),
        ("KH-UBND", ("Ủy ban nhân dân",)),
        ("UBND-KGVX", ("Ủy ban nhân dân",)),
        ("QĐ-CTUBND", ("Chủ tịch Ủy ban nhân dân",)),
        ("CV/VPTW", ("Văn phòng Trung ương Đảng",)),
        ("QH15", ("Quốc hội",)),
        ("NQ-UBTVQH14", ("Ủy ban Thường vụ Quốc hội",)),
        ("BNV-TCBC", ("Bộ Nội vụ",)),
        ("TTLT-BYT-BNV", ("Bộ Y tế", "Bộ Nội vụ")),
        ("TT-BCT", ("Bộ Công Thương",)),
        ("KL/TW", ("Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương")),
        ("2025/NQ-HĐND", ("Hội đồng nhân dân",)),
        ("123", ()),
        ("XYZ-ABC", ()),
    ],
)
def test_a_symbol_names_its_issuer(symbol: str, names: tuple[str, ...]) -> None:
    assert issuer_of_symbol(symbol) == names


def test_a_party_committee_may_be_a_province_or_a_city() -> None:
    assert issuer_of_symbol("KH/TU")[:2] == ("Tỉnh ủy", "Thành ủy")


@pytest.mark.parametrize(
    ("number", "central"),
    [
        ("33/CT-TTg", True),
        ("114-KL/TW", True),
        ("20/2023/QH15", True),
        ("13/2024/TT-BLĐTBXH", True),
        ("637/TB-VPCP", True),
        ("45-HD/BTCTW", True),
        ("300/KH-UBND", False),
        ("41-KH/TU", False),
        ("222/TTr-STC", False),
        ("05/QĐ-BCHQS", False),
        ("33/KH-MTTQ-BTT", False),
    ],
)
def test_a_central_bodys_numbers_are_one_series(number: str, central: bool) -> None:
    assert is_central(number) is central

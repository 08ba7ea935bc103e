"""Names of issuing bodies, compared and put in English."""

from __future__ import annotations

import pytest

from rag.vietnamese.issuer_names import english_name, issuer_key, same_issuer


@pytest.mark.parametrize(
    "written",
    [
        "Ủy ban nhân dân tỉnh",
        "Uỷ ban nhân dân tỉnh",
        "UBND tỉnh",
        "ubnd tinh",
        "uy ban nhan dan tinh",
        "ỦY BAN NHÂN DÂN TỈNH",
        "the Provincial People's Committee",
        "provincial People’s Committee",
    ],
)
def test_one_body_has_one_key(written: str) -> None:
    assert issuer_key(written) == "uy ban nhan dan tinh"


def test_an_unknown_body_is_folded() -> None:
    assert issuer_key("Trường  Đại học X") == "truong dai hoc x"


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("UBND tỉnh", "Ủy ban nhân dân tỉnh Kiên Giang", True),
        ("UBND", "Ủy ban nhân dân huyện", True),
        ("Bộ trưởng Bộ Nội vụ", "Bộ Nội vụ", True),
        ("UBND tỉnh An Giang", "Ủy ban nhân dân tỉnh Kiên Giang", False),
        ("Tỉnh ủy", "Ban Thường vụ Tỉnh ủy", False),
        ("Chính phủ", "Thủ tướng Chính phủ", False),
        ("", "Chính phủ", False),
    ],
)
def test_names_that_may_mean_one_body(a: str, b: str, *, same: bool) -> None:
    assert same_issuer(a, b) is same


@pytest.mark.parametrize(
    ("issuer", "english"),
    [
        ("Ủy ban nhân dân tỉnh Kiên Giang", "Kiên Giang Provincial People's Committee"),
        (
            "Chủ tịch UBND tỉnh Sóc Trăng",
            "Chairman of the Sóc Trăng Provincial People's Committee",
        ),
        ("UBND huyện Gò Quao", "Gò Quao District People's Committee"),
        ("Thủ tướng Chính phủ", "Prime Minister"),
        ("Bộ Nội vụ", "Ministry of Home Affairs"),
        ("Trường Chính trị tỉnh", "Trường Chính trị tỉnh"),
    ],
)
def test_bodies_have_english_names_that_mean_the_same(issuer: str, english: str) -> None:
    assert english_name(issuer) == english
    assert issuer_key(english) == issuer_key(issuer)

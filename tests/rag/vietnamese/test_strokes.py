"""Telex and VNI strokes that were left in a text."""

from __future__ import annotations

import pytest

from rag.vietnamese.strokes import Struck, recased, telex, telex_astray, vni, without_vni


@pytest.mark.parametrize(
    ("typed", "syllable"),
    [
        ("naof", "nào"),
        ("nafo", "nào"),
        ("hoachj", "hoạch"),
        ("ddieeuf", "điều"),
        ("dieeufd", "điều"),
        ("dduowcj", "được"),
        ("nguwowif", "người"),
        ("thuwr", "thử"),
        ("hoawcj", "hoặc"),
        ("quawngj", "quặng"),
        ("capas", "cấp"),
        ("cáap", "cấp"),
        ("cảir", "cải"),
        ("uwf", "ừ"),
    ],
)
def test_telex(typed: str, syllable: str) -> None:
    struck = telex(typed)
    assert struck is not None
    assert struck.syllable == syllable


@pytest.mark.parametrize("typed", ["marx", "hosso", "nam", "kế", "cảis", ""])
def test_what_is_no_telex(typed: str) -> None:
    assert telex(typed) is None


def test_telex_in_the_wrong_order() -> None:
    assert Struck("co", "\u0301") in telex_astray("cso")
    assert Struck("torng", "\u0323") in telex_astray("torngj")
    assert list(telex_astray("cós")) == []


@pytest.mark.parametrize(
    ("typed", "syllable"), [("d9ie62u", "điều"), ("ke61", "kế"), ("d9u7o7ng2", "đường")]
)
def test_vni(typed: str, syllable: str) -> None:
    struck = vni(typed)
    assert struck is not None
    assert struck.syllable == syllable


@pytest.mark.parametrize("typed", ["covid19", "iso9", "h5n1", "ie12", "win10"])
def test_what_is_no_vni(typed: str) -> None:
    assert vni(typed) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ke61 hoa5ch na2o ve62 ca3i ca1ch", "kế hoạch nào về cải cách"),
        ("nao2 hoach5 cua3 tinh3", "nào hoạch của tỉnh"),
        ("U3y ban nha6n da6n, KE61", "Ủy ban nhân dân, KE61"),
    ],
)
def test_vni_strokes_are_carried_out(typed: str, meant: str) -> None:
    assert without_vni(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "khí CO2, vi-rút H5N1, thuốc A1",
        "tổ1 của khu2 làm gì?",
        "63/KH-UBND, quý 1, B12",
        "to6 dân phố và khu2 cùng ấp3 ở xã nào trong các xã của tỉnh này",
        "không có số nào",
    ],
)
def test_codes_and_counts_are_left_alone(text: str) -> None:
    assert without_vni(text) == text


@pytest.mark.parametrize(
    ("syllable", "typed", "shown"),
    [("nào", "Naof", "Nào"), ("nào", "NAOF", "NÀO"), ("nào", "nAo", "nÀo"), ("a", "Aa", "A")],
)
def test_capitals_stay(syllable: str, typed: str, shown: str) -> None:
    assert recased(syllable, typed) == shown

"""How long an answer that states one fact may be, the marks of its citations counted."""

from __future__ import annotations

from pathlib import Path

from tests.rag.generation.small import assistant_of

_FEES = """HỘI ĐỒNG NHÂN DÂN TỈNH AN GIANG
Số: 58/2025/NQ-HĐND
An Giang, ngày 10 tháng 3 năm 2025

NGHỊ QUYẾT
Quy định mức học phí năm học 2025-2026

Điều 2. Mức học phí
1. Mức học phí theo hình thức học trực tuyến bằng 75% mức thu học phí theo hình thức học trực tiếp \
và được làm tròn đến đơn vị{}.
2. Mức học phí theo hình thức học trực tuyến của trường chất lượng cao bằng 60% mức thu học phí \
theo hình thức học trực tiếp và được làm tròn đến đơn vị nghìn đồng theo quy định.
"""
_ASKED = "Mức học phí theo hình thức học trực tuyến bằng bao nhiêu phần trăm?"


def test_two_clauses_are_said_together_where_they_fit_with_their_marks(tmp_path: Path) -> None:
    (tmp_path / "short").mkdir()
    (tmp_path / "long").mkdir()
    short = assistant_of(tmp_path / "short", _FEES.format("")).answer(_ASKED)
    long = assistant_of(tmp_path / "long", _FEES.format(" nghìn đồng")).answer(_ASKED)
    assert len(short.citations) == 2
    assert len(long.citations) == 1
    assert len(short.text) <= 400

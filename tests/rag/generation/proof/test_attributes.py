from __future__ import annotations

import pytest

from ingest.anatomy import read_anatomy
from rag.catalogue import Work
from rag.generation.proof.attributes import effect_sentence
from rag.model import Document


@pytest.mark.parametrize(
    "clause",
    [
        "Nghị quyết này có hiệu lực từ ngày 08 tháng 12 năm 2025.",
        "Nghị quyết này đã được Hội đồng nhân dân thành phố Hà Nội khóa XVI, kỳ họp thứ 28"
        " thông qua ngày 27 tháng 11 năm 2025 và có hiệu lực từ ngày 08 tháng 12 năm 2025.",
    ],
)
def test_a_councils_resolution_says_when_it_takes_effect(clause: str) -> None:
    text = (
        "HỘI ĐỒNG NHÂN DÂN\nTHÀNH PHỐ HÀ NỘI\nSố: 58/2025/NQ-HĐND\n"
        "Hà Nội, ngày 27 tháng 11 năm 2025\nNGHỊ QUYẾT\nQuy định mức học phí\n"
        f"Điều 1. Luật này sửa đổi đã được Quốc hội thông qua.\n{clause}\n"
    )
    identity = read_anatomy(text, ()).identity
    document = Document("d", "d.txt", text, "d", "0", identity=identity)
    work = Work(0, "Nghị quyết", None, None, None, None, None, (), document)
    sentence = effect_sentence(work, "vi")
    assert sentence is not None
    assert "08 tháng 12 năm 2025" in sentence.text
    assert sentence.evidence[0].quote in clause


def test_what_holds_from_then_on_is_not_when_a_document_takes_effect() -> None:
    text = (
        "BỘ TÀI CHÍNH\nSố: 11/2026/TT-BTC\nHà Nội, ngày 27 tháng 3 năm 2026\nTHÔNG TƯ\n"
        "Quy định mức thu phí đường sắt\n"
        "Điều 1. Mức thu\nKể từ ngày Thông tư này có hiệu lực thi hành đến hết ngày 31 tháng 12"
        " năm 2027, mức thu phí là 2% trên doanh thu.\n"
        "Điều 2. Hiệu lực\nThông tư này có hiệu lực thi hành kể từ ngày 27 tháng 3 năm 2026.\n"
    )
    identity = read_anatomy(text, ()).identity
    document = Document("d", "d.txt", text, "d", "0", identity=identity)
    sentence = effect_sentence(
        Work(0, "Thông tư", None, None, None, None, None, (), document), "vi"
    )
    assert sentence is not None
    assert sentence.evidence[0].quote.startswith("Thông tư này có hiệu lực")

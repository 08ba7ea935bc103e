"""A document's number is said as the document writes it."""

from __future__ import annotations

from pathlib import Path

from tests.rag.generation.small import assistant_of

TEXT = """BỘ NỘI VỤ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: {number}
Hà Nội, ngày 05 tháng 5 năm 2026

THÔNG TƯ
Quy định mức lương của chuyên gia tư vấn {kind}

Điều 1. Mức lương của chuyên gia tư vấn {kind} là 40 triệu đồng một tháng.
"""


def test_no_zero_is_added_to_a_number_that_is_written_with_one(tmp_path: Path) -> None:
    written = (("07/2026/TT-BNV", "trong nước"), ("0204/TT-BNV", "nước ngoài"))
    texts = [TEXT.format(number=number, kind=kind) for number, kind in written]
    assistant = assistant_of(tmp_path, *texts)
    for number, kind in written:
        answer = assistant.answer(f"Mức lương của chuyên gia tư vấn {kind} là bao nhiêu?")
        assert f"Thông tư số {number}" in answer.text

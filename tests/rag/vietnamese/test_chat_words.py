"""Short spellings of messages are written out before a question is read."""

import pytest

from rag.vietnamese.chat_words import written_out


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Mức phụ cấp trách nhiệm là bn?", "Mức phụ cấp trách nhiệm là bao nhiêu?"),
        ("đóng bn % lương, có bắt buộc ko", "đóng bao nhiêu % lương, có bắt buộc không"),
        ("muc phu cap la bn", "muc phu cap la bao nhieu"),  # nothing is marked: nor is this
        ("đường kính bao nhiu", "đường kính bao nhiêu"),
        ("UBND tỉnh BN có công văn nào ko?", "UBND tỉnh BN có công văn nào không?"),
        ("ubnd tỉnh bn ban hành kế hoạch nào", "ubnd tỉnh bn ban hành kế hoạch nào"),
        ("Công văn 12/bn-vp nói gì", "Công văn 12/bn-vp nói gì"),
        ("gửi về ko@x.gov.vn", "gửi về ko@x.gov.vn"),
    ],
)
def test_chat_spellings_are_written_out(typed: str, meant: str) -> None:
    assert written_out(typed) == meant

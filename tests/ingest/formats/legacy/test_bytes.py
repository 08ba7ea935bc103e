import unicodedata
from pathlib import Path

import pytest

from ingest.formats.legacy.bytes import decode
from ingest.formats.text import extraction_of
from rag.errors import UnreadableFile

TEXT = (
    "Căn cứ Nghị định số 86/2002/NĐ-CP ngày 05/11/2002 của Chính phủ quy định chức năng, nhiệm vụ"
)


def windows_1258(text: str) -> bytes:
    """Code page 1258 has tones as marks of their own behind the vowel."""
    out = b""
    for letter in text:
        marks = unicodedata.normalize("NFD", letter)
        tone = "".join(mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323")
        base = unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in tone))
        out += (base + tone).encode("cp1258")
    return out


def test_windows_1258() -> None:
    assert decode(windows_1258(TEXT)) == (TEXT, "windows-1258")


def test_tcvn3() -> None:
    data = "C¨n cø NghÞ ®Þnh sè 86/2002/N§-CP\r\nBé tr\u00adëng".encode("latin-1")
    assert decode(data) == ("Căn cứ Nghị định số 86/2002/NĐ-CP\r\nBộ trưởng", "TCVN3")


def test_vni() -> None:
    data = "Caên cöù Nghò ñònh soá 86/2002/NÑ-CP cuûa Chính phuû".encode("latin-1")
    assert decode(data) == ("Căn cứ Nghị định số 86/2002/NĐ-CP của Chính phủ", "VNI")


@pytest.mark.parametrize(
    "data",
    [b"\x00\x01\xff\xfe" * 20, bytes(range(128, 256)), "déjà vu à Paris, où".encode("latin-1")],
)
def test_what_is_no_vietnamese_is_none(data: bytes) -> None:
    assert decode(data) is None


def test_text_files_say_what_they_were() -> None:
    found = extraction_of("UÛy ban nhaân daân tænh\n".encode("latin-1"), Path("a.txt"))
    assert found.text == "Ủy ban nhân dân tỉnh\n"
    assert found.notes == ("the text was in VNI and was converted to Unicode",)


def test_other_bytes_are_refused() -> None:
    with pytest.raises(UnreadableFile, match="not UTF-8"):
        extraction_of("naïve".encode("latin-1"), Path("a.txt"))

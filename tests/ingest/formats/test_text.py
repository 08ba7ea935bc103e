import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.formats.text import canonical, text_of
from rag.errors import UnreadableFile
from tests.ingest.five import FOLDER

HERE = Path("x.txt")


def folded(text: str) -> str:
    return re.sub(r"\s+", " ", text)


@pytest.mark.parametrize("path", sorted(FOLDER.iterdir()), ids=lambda path: path.name[:3])
def test_only_white_space_changes(path: Path) -> None:
    original = unicodedata.normalize("NFC", path.read_text(encoding="utf-8"))
    assert folded(text_of(path.read_bytes(), path)) == folded(original)


@given(st.text(alphabet=st.sampled_from("aÀđ1.;:,-|() \n\t\r\u00a0IVX“”"), max_size=200))
def test_only_white_space_changes_in_any_text(text: str) -> None:
    assert folded(canonical(text)) == folded(text)
    assert not re.search(r"\s\s|[\t\r]", canonical(text))


@given(st.text(max_size=80))
def test_any_characters_survive(text: str) -> None:
    assert folded(canonical(text)) == folded(text)


def test_canonical_text_is_its_own_canonical_form_when_nothing_is_wrapped() -> None:
    text = "I. MỤC ĐÍCH\n1. Nâng cao nhận thức.\n2. Đổi mới phương thức.\n"
    assert canonical(text) == text


WIDE = "nâng cao nhận thức của cán bộ, công chức về công tác dân vận trong tình hình\n" * 4


@pytest.mark.parametrize(
    ("wrapped", "joined"),
    [
        ("I. MỤC ĐÍCH,\nYÊU CẦU", "I. MỤC ĐÍCH, YÊU CẦU"),
        ("3. Thực hiện\nphong trào thi đua", "3. Thực hiện phong trào thi đua"),
        ("Số:\n209/2025/QĐ-UBND", "Số: 209/2025/QĐ-UBND"),
        ("Kiên Giang, ngày\n06 tháng 03 năm 2024", "Kiên Giang, ngày 06 tháng 03 năm 2024"),
        ("Hà\nNội, ngày 24 tháng 11 năm 2025", "Hà Nội, ngày 24 tháng 11 năm 2025"),
        ("TM. ỦY BAN NHÂN\nDÂN", "TM. ỦY BAN NHÂN DÂN"),
        ("Vũ\nChiến Thắng", "Vũ Chiến Thắng"),
        ("Căn cứ Luật Tổ chức\nChính phủ;", "Căn cứ Luật Tổ chức Chính phủ;"),
        ("theo quy định tại Điều\n24 Nghị định", "theo quy định tại Điều 24 Nghị định"),
        ("Điều\n5. Hiệu lực thi hành", "Điều 5. Hiệu lực thi hành"),
        ("3. Sở Nội vụ tham mưu Ủy\nban nhân dân", "3. Sở Nội vụ tham mưu Ủy ban nhân dân"),
    ],
)
def test_a_wrap_is_joined(wrapped: str, joined: str) -> None:
    assert canonical(wrapped) == joined


@pytest.mark.parametrize(
    "text",
    [
        "1. Mục đích\nNhằm tổ chức triển khai, quán triệt.",
        "như sau:\n1. Quán triệt.\n2. Tuyên truyền.",
        "ỦY BAN NHÂN DÂN\nTỈNH KIÊN GIANG\n-------\n|\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "- Bộ Nội vụ (b/c);\n- Lưu: VT.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nĐỗ Văn An",
        "BỘ NỘI VỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "V/v tăng cường kỷ luật\nHà Nội, ngày 21 tháng 11 năm 2025",
    ],
)
def test_a_paragraph_heading_item_or_cell_keeps_its_line(text: str) -> None:
    assert canonical(text) == text


def test_a_full_line_goes_on_and_a_short_one_ends_the_paragraph() -> None:
    assert canonical(WIDE + "Quyết định này.\nNghị quyết kia.").endswith(
        "tình hình Quyết định này.\nNghị quyết kia."
    )


def test_an_empty_line_is_a_paragraph_unless_a_sentence_goes_on() -> None:
    page = (
        "Các sở, ban, ngành tỉnh và Ủy ban nhân dân các huyện\n\nthành phố có trách nhiệm thi hành."
    )
    assert canonical("Mục tiêu\n\nYêu cầu") == "Mục tiêu\nYêu cầu"
    assert "\n" not in canonical(page)


def test_byte_order_marks_and_decomposed_letters_are_accepted() -> None:
    decomposed = unicodedata.normalize("NFD", "Kế hoạch")
    assert text_of(b"\xef\xbb\xbf" + decomposed.encode(), HERE) == "Kế hoạch"
    assert text_of("Kế hoạch".encode("utf-16"), HERE) == "Kế hoạch"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        ("Kế hoạch".encode("cp1258", "replace") + b"\xff", "UTF-8"),
        (b"\xff\xfe\x00", "UTF-16"),
        (b"abc\0def", "not a text file"),
        ("UBND TỈNH\nMẬT\nSố: 01/BC-UBND".encode(), "state secret"),
        ("TỐI MẬT\nBáo cáo".encode(), "state secret"),
        ("UBND TỈNH\nĐộ lập\nĐỘ MẬT: TUYỆT MẬT\nBáo cáo".encode(), "state secret"),
    ],
)
def test_what_cannot_be_taken_is_told(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableFile, match=reason):
        text_of(data, HERE)


def test_a_text_about_secrets_is_taken() -> None:
    text = "Danh mục bí mật nhà nước độ Mật gồm báo cáo tối mật.\n" + "Tên tài liệu\n" * 40
    text += "MẬT\n" + "Nơi lưu\n" * 9
    assert text_of(text.encode(), HERE) == text

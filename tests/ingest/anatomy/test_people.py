"""Names of persons on lines of their own."""

import pytest

from ingest.anatomy.people import has_surname, name_in_capitals, name_of


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Trần Văn Bình", "Trần Văn Bình"),
        ("Lê Hòa", "Lê Hòa"),
        ("Y Thanh Hà Niê Kđăm", "Y Thanh Hà Niê Kđăm"),
        ("K’ Mák Brôl", None),  # the apostrophe stands alone
        ("PGS.TS. Trần Văn Bình", "Trần Văn Bình"),
        ("GS.TS Trần Văn Bình", "Trần Văn Bình"),
        ("Đại tá Trần Văn Bình", "Trần Văn Bình"),
        ("Thiếu tướng, TS. Trần Văn Bình", "Trần Văn Bình"),
        ("BSCKII. Trần Văn Bình", "Trần Văn Bình"),
        ("Trần Văn Bình (đã ký)", "Trần Văn Bình"),
        ("Trần Văn Bình./.", "Trần Văn Bình"),
        ("[ Trần Văn Bình", "Trần Văn Bình"),
        ("y]Trần Văn Bình", "Trần Văn Bình"),
        ("Bình", None),
        ("Họ và tên", None),
        ("Ủy ban nhân dân tỉnh", None),
        ("Trần Văn Bình, Giám đốc", None),
        ("TRẦN VĂN BÌNH", None),
    ],
)
def test_a_name_stands_alone_on_its_line(line: str, name: str | None) -> None:
    assert name_of(line) == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("TRẦN VĂN BÌNH", "Trần Văn Bình"),
        ("PGS.TS. HOÀNG THỊ ÁI", "Hoàng Thị Ái"),
        ("LÂM NGHIỆP BỀN VỮNG", None),
        ("ĐOÀN ĐẠI BIỂU QUỐC HỘI", None),
        ("HỒ SƠ", None),
        ("THÁI NGUYÊN", None),
        ("PHỤ LỤC CHI TIẾT", None),
        ("Trần Văn Bình", None),
    ],
)
def test_a_name_in_capitals_begins_with_a_surname(line: str, name: str | None) -> None:
    assert name_in_capitals(line) == name


def test_surnames() -> None:
    assert has_surname("Nguyễn Văn An")
    assert has_surname("H'Yim Kđoh")
    assert not has_surname("Quảng Ninh")

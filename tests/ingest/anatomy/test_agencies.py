"""The issuing agency and the one above it, from the lines of heads."""

import pytest

from ingest.anatomy.agencies import read_agencies
from ingest.anatomy.lines import lines_of


def agencies(head: str, symbol: str = "") -> tuple[str | None, str | None]:
    superior, issuer = read_agencies(lines_of(head), symbol)
    return superior.value if superior else None, issuer.value if issuer else None


@pytest.mark.parametrize(
    ("head", "superior", "issuer"),
    [
        ("UBND TỈNH CÀ MAU\nSỞ NỘI VỤ", "Ủy ban nhân dân tỉnh Cà Mau", "Sở Nội vụ"),
        ("BỘ TÀI CHÍNH\nCỤC THUẾ\nSố: 1/CT-CS", "Bộ Tài chính", "Cục Thuế"),
        ("ĐẢNG ỦY\nBỘ NỘI VỤ\n*\nSố 5-KH/ĐU", None, "Đảng ủy Bộ Nội vụ"),
        ("ĐẢNG BỘ TỈNH AN GIANG\nHUYỆN ỦY THOẠI SƠN\n*", "Đảng bộ tỉnh An Giang",
         "Huyện ủy Thoại Sơn"),
        ("TỈNH ỦY CÀ MAU\n*\nSố 41-KH/TU\nĐẢNG CỘNG SẢN VIỆT NAM", None, "Tỉnh ủy Cà Mau"),
        ("VĂN PHÒNG\nCHÍNH PHỦ", None, "Văn phòng Chính phủ"),
        ("BAN CHỈ ĐẠO\nPHÒNG, CHỐNG LỤT BÃO", None, "Ban Chỉ đạo phòng, chống lụt bão"),
        ("VĂN PHÒNG ĐOÀN ĐẠI BIỂU\nQUỐC HỘI VÀ HĐND TỈNH CÀ MAU", None,
         "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh Cà Mau"),
        ("HỘI LIÊN HIỆP\nPHỤ NỮ VIỆT NAM", None, "Hội Liên hiệp Phụ nữ Việt Nam"),
        ("BỘ CÔNG AN -\nBỘ QUỐC PHÒNG", None, "Bộ Công an - Bộ Quốc phòng"),
    ],
)  # fmt: skip
def test_names_on_several_lines_and_two_agencies(
    head: str, superior: str | None, issuer: str
) -> None:
    assert agencies(head) == (superior, issuer)


@pytest.mark.parametrize(
    ("head", "issuer"),
    [
        ("BAN CHẤP HÀNH TRUNG ƯƠNG\nBAN TỔ CHỨC", "Ban Tổ chức Trung ương"),
        ("BAN CHẤP HÀNH TRUNG ƯƠNG\nVĂN PHÒNG", "Văn phòng Trung ương"),
        ("TỈNH ỦY CÀ MAU\nBAN DÂN VẬN", "Ban Dân vận Tỉnh ủy Cà Mau"),
        ("TỈNH ỦY CÀ MAU\nỦY BAN KIỂM TRA", "Ủy ban Kiểm tra Tỉnh ủy Cà Mau"),
        ("HỘI ĐỒNG NHÂN DÂN TỈNH CÀ MAU\nBAN PHÁP CHẾ",
         "Ban Pháp chế Hội đồng nhân dân tỉnh Cà Mau"),
        ("ỦY BAN MTTQ VIỆT NAM\nXÃ TÂN AN\nBAN THƯỜNG TRỰC",
         "Ban Thường trực Ủy ban MTTQ Việt Nam xã Tân An"),
    ],
)  # fmt: skip
def test_an_organ_is_named_with_the_body_it_belongs_to(head: str, issuer: str) -> None:
    lines = lines_of(head)
    _, found = read_agencies(lines)
    assert found is not None
    assert found.value == issuer
    assert (found.start, found.end) == (0, len(head))  # the name is read off both lines


def test_both_cells_of_a_head_on_one_line() -> None:
    head = (
        "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "TỈNH CÀ MAU Độc lập - Tự do - Hạnh phúc\nSố: 3/KH-UBND"
    )
    assert agencies(head) == (None, "Ủy ban nhân dân tỉnh Cà Mau")


def test_the_gazette_prints_the_issuer_once_more_above() -> None:
    head = "VĂN BẢN QUY PHẠM PHÁP LUẬT\nBỘ KẾ HOẠCH VÀ ĐẦU TƯ\nBỘ KẾ HOẠCH\nVÀ ĐẦU TƯ\nSố: 1/2024"
    assert agencies(head) == (None, "Bộ Kế hoạch và Đầu tư")
    assert agencies("VĂN BẢN HỢP NHẤT - BỘ Y TẾ") == (None, "Bộ Y tế")


def test_a_body_left_out_of_the_head_is_told_by_the_symbol() -> None:
    head = "CHỦ TỊCH NHÂN DÂN\nTHÀNH PHỐ HUẾ"
    assert agencies(head, "1/QĐ-CTUBND") == (None, "Chủ tịch Ủy ban nhân dân thành phố Huế")
    assert agencies(head, "1/QĐ-HĐND") == (None, "Chủ tịch Hội đồng nhân dân thành phố Huế")
    assert agencies(head) == (None, "Chủ tịch nhân dân thành phố Huế")

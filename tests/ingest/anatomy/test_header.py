"""Heads of documents: what each part states, and what a blank or a slip leaves."""

from __future__ import annotations

import pytest

from ingest.anatomy import read_anatomy
from ingest.furniture import furniture
from rag.model import Identity, Stated

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
BODY = "Căn cứ Luật Tổ chức chính quyền địa phương;\nĐiều 1. Sở Nội vụ theo dõi.\n"


def read(text: str) -> Identity:
    return read_anatomy(text, furniture(text)).identity


def value(part: Stated | None) -> str | None:
    return part.value if part else None


def plan(number: str, day: str = "Cà Mau, ngày 06 tháng 3 năm 2025") -> Identity:
    return read(f"UBND TỈNH CÀ MAU\n{MOTTO}{number}\n{day}\nKẾ HOẠCH\nCải cách hành chính\n{BODY}")


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Số: 63/KH-UBND", "63/KH-UBND"),
        ("Số:63 /KH-UBND", "63/KH-UBND"),
        ("SỐ: 63/KH-UBND", "63/KH-UBND"),
        ("Số 45-KH/TU", "45-KH/TU"),
        ("Số: 0134/KH-UBND", "134/KH-UBND"),
        ("Số: 66.16/2026/NQ-CP", "66.16/2026/NQ-CP"),
        ("Số: 01/2022/TTLT-VKSNDTC-\nTANDTC-BCA", "01/2022/TTLT-VKSNDTC-TANDTC-BCA"),
        ("Số: /KH-UBND", None),
        ("Số: ……/KH-UBND", None),
        ("Số: /KH-UBND V/v thực hiện Chỉ thị số 33/CT-TTg", None),
    ],
)
def test_the_number_stands_right_behind_its_mark(line: str, number: str | None) -> None:
    found = plan(line)
    assert value(found.number) == number
    assert value(found.issuer) == "Ủy ban nhân dân tỉnh Cà Mau"


@pytest.mark.parametrize(
    ("line", "place", "iso"),
    [
        ("Cà Mau, ngày 06 tháng 3 năm 2025", "Cà Mau", "2025-03-06"),
        ("Cà Mau ngày 6 tháng 03 năm 2025", "Cà Mau", "2025-03-06"),
        ("Cà Mau, ngàỵ 06 tháng 3 năm 2025", "Cà Mau", "2025-03-06"),
        ("Cà Mau, ngày 06/3/2025", "Cà Mau", "2025-03-06"),
        ("Cà Mau, ngày 14 tháng5 năm 2025", "Cà Mau", "2025-05-14"),
        ("ngày 06 tháng 3 năm 2025", None, "2025-03-06"),
        ("Cà Mau, ngày tháng 3 năm 2025", "Cà Mau", "2025-03"),
        ("Cà Mau, ngày … tháng … năm 2025", "Cà Mau", "2025"),
        ("Cà Mau, ngày … tháng … năm …", None, None),
    ],
)
def test_the_day_as_far_as_it_is_stated(line: str, place: str | None, iso: str | None) -> None:
    found = plan("Số: 63/KH-UBND", line)
    assert value(found.place) == place
    assert (found.date.iso if found.date else None) == iso


def test_number_and_day_on_one_line() -> None:
    found = plan("Số: 63/KH-UBND Cà Mau, ngày 06 tháng 3 năm 2025", "-----")
    assert (value(found.number), value(found.place)) == ("63/KH-UBND", "Cà Mau")


def test_a_day_that_the_subject_of_a_letter_names_is_not_its_own() -> None:
    found = read(
        f"BỘ NỘI VỤ\n{MOTTO}Số: 12/BNV-VP\nV/v thực hiện Chỉ thị của Bộ Nội vụ\nKính gửi: Các sở.\n"
        "Thực hiện ý kiến của Bộ Nội vụ ngày 12 tháng 3 năm 2025 về việc trên, Bộ đề nghị.\n"
    )
    assert (value(found.type), value(found.number), found.date) == ("Công văn", "12/BNV-VP", None)


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("QUYẾT ĐỊNH", "Quyết định"),
        ("QUYẾT ĐỊNH1", "Quyết định"),
        ("Quyết định", "Quyết định"),
        ("THÔNG BÁO KẾT LUẬN CỦA CHỦ TỊCH", "Thông báo"),
        ("NGHỊ QUYẾT LIÊN TỊCH", "Nghị quyết liên tịch"),
    ],
)
def test_the_type_as_it_heads_the_page(heading: str, kind: str) -> None:
    found = read(
        f"BỘ NỘI VỤ\n{MOTTO}Số: 1/XX-BNV\nHà Nội, ngày 2 tháng 1 năm 2025\n{heading}\n{BODY}"
    )
    assert value(found.type) == kind


def test_a_title_ends_where_the_signature_begins() -> None:
    found = read(
        "BỘ TÀI CHÍNH\nSố: 19/2026/TT-BTC\nHà Nội, ngày 10 tháng 3 năm 2026\nTHÔNG TƯ\n"
        "Bãi bỏ Thông tư về lập dự toán\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nLê Thị Hòa"
    )
    assert value(found.subject) == "Bãi bỏ Thông tư về lập dự toán"
    assert value(found.signer) == "Lê Thị Hòa"


def test_a_head_whose_capitals_came_from_a_font() -> None:
    found = read(
        "bộ tài chính cộng hoà xã hội chủ nghĩa Việt nam\nSỐ: 144/2002/QĐ-BTC\n"
        "Hà nội, ngày 22 tháng 11 năm 2002\nquyết định của bộ trưởng bộ tài chính\n"
        "Căn cứ Nghị định số 86/2002/NĐ-CP của Chính phủ;\nĐiều 1: Sửa đổi mức thuế.\n"
        "KT/ bộ trưởng bộ tài chính\nThứ trưởng\nLê Thị Hòa"
    )
    assert value(found.issuer) == "Bộ Tài chính"
    assert value(found.type) == "Quyết định"
    assert value(found.signer) == "Lê Thị Hòa"


def test_the_body_that_enacts_issues_what_has_no_head() -> None:
    text = (
        "THÔNG TƯ\nQuy định về lưu trữ\nCăn cứ Luật Lưu trữ;\nTheo đề nghị của Cục trưởng;\n"
        "Bộ trưởng Bộ Nội vụ ban hành Thông tư quy định về lưu trữ.\nĐiều 1. Phạm vi\n"
    )
    issuer = read(text).issuer
    assert issuer is not None
    assert (issuer.value, text[issuer.start : issuer.end]) == ("Bộ Nội vụ", "Bộ Nội vụ")
    others = text.replace("ban hành Thông tư quy", "ban hành Quyết định quy")
    assert read(others).issuer is None


@pytest.mark.parametrize("kind", ["PHỤ LỤC I\nBIỂU MẪU", "QUY CHẾ\nLàm việc của Sở"])
def test_an_annex_in_a_file_of_its_own_has_no_number(kind: str) -> None:
    found = read(
        f"{kind}\n(Kèm theo Quyết định số 30/QĐ-BNV ngày 05 tháng 3 năm 2020 của Bộ Nội vụ)\n"
        f"Phần I\nQUY ĐỊNH ĐỐI VỚI HỆ THỐNG\nTÊN CƠ QUAN\n{MOTTO}Số: …/QĐ-…\n"
        "…, ngày … tháng … năm …\n1. Nội dung.\n"
    )
    assert (found.number, found.date, found.issuer, found.signer) == (None, None, None, None)
    assert value(found.type) == ("Quy chế" if "QUY CHẾ" in kind else None)


def test_a_consolidated_text_is_numbered_and_dated_where_it_is_certified() -> None:
    found = read(
        f"VĂN BẢN HỢP NHẤT - BỘ Y TẾ\n{MOTTO}THÔNG TƯ\nBan hành Danh mục thuốc\n"
        "Thông tư số 05/2015/TT-BYT ngày 17 tháng 3 năm 2015 của Bộ trưởng Bộ Y tế, được sửa đổi:\n"
        "Căn cứ Luật Dược;\nĐiều 1. Danh mục\nBỘ Y TẾ\nSố: 04/VBHN-BYT\n"
        "XÁC THỰC VĂN BẢN HỢP NHẤT\nHà Nội, ngày 13 tháng 4 năm 2018\n"
        "KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nLê Thị Hòa"
    )
    assert (value(found.type), value(found.number)) == ("Văn bản hợp nhất", "04/VBHN-BYT")
    assert (value(found.issuer), value(found.signer)) == ("Bộ Y tế", "Lê Thị Hòa")
    assert found.date is not None
    assert found.date.iso == "2018-04-13"


def test_a_person_who_signed_electronically_where_no_name_is_printed() -> None:
    letter = (
        f"SỞ NỘI VỤ\n{MOTTO}Số: 5/SNV-VP\nCà Mau, ngày 6 tháng 3 năm 2025\nKính gửi: Các phòng.\n"
        "Sở đề nghị báo cáo./.\n{}\nNgày ký: 06/03/2025 08:15:00"
    )
    assert value(read(letter.format("Ký bởi: LÊ THỊ HÒA")).signer) == "Lê Thị Hòa"
    assert read(letter.format("Ký bởi: CỔNG THÔNG TIN ĐIỆN TỬ")).signer is None
    printed = letter.format("GIÁM ĐỐC\nVõ Văn Tám\nKý bởi: Lê Thị Hòa")
    assert value(read(printed).signer) == "Võ Văn Tám"

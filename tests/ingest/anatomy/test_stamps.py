"""Stamps of electronic signatures and running heads of gazettes, as readers leave them."""

import pytest

from ingest.anatomy.stamps import find_stamps
from ingest.furniture import furniture, without_furniture

PORTAL = (
    "Người ký: CỔNG THÔNG TIN ĐIỆN TỬ\nEmail: tin@example.gov.vn\nCơ quan: VĂN PHÒNG\n"
    "Thời gian ký: 20.03.2025 15:28:25 +07:00"
)
GAZETTE = "Ký bởi: CÔNG BÁO\nCơ quan: VĂN PHÒNG CHÍNH PHỦ\nNgày ký: 2026-03-04 15:15:05 +07:00"


def marked(text: str) -> list[str]:
    return [text[span.start : span.end] for span in furniture(text)]


@pytest.mark.parametrize("stamp", [PORTAL, GAZETTE])
def test_a_stamp_is_furniture_line_by_line(stamp: str) -> None:
    text = f"Công bố các danh mục, gồm:\n{stamp}\n1. Danh mục thứ nhất."
    assert marked(text) == stamp.split("\n")
    assert without_furniture(text, 0, len(text), furniture(text)) == (
        "Công bố các danh mục, gồm: 1. Danh mục thứ nhất."
    )


def test_a_stamp_inside_a_paragraph_is_marked_and_nothing_around_it() -> None:
    stamp = " ".join(PORTAL.split("\n"))
    text = f"(Kèm theo Thông tư số 1/2018/TT-BTC) {stamp} hướng dẫn kế toán."
    assert marked(text) == [stamp]


@pytest.mark.parametrize(
    ("stamp", "who"),
    [
        (PORTAL, "CỔNG THÔNG TIN ĐIỆN TỬ"),
        ("Ký bởi: Lê Thị Hòa\nNgày ký: 12/03/2025 08:15:00", "Lê Thị Hòa"),
        ("Được ký bởi: Lê Thị Hòa\nThời gian ký: 12-03-2025 08:15", "Lê Thị Hòa"),
        ("Digitally signed by Sở Nội vụ\nDN: c=VN\nDate: 2021.03.05 09:12:33 +07'00'", "Sở Nội vụ"),
    ],
)
def test_a_stamp_says_who_signed(stamp: str, who: str) -> None:
    assert [one.who for one in find_stamps(f"Điều 1.\n{stamp}\nĐiều 2.")] == [who]


@pytest.mark.parametrize(
    "text",
    [
        "Người ký tại Thông báo này là người có quyền. Ngày ký: 12/3/2025",
        "Người ký: …………\nNgày ký: …………",
        "Hồ sơ phải được ký bởi người đại diện hợp pháp. Email: a@example.vn",
        "Quyết định này có hiệu lực kể từ ngày ký.",
        "Văn bản đăng Công báo/Số 3.",
    ],
)
def test_forms_and_sentences_on_signing_are_content(text: str) -> None:
    assert find_stamps(text) == []
    assert [one for one in marked(text) if "…" not in one] == []


def test_running_heads_of_the_gazette_are_marked_where_they_stand() -> None:
    text = (
        "2 CÔNG BÁO/Số 345 + 346/Ngày 18-5-2022\nHưởng trợ cấp CÔNG BÁO/Số 30/Ngày 21-01-2026 "
        "theo quy định\n(Xem tiếp Công báo số 347 + 348)\n(Tiếp theo Công báo số 201 + 202)"
    )
    assert marked(text) == [
        "2 CÔNG BÁO/Số 345 + 346/Ngày 18-5-2022",
        "CÔNG BÁO/Số 30/Ngày 21-01-2026",
        "(Xem tiếp Công báo số 347 + 348)",
        "(Tiếp theo Công báo số 201 + 202)",
    ]

"""Provinces as people write them."""

from __future__ import annotations

import pytest

from rag.vietnamese.places import find_province_mentions, find_provinces, provinces


def test_there_are_63_provinces_of_which_34_remain() -> None:
    assert len(provinces()) == 63


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Kế hoạch của tỉnh Kiên Giang và tỉnh An Giang", ("Kiên Giang", "An Giang")),
        ("Which Kien Giang plan implements directive 33?", ("Kiên Giang",)),
        ("ke hoach cua kien giang nam 2024", ("Kiên Giang",)),
        ("kế hoạch của kiên giang", ("Kiên Giang",)),
        ("ỦY BAN NHÂN DÂN TỈNH THANH HOÁ", ("Thanh Hóa",)),
        ("UBND TP.HCM ban hành", ("Hồ Chí Minh",)),
        ("UBND TPHCM, HCMC, tp hcm", ("Hồ Chí Minh",)),
        ("Thành phố Hồ Chí Minh", ("Hồ Chí Minh",)),
        ("Ho Chi Minh City People's Committee", ("Hồ Chí Minh",)),
        ("thành phố Huế và tỉnh Thừa Thiên - Huế", ("Thừa Thiên Huế",)),
        ("Bà Rịa – Vũng Tàu", ("Bà Rịa - Vũng Tàu",)),
        ("tỉnh BR-VT", ("Bà Rịa - Vũng Tàu",)),
        ("Hanoi and Danang", ("Hà Nội", "Đà Nẵng")),
        ("ha nội ban hành gì", ("Hà Nội",)),
        ("tỉnh Đăk Lăk", ("Đắk Lắk",)),
        ("Dak Lak province", ("Đắk Lắk",)),
        ("tỉnh Hòa Bình", ("Hòa Bình",)),
        ("Hoa Binh province", ("Hòa Bình",)),
        ("ke hoach cua tinh hoa binh", ("Hòa Bình",)),
        ("Người ký của Nghệ An", ("Nghệ An",)),
        ("ke hoach cchc nghe an", ("Nghệ An",)),
        ("ke hoach cchc o nghe an la gi", ("Nghệ An",)),
        ("What did Nam Dinh issue?", ("Nam Định",)),
    ],
)
def test_finds_a_province_however_it_is_spelled(text: str, names: tuple[str, ...]) -> None:
    assert find_provinces(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "ung dung cong nghe an toan trong co quan",
        "ứng dụng công nghệ an toàn",
        "nang cao bang nhieu cach",
        "nâng cao bằng nhiều cách",
        "bảo vệ hòa bình và an ninh bình ổn",
        "giu gin hoa binh",
        "tinh hinh dien bien phuc tap",
        "trong nam dinh huong phat trien",
        "soan giao an giang day",
        "Ông Nguyễn Thái Bình ký văn bản",
        "ông Trần Hòa Bình giữ chức vụ gì",
        "khu vực châu Á - Thái Bình Dương",
        "chiến thắng Điện Biên Phủ",
        "học tập tư tưởng Hồ Chí Minh",
        "xã An Giang",
        "điện tử đa năng",
        "bạ nội",
    ],
)
def test_leaves_common_words_people_and_longer_names_alone(text: str) -> None:
    assert find_provinces(text) == ()


def test_a_mention_covers_the_name_alone() -> None:
    text = "Số: 63/KH-UBND | Kiên Giang, ngày 06 tháng 03 năm 2024"
    [mention] = find_province_mentions(text)
    assert text[mention.start : mention.end] == "Kiên Giang"


def test_either_place_of_the_tone_mark_names_the_province() -> None:
    assert find_provinces("tỉnh Hoà Bình") == find_provinces("tỉnh Hòa Bình") == ("Hòa Bình",)

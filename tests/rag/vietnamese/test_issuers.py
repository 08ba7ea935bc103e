"""Issuing bodies in full, abbreviated, without diacritics and in English."""

from __future__ import annotations

import pytest

from rag.vietnamese.issuers import find_issuers


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Chỉ thị số 33/CT-TTg của Thủ tướng Chính phủ", ["Thủ tướng Chính phủ"]),
        ("Chi thi 33 cua thu tuong chinh phu", ["Thủ tướng Chính phủ"]),
        ("chỉ thị của TTg", ["Thủ tướng Chính phủ"]),
        ("the Prime Minister's directive", ["Thủ tướng Chính phủ"]),
        ("nghị quyết của Chính phủ", ["Chính phủ"]),
        ("Văn phòng Chính phủ thông báo", ["Văn phòng Chính phủ"]),
        ("Kế hoạch của Ban Thường vụ Tỉnh uỷ", ["Ban Thường vụ Tỉnh ủy"]),
        ("ke hoach cua tinh uy", ["Tỉnh ủy"]),
        ("BTV Tỉnh ủy, Ban Dân vận Tỉnh ủy", ["Ban Thường vụ Tỉnh ủy", "Ban Dân vận Tỉnh ủy"]),
        ("(qua Sở Nội vụ)", ["Sở Nội vụ"]),
        ("so noi vu lam gi", ["Sở Nội vụ"]),
        ("còn Sở Giáo dục thì sao", ["Sở Giáo dục và Đào tạo"]),
        ("Bộ Nông nghiệp làm gì", ["Bộ Nông nghiệp và Môi trường"]),
        ("Sở Giáo dục và Đào tạo làm gì", ["Sở Giáo dục và Đào tạo"]),
        ("Sở LĐTB&XH phối hợp", ["Sở Lao động - Thương binh và Xã hội"]),
        ("Bộ trưởng Bộ Nội vụ quyết định", ["Bộ trưởng Bộ Nội vụ"]),
        ("Minister of Home Affairs", ["Bộ trưởng Bộ Nội vụ"]),
        ("Bộ Văn hóa, Thể thao và Du lịch", ["Bộ Văn hóa, Thể thao và Du lịch"]),
        ("the provincial Party Committee's Standing Committee", ["Ban Thường vụ Tỉnh ủy"]),
        ("Home Affairs Department", ["Sở Nội vụ"]),
        ("district People's Committees", ["Ủy ban nhân dân huyện"]),
        ("Office of the Party Central Committee", ["Văn phòng Trung ương Đảng"]),
        ("Ban Bí thư Trung ương Đảng", ["Ban Bí thư"]),
        ("Party Central Committee's Secretariat", ["Ban Bí thư"]),
        ("Văn phòng Trung ương Đảng hướng dẫn", ["Văn phòng Trung ương Đảng"]),
        ("the Politburo", ["Bộ Chính trị"]),
        ("Chủ tịch UBND huyện", ["Chủ tịch Ủy ban nhân dân huyện"]),
        ("BAN CHẤP HÀNH TRUNG ƯƠNG", ["Ban Chấp hành Trung ương"]),
        ("the government decree", ["Chính phủ"]),
        ("which government bodies take part", []),
        ("a meeting on government mass mobilisation", []),
    ],
)
def test_finds_bodies_however_they_are_written(text: str, names: list[str]) -> None:
    assert [mention.name for mention in find_issuers(text)] == names


@pytest.mark.parametrize(
    ("text", "written", "name", "place"),
    [
        (
            "của UBND tỉnh Kiên Giang về",
            "UBND tỉnh Kiên Giang",
            "Ủy ban nhân dân tỉnh",
            "Kiên Giang",
        ),
        ("UBND Kiên Giang ban hành", "UBND Kiên Giang", "Ủy ban nhân dân tỉnh", "Kiên Giang"),
        ("UBND Cần Thơ", "UBND Cần Thơ", "Ủy ban nhân dân thành phố", "Cần Thơ"),
        (
            "which Kien Giang People's Committee plan",
            "Kien Giang People's Committee",
            "Ủy ban nhân dân tỉnh",
            "Kiên Giang",
        ),
        (
            "ỦY BAN NHÂN DÂN\nTỈNH THANH HOÁ\n",
            "ỦY BAN NHÂN DÂN\nTỈNH THANH HOÁ",
            "Ủy ban nhân dân tỉnh",
            "Thanh Hóa",
        ),
        ("Tỉnh ủy Kiên Giang", "Tỉnh ủy Kiên Giang", "Tỉnh ủy", "Kiên Giang"),
        ("của UBND huyện Gò Quao về", "UBND huyện Gò Quao", "Ủy ban nhân dân huyện", "Gò Quao"),
        ("Sở Nội vụ tỉnh Kiên Giang", "Sở Nội vụ tỉnh Kiên Giang", "Sở Nội vụ", "Kiên Giang"),
        ("của UBND TP.HCM", "UBND TP.HCM", "Ủy ban nhân dân thành phố", "Hồ Chí Minh"),
        ("UBND thành phố Huế", "UBND thành phố Huế", "Ủy ban nhân dân thành phố", "Huế"),
        (
            "Chairman of Soc Trang People's Committee",
            "Chairman of Soc Trang People's Committee",
            "Chủ tịch Ủy ban nhân dân tỉnh",
            "Sóc Trăng",
        ),
        (
            "Standing Committee of the Kien Giang Provincial Party Committee",
            "Standing Committee of the Kien Giang Provincial Party Committee",
            "Ban Thường vụ Tỉnh ủy",
            "Kiên Giang",
        ),
        ("UBND TP. Hà Nội", "UBND TP. Hà Nội", "Ủy ban nhân dân thành phố", "Hà Nội"),
        ("UBND tỉnh Về việc", "UBND tỉnh", "Ủy ban nhân dân tỉnh", None),
    ],
)
def test_the_place_belongs_to_the_mention(
    text: str, written: str, name: str, place: str | None
) -> None:
    [mention] = find_issuers(text)
    assert text[mention.start : mention.end] == written
    assert (mention.name, mention.place) == (name, place)


@pytest.mark.parametrize(
    "text",
    [
        "Số: 63/KH-UBND",
        "công văn 1657/UBND-KGVX và 41-KH/TU",
        "kế hoạch tự đánh giá từ năm 2024",
        "ke hoach tu danh gia tu nam 2024",
        "bổ tài chính",
        "Thể thao và Du lịch",
        "the performance of officials",
    ],
)
def test_numbers_and_common_words_are_no_bodies(text: str) -> None:
    assert find_issuers(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "các cơ sở y tế trong xã",
        "CƠ SỞ GIÁO DỤC MẦM NON",
        "hồ sơ y tế của học sinh",
        "cán bộ y tế thôn",
        "thông tin nội bộ tài chính",
    ],
)
def test_the_second_syllable_of_a_word_begins_no_body(text: str) -> None:
    assert find_issuers(text) == []


@pytest.mark.parametrize("text", ["toàn Bộ Y tế", "hồ sơ Sở Y tế gửi", "bộ y tế", "SỞ Y TẾ"])
def test_a_body_is_found_behind_such_a_syllable(text: str) -> None:
    assert [one.name.split()[-2:] for one in find_issuers(text)] == [["Y", "tế"]]

"""Subject lines in capitals, as the body writes their words."""

import pytest

from ingest.anatomy.naming import sentence_case


@pytest.mark.parametrize(
    ("written", "body", "expected"),
    [
        ("VỀ CÔNG TÁC DÂN VẬN", "Thực hiện công tác Dân vận của Đảng.", "Về công tác Dân vận"),
        ("DÂN VẬN KHÉO", "phong trào dân vận khéo", "Dân vận khéo"),
        ("DÂN VẬN", "nhân dân vận động, bộ phận Dân vận", "Dân vận"),  # whole words only
        ("ĐỀ ÁN ABC_D", "đề án abc_dx và đề án ABC_D", "Đề án ABC_D"),
        ("Đã viết thường", "", "Đã viết thường"),
    ],
)
def test_the_body_lends_its_letters(written: str, body: str, expected: str) -> None:
    assert sentence_case(written, body) == expected


def test_a_letter_that_grows_in_small_letters_keeps_every_place() -> None:
    body = "İ" * 3 + " theo Kế hoạch Cà Phê của tỉnh"  # İ has two code points in small letters
    assert sentence_case("KẾ HOẠCH CÀ PHÊ", body) == "Kế hoạch Cà Phê"

import pytest

from ingest.formats.letterhead import halves


@pytest.mark.parametrize(
    ("line", "texts"),
    [
        (
            "BỘ TÀI CHÍNH \t CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            ["BỘ TÀI CHÍNH", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ),
        ("-0-      Độc lập-Tự do-Hạnh phúc", ["-0-", "Độc lập-Tự do-Hạnh phúc"]),
        ("Số: 991/QĐ-UBND   Đồng Xoài, ngày 14", ["Số: 991/QĐ-UBND", "Đồng Xoài, ngày 14"]),
        ("Nơi nhận:\tTM. ỦY BAN", ["Nơi nhận:", "TM. ỦY BAN"]),
        ("A\nB\tĐộc lập - Tự do", ["A", "B", "Độc lập - Tự do"]),
    ],
)
def test_what_stands_side_by_side(line: str, texts: list[str]) -> None:
    assert halves(line) == texts


@pytest.mark.parametrize(
    "line", ["\tĐộc lập - Tự do", "Căn cứ\tLuật", "Hà Nội, ngày 1\tnăm 2024", "A\nB", ""]
)
def test_other_lines_are_one(line: str) -> None:
    assert halves(line) == [line]

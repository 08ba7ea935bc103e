import pytest

from ingest.furniture import furniture, without_furniture
from tests.ingest.five import document


def marked(text: str) -> list[str]:
    return [text[span.start : span.end] for span in furniture(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Số: 63/KH-UBND\n|\nKiên Giang", ["|"]),
        ("Số: 63/KH-UBND | Kiên Giang", ["|"]),
        ("UBND\n-------\nTin nóng\nDân vận", ["-------", "Tin nóng"]),
        ("Số lần đọc: 1950\nWebSite Kiên Giang\nTin liên quan", None),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc", None),
        ("Trang 3/10\n- 4 -", None),
        ("Họ và tên: ……… Chức vụ", ["………"]),
    ],
)
def test_furniture_is_marked(text: str, expected: list[str] | None) -> None:
    text = text.replace("………", "…………")
    wanted = text.split("\n") if expected is None else expected
    assert marked(text) == [one.replace("………", "…………") for one in wanted]


@pytest.mark.parametrize(
    "text",
    [
        "Tin và ảnh: Thu Oanh",
        "giai đoạn 2021 - 2025",
        "- Bộ Nội vụ (b/c);",
        "Tin nóng về dân vận được đăng hằng tuần.",
        "21.720.000\n1\nThuê hội trường",
    ],
)
def test_content_is_not_furniture(text: str) -> None:
    assert marked(text) == []


def test_the_leftovers_of_the_news_page_are_marked() -> None:
    news = document("003")
    words = [news.text[span.start : span.end] for span in news.furniture]
    assert words == ["Tin nóng", "Số lần đọc: 1950", "WebSite Kiên Giang", "Tin liên quan"]


def test_the_indexes_see_the_words_between() -> None:
    text = "Số: 63/KH-UBND\n|\nKiên Giang, ngày 06"
    seen = without_furniture(text, 0, len(text), furniture(text))
    assert seen == "Số: 63/KH-UBND Kiên Giang, ngày 06"

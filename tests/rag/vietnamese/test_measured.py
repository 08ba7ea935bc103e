import pytest

from rag.model import Lang
from rag.vietnamese.measured import measured


@pytest.mark.parametrize(
    ("lang", "question", "first", "second"),
    [
        (
            "vi",
            "Học phí trường Hoa Sen năm nay hơn trường Hoa Mai bao nhiêu?",
            "Học phí trường Hoa Sen năm nay bao nhiêu?",
            "Học phí trường Hoa Mai năm nay bao nhiêu?",
        ),
        (
            "vi",
            "Mức khoán rừng phòng hộ ở Huế khác rừng sản xuất thế nào?",
            "Mức khoán rừng phòng hộ ở Huế thế nào?",
            "Mức khoán rừng sản xuất ở Huế thế nào?",
        ),
        (
            "en",
            "How does the fee at Hoa Sen school compare with that at Hoa Mai school?",
            "How does the fee at Hoa Sen school?",
            "How does the fee at Hoa Mai school?",
        ),
        (
            "en",
            "How many points does Thanh Hoa have for shrimp compared with Dak Lak?",
            "How many points does Thanh Hoa have for shrimp?",
            "How many points does Dak Lak have for shrimp?",
        ),
        (
            "en",
            "Compare the fee for a vessel of 10 tons and one of over 1,000 tons.",
            "Compare the fee for a vessel of 10 tons?",
            "Compare the fee for a vessel of over 1,000 tons?",
        ),
    ],
)
def test_each_of_two_things(lang: Lang, question: str, first: str, second: str) -> None:
    assert measured(question, lang) == (first, second)


@pytest.mark.parametrize(
    ("lang", "question"),
    [
        ("vi", "Học trực tuyến thu bằng bao nhiêu so với học trực tiếp?"),
        ("vi", "Thu ngân sách đạt bao nhiêu so với dự toán?"),
        ("en", "How many days does the manager have? And for a company?"),
        ("en", "Who leads and who helps in Hue?"),
    ],
)
def test_what_a_figure_is_told_in_is_no_second_thing(lang: Lang, question: str) -> None:
    assert measured(question, lang) is None

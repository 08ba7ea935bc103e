import pytest

from rag.model import Lang
from rag.retrieval.stated import stated


@pytest.mark.parametrize(
    ("question", "lang", "said"),
    [
        (
            "Bộ Nội vụ yêu cầu gửi đề xuất trước ngày nào?",
            "vi",
            "Bộ Nội vụ yêu cầu gửi đề xuất",
        ),
        ("Phó Thủ tướng nào chỉ đạo xây dựng dự án?", "vi", "Phó Thủ tướng chỉ đạo xây dựng dự án"),
        ("By when must ministries send proposals?", "en", "ministries send proposals"),
        ("Which authority handles adoption?", "en", "authority handles adoption"),
    ],
)
def test_the_asking_words_go(question: str, lang: Lang, said: str) -> None:
    assert stated(question, lang) == said


def test_a_question_that_only_asks_stays() -> None:
    assert stated("Khi nào?", "vi") == "Khi nào"

"""What documents say that words mean, and questions that ask for it."""

from pathlib import Path

import pytest

from rag.assistant import Assistant
from rag.generation.text.meanings import find_meanings
from rag.model import Document
from tests.rag.generation.small import assistant_of

REGULATION = (
    "ỦY BAN NHÂN DÂN\nTỈNH NINH BÌNH\nSố: 165/2025/QĐ-UBND\n"
    "Ninh Bình, ngày 27 tháng 11 năm 2025\nQUYẾT ĐỊNH\nBan hành Quy chế sử dụng chữ ký số\n"
    "Điều 1. Phạm vi điều chỉnh\n"
    "Quy chế này quy định việc dùng Hệ thống Thư điện tử tỉnh (sau đây gọi tắt là Hệ thống thư).\n"
    "Điều 2. Giải thích từ ngữ\n"
    "1. Thuê bao: là cá nhân được cấp chứng thư.\n"
    "2. Hộp thư (Mail box): Là nơi nhận thư điện tử.\n"
    "Điều 3. Quản lý\n"
    "1. Văn thư là người giữ con dấu.\n"
    "2. Kinh phí là điều kiện thực thi.\n"
    "3. Thuê bao phải báo mất thiết bị trong 24 giờ.\n"
)


@pytest.fixture(scope="module")
def explaining(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("corpus"), REGULATION)


def test_terms_are_explained_or_said_to_be_something(explaining: Assistant) -> None:
    (document,) = explaining.documents.values()
    found = [(one.terms, one.explained) for one in find_meanings(document)]
    assert found == [
        (("thue bao",), True),
        (("hop thu", "mail box"), True),
        (("van thu",), False),
        (("he thong thu",), False),
    ]


def test_what_is_called_so_begins_behind_its_number() -> None:
    text = "2. Ủy ban nhân dân xã, phường (sau đây gọi chung là Ủy ban cấp xã)."
    (found,) = find_meanings(Document("d", "d.txt", text, "", "0"))
    assert found.evidence.quote == text[3:-1]


@pytest.mark.parametrize(
    "question",
    [
        "Thuê bao là gì theo quy chế của Ninh Bình?",
        "thue bao trong quy che chu ky so ninh binh duoc hieu the nao",
        "Thế nào là thuê bao?",
        "Thế nào thì được coi là thuê bao?",
        "Thuê bao được hiểu là những ai?",
        'What does "thuê bao" (subscriber) mean in the Ninh Binh regulation?',
    ],
)
def test_the_meaning_is_told_where_it_is_asked(explaining: Assistant, question: str) -> None:
    answer = explaining.answer(question)
    assert "Thuê bao: là cá nhân được cấp chứng thư" in answer.text
    assert answer.status == "answered"


def test_a_question_on_something_of_a_term_is_none_on_its_meaning(explaining: Assistant) -> None:
    for question in ("Thuê bao phải báo mất thiết bị trong bao lâu?", "Thời hạn của thuê bao?"):
        assert "là cá nhân được cấp" not in explaining.answer(question).text


def test_since_when_rules_on_a_term_are_in_force_asks_no_meaning(tmp_path: Path) -> None:
    assistant = assistant_of(
        tmp_path, REGULATION + "Điều 4. Quyết định này có hiệu lực từ ngày 10 tháng 12 năm 2025.\n"
    )
    told = assistant.answer("Quy chế về thuê bao của Ninh Bình hiệu lực ngày nào?").text
    assert "10 tháng 12 năm 2025" in told

"""Terms whose meaning is asked in English."""

from pathlib import Path

import pytest

from rag.generation.asked.terms_asked import may_be, terms_asked
from tests.rag.generation.small import assistant_of

REGULATION = """ỦY BAN NHÂN DÂN
TỈNH CÀ MAU
Số: 15/2025/QĐ-UBND
Cà Mau, ngày 5 tháng 3 năm 2025
QUYẾT ĐỊNH
Ban hành Quy chế sử dụng chữ ký số
Điều 1. Giải thích từ ngữ
1. Thuê bao: là cơ quan, tổ chức, cá nhân được cấp chứng thư chữ ký số.
2. Khóa bí mật con dấu: là khóa bí mật tương ứng với chứng thư của cơ quan.
Điều 2. Trách nhiệm
1. Thuê bao bảo quản thiết bị lưu khóa bí mật."""


@pytest.mark.parametrize(
    ("question", "term"),
    [
        ("According to the rules, what is a 'subscriber'?", "subscriber"),
        ("How do Ca Mau's rules define a secret-key storage device?", "secret-key storage device"),
        ("what does the term digital signature mean in Decision 15", "digital signature"),
        ("How is an electronic certificate defined?", "electronic certificate"),
    ],
)
def test_a_term_is_found_where_its_meaning_is_asked(question: str, term: str) -> None:
    assert terms_asked(question) == (term,)


@pytest.mark.parametrize(
    ("english", "form", "same"),
    [
        ("subscriber", "thue bao", True),
        ("private key of the seal", "khoa bi mat con dau", True),
        ("private key", "khoa bi mat con dau", False),
        ("private key of the seal", "khoa bi mat", False),
    ],
)
def test_no_word_of_a_term_is_left_over(english: str, form: str, same: bool) -> None:
    assert may_be(english, form) is same


def test_the_meaning_is_told_and_no_clause_that_uses_the_term(tmp_path: Path) -> None:
    assistant = assistant_of(tmp_path, REGULATION)
    answer = assistant.answer("What is a subscriber under Ca Mau's digital signature regulation?")
    assert "Thuê bao: là cơ quan, tổ chức, cá nhân được cấp chứng thư chữ ký số" in answer.text
    assert len(answer.citations) == 1

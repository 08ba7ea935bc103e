"""The route on articles: how many, what one is called or says, which has a matter."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.assistant import Assistant
from tests.rag.generation.small import assistant_of

_BOATS = """ỦY BAN NHÂN DÂN
TỈNH ĐỒNG NAI
Số: 27/2025/QĐ-UBND
Đồng Nai, ngày 12 tháng 6 năm 2025
QUYẾT ĐỊNH
Về quản lý bến khách ngang sông trên địa bàn tỉnh Đồng Nai
Căn cứ Luật Tổ chức chính quyền địa phương;
Điều 1. Phạm vi điều chỉnh
Quyết định này quy định việc mở và đóng bến khách ngang sông trên địa bàn tỉnh.
Điều 2. Giờ hoạt động của bến
1. Bến mở cửa từ 5 giờ đến 21 giờ hằng ngày.
2. Khi có bão, chủ bến cho bến ngừng hoạt động.
Điều 3. Áo phao
Chủ bến trang bị đủ áo phao cho hành khách.
Điều 4. Điều khoản thi hành
Quyết định này có hiệu lực kể từ ngày 01 tháng 7 năm 2025.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Bình
"""
_ENCLOSED = """ỦY BAN NHÂN DÂN
TỈNH LÀO CAI
Số: 61/2025/QĐ-UBND
Lào Cai, ngày 03 tháng 8 năm 2025
QUYẾT ĐỊNH
Ban hành Quy chế quản lý chợ phiên trên địa bàn tỉnh Lào Cai
Điều 1. Ban hành kèm theo Quyết định này Quy chế quản lý chợ phiên.
Điều 2. Quyết định này có hiệu lực từ ngày ký.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lý Thị Hoa
QUY CHẾ
Quản lý chợ phiên
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
Quy chế này quy định việc họp chợ phiên.
Điều 2. Ngày họp chợ
Chợ họp vào chủ nhật hằng tuần.
Chương II
TỔ CHỨC THỰC HIỆN
Điều 3. Trách nhiệm của Sở Công Thương
Sở Công Thương hướng dẫn việc họp chợ.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("articles"), _BOATS, _ENCLOSED)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Cho em hỏi Quyết định 27/2025/QĐ-UBND gồm mấy điều ạ?", "có 4 điều [1][2]."),
        ("quyet dinh ve ben khach ngang song co bao nhieu dieu", "có 4 điều [1][2]."),
        ("Số lượng điều của Quyết định 27 là bao nhiêu?", "có 4 điều [1][2]."),
        ("How many articles are there in Decision 27/2025/QĐ-UBND?", "has 4 articles [1][2]."),
        ("QĐ 61/2025/QĐ-UBND có mấy chương?", "có hai chương [1][2]."),
        ("Điều 2 Quyết định 27/2025/QĐ-UBND có mấy khoản?", "có 2 khoản [1][2]."),
        ("How many clauses does Article 2 of Decision 27 have?", "has 2 clauses [1][2]."),
        (
            "Quyết định 61/2025/QĐ-UBND có bao nhiêu điều?",
            "có 2 điều; văn bản kèm theo có 3 điều [1][2][3][4].",
        ),
    ],
)
def test_articles_are_counted(assistant: Assistant, question: str, said: str) -> None:
    assert assistant.answer(question).text.endswith(said)


@pytest.mark.parametrize(
    "question",
    [
        "Tiêu đề Điều 2 Quyết định 27/2025/QĐ-UBND là gì?",
        "Điều 2 của quyết định về quản lý bến khách ngang sông tên là gì?",
        "What is the title of Article 2 of Decision 27?",
    ],
)
def test_an_article_is_told_by_its_heading(assistant: Assistant, question: str) -> None:
    assert "“Giờ hoạt động của bến” [1]." in assistant.answer(question).text


@pytest.mark.parametrize(
    "question",
    [
        "Giờ hoạt động của bến được quy định ở điều mấy của Quyết định 27?",
        "Cho em hỏi điều nào trong Quyết định 27/2025/QĐ-UBND nói về giờ hoạt động của bến?",
    ],
)
def test_a_heading_tells_which_article_it_is(assistant: Assistant, question: str) -> None:
    answer = assistant.answer(question)
    assert answer.text == "Điều 2 Quyết định số 27/2025/QĐ-UBND: Giờ hoạt động của bến [1]."


@pytest.mark.parametrize(
    "question",
    [
        "Nội dung Điều 2 của QĐ 27/2025/QĐ-UBND?",
        "quyết định về quản lý bến khách ngang sông, điều 2 nói gì vậy?",
        "What does Article 2 of Decision 27/2025/QĐ-UBND say?",
    ],
)
def test_an_article_is_quoted_whole(assistant: Assistant, question: str) -> None:
    text = assistant.answer(question).text
    assert "5 giờ đến 21 giờ" in text
    assert "Khi có bão" in text


def test_chapters_and_articles_are_counted_side_by_side(assistant: Assistant) -> None:
    text = assistant.answer("Quyết định 61/2025/QĐ-UBND gồm mấy chương, bao nhiêu điều?").text
    assert "có hai chương" in text
    assert "văn bản kèm theo có 3 điều" in text


def test_an_article_that_is_only_named_is_quoted(assistant: Assistant) -> None:
    text = assistant.answer("cho xem Điều 2 QĐ 27/2025/QĐ-UBND").text
    assert "Khi có bão" in text


def test_a_long_article_is_told_by_the_lines_of_its_clauses(tmp_path: Path) -> None:
    clauses = "\n".join(f"{n}. Bến số {n} mở cửa. " + "Chủ bến ghi sổ. " * 30 for n in range(1, 5))
    text = _BOATS.replace("Điều 3. Áo phao", f"Điều 3. Các bến\n{clauses}")
    answer = assistant_of(tmp_path, text).answer("Điều 3 Quyết định 27/2025/QĐ-UBND quy định gì?")
    assert len(answer.text) <= 1500
    assert all(f"Bến số {n} mở cửa" in answer.text for n in range(1, 5))
    assert "Các bến" in answer.text


def test_a_clause_on_its_own_matter_is_still_searched(assistant: Assistant) -> None:
    text = assistant.answer("Theo Điều 2 Quyết định 27, bến mở cửa từ mấy giờ?").text
    assert "từ 5 giờ đến 21 giờ" in text

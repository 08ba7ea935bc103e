"""The day of a document, and the days that a document sets."""

from __future__ import annotations

import pytest

from rag.assistant import Assistant
from rag.generation.described.dating import asks_when_within, names_issuing
from rag.model import Query
from tests.rag.generation.small import assistant_of

SOFTWARE = (
    "ỦY BAN NHÂN DÂN\nTỈNH BẮC NINH\nSố: 82/2025/QĐ-UBND\n"
    "Bắc Ninh, ngày 28 tháng 11 năm 2025\nQUYẾT ĐỊNH\n"
    "Ban hành Quy chế sử dụng Phần mềm Quản lý tài sản công tỉnh Bắc Ninh\n"
    "Điều 1. Phạm vi điều chỉnh: Quy chế này quy định việc nhập và khai thác dữ liệu.\n"
    "Điều 2. Khóa sổ tài sản được thực hiện vào ngày 15 tháng 02 hằng năm.\n"
    "Điều 3. Các đơn vị ban hành quyết định phân quyền truy cập trước ngày 31 tháng 3 năm 2026.\n"
)
MAIL = (
    "ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH\nSố: 78/2025/QĐ-UBND\nHà Tĩnh, ngày 24 tháng 11 năm 2025\n"
    "QUYẾT ĐỊNH\nBan hành Quy chế quản lý thư điện tử công vụ\n"
    "Điều 1. Mật khẩu dài ít nhất 8 ký tự.\n"
)


def _query(text: str) -> Query:
    return Query(original=text, text=text, lang="vi")


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("corpus"), SOFTWARE, MAIL)


@pytest.mark.parametrize(
    "question",
    [
        "Phần mềm Quản lý tài sản công tỉnh Bắc Ninh khóa sổ định kỳ vào ngày nào mỗi năm?",
        "QĐ 82/2025/QĐ-UBND của Bắc Ninh khóa sổ tài sản ngày nào?",
        "Các đơn vị dùng Phần mềm Quản lý tài sản công phải ra quyết định phân quyền khi nào?",
        "Quy chế Phần mềm Quản lý tài sản công Bắc Ninh định kỳ kiểm tra vào tháng nào?",
        "When must units issue decisions on access to Bac Ninh's public asset software?",
    ],
)
def test_a_day_that_a_document_sets_is_not_the_day_of_the_document(
    held: Assistant, question: str
) -> None:
    assert "28/11/2025" not in held.answer(question).text


def test_the_clause_that_sets_the_day_is_told(held: Assistant) -> None:
    answer = held.answer("Khóa sổ tài sản được thực hiện vào ngày nào hằng năm?")
    assert "ngày 15 tháng 02 hằng năm" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Quyết định về Phần mềm Quản lý tài sản công tỉnh Bắc Ninh ký ngày nào?",
        "Quy chế Phần mềm Quản lý tài sản công Bắc Ninh ra hôm nào?",
        "Ngày ký quyết định về Phần mềm Quản lý tài sản công tỉnh Bắc Ninh?",
        "QĐ 82/2025/QĐ-UBND bh ngày mấy",
        "Decision 82/2025/QĐ-UBND dates from when?",
        "In what month was Decision 82/2025/QĐ-UBND issued?",
    ],
)
def test_the_day_of_a_document(held: Assistant, question: str) -> None:
    assert "28/11/2025" in held.answer(question).text


@pytest.mark.parametrize(
    "question",
    [
        "Sở phải ban hành định mức khi nào?",
        "Quyết định yêu cầu các đơn vị ký hợp đồng hôm nào?",
        "Chậm nhất hôm nào ban hành quyết định?",
        "Hội nghị tổ chức ngày nào?",
        "Đợt kiểm tra diễn ra ngày nào?",
        "Khóa sổ vào ngày nào hằng năm?",
        "By when must the decision be issued?",
    ],
)
def test_deadlines_and_days_that_come_again(question: str) -> None:
    assert asks_when_within(_query(question))


@pytest.mark.parametrize(
    ("question", "issued"),
    [
        ("Kế hoạch 63 ký ngày nào?", True),
        ("Quyết định về tổ chức và hoạt động của Ban Chỉ đạo được ký khi nào?", True),
        ("Công văn ra vào tháng, năm nào?", True),
        ("Kiểm tra định kỳ vào ngày nào?", False),
        ("Đoàn kiem tra dinh ky ngay nao", False),
        ("Quy chế chữ ký số dùng khi nào?", False),
        ("Hội nghị diễn ra ngày nào?", False),
    ],
)
def test_what_says_that_something_is_issued(question: str, issued: bool) -> None:
    assert names_issuing(_query(question)) is issued
    assert not (issued and asks_when_within(_query(question)))

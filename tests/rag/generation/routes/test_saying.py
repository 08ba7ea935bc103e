"""The document whose clause says what the question describes, where it is such as is asked for."""

from __future__ import annotations

import pytest

from rag.assistant import Assistant
from tests.rag.generation.small import assistant_of

HEAD = "ỦY BAN NHÂN DÂN\nTỈNH NINH BÌNH\nSố: {number}\nNinh Bình, ngày 28 tháng 11 năm 2025\n"
SCHOOLS = (
    HEAD.format(number="53/2025/QĐ-UBND") + "QUYẾT ĐỊNH\n"
    "Quy định việc phân cấp cho Sở Giáo dục và Đào tạo thực hiện một số nhiệm vụ\n"
    "Điều 1. Phạm vi điều chỉnh\nQuyết định này quy định việc phân cấp một số nhiệm vụ.\n"
    "Điều 2. Nhiệm vụ được phân cấp\n"
    "1. Chủ trì thực hiện tuyển dụng, tiếp nhận, điều động, biệt phái đội ngũ nhà giáo.\n"
    "2. Phối hợp với Sở Nội vụ bố trí biên chế cho các trường phổ thông.\n"
)
PLAN = (
    HEAD.format(number="71/KH-UBND") + "KẾ HOẠCH\nTriển khai trồng rừng\n"
    "1. Chi cục Kiểm lâm cấp cây giống cho các hộ nhận khoán bảo vệ rừng.\n"
)


@pytest.fixture(scope="module")
def saying(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("corpus"), SCHOOLS, PLAN)


@pytest.mark.parametrize(
    "question",
    [
        "Việc chủ trì tuyển dụng, điều động nhà giáo ở tỉnh Ninh Bình là theo quyết định nào?",
        "Tuyển dụng, tiếp nhận, điều động nhà giáo được giao theo quyết định số bao nhiêu?",
    ],
)
def test_the_document_that_says_it_is_told_with_its_clause(
    saying: Assistant, question: str
) -> None:
    answer = saying.answer(question)
    assert answer.status == "answered"
    assert "53/2025/QĐ-UBND" in answer.text
    assert any("tuyển dụng" in one.quote for one in answer.citations)


@pytest.mark.parametrize(
    "question",
    [
        "Việc tuyển dụng, điều động nhà giáo ở tỉnh Ninh Bình là theo nghị định nào?",
        "Việc tuyển dụng, điều động bác sĩ ở tỉnh Ninh Bình là theo quyết định nào?",
        "Năm 2021 việc tuyển dụng, điều động nhà giáo là theo quyết định nào?",
    ],
)
def test_a_document_of_another_type_matter_or_year_is_not_meant(
    saying: Assistant, question: str
) -> None:
    assert saying.answer(question).status.startswith("refused")

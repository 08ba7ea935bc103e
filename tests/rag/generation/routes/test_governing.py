from pathlib import Path

import pytest

from rag.assistant import Assistant
from rag.generation.routes.governing import asks_what_governs
from rag.model import Query
from rag.vietnamese.aspects import asked_aspects
from rag.vietnamese.issuers import find_issuers
from tests.rag.generation.small import assistant_of

CIRCULAR = (
    "BỘ NỘI VỤ\nSố: 7/2024/TT-BNV\nHà Nội, ngày 25 tháng 7 năm 2024\nTHÔNG TƯ\n"
    "Hướng dẫn tổ chức của hội đồng quản lý trong đơn vị sự nghiệp\n"
    "Điều 1. Điều kiện thành lập\n"
    "Điều kiện thành lập hội đồng quản lý thực hiện theo quy định tại khoản 1 Điều 7 Nghị định số"
    " 120/2020/NĐ-CP ngày 07 tháng 10 năm 2020 của Chính phủ quy định về đơn vị sự nghiệp.\n"
    "Điều 2. Họp hội đồng\n"
    "Hội đồng quản lý họp ba tháng một lần do Chủ tịch hội đồng triệu tập.\n"
    "Điều 3. Lưu trữ\n"
    "Hồ sơ của hội đồng quản lý được lưu trữ theo quy định của pháp luật về lưu trữ.\n"
)


@pytest.fixture(scope="module")
def circular(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("corpus"), CIRCULAR)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "Lập hội đồng quản lý ở đơn vị sự nghiệp thì điều kiện xem ở văn bản nào?",
            "khoản 1 Điều 7 Nghị định số 120/2020/NĐ-CP",
        ),
        (
            "Điều kiện thành lập hội đồng quản lý dựa trên điều mấy, nghị định nào?",
            "khoản 1 Điều 7 Nghị định số 120/2020/NĐ-CP",
        ),
        ("Hồ sơ của hội đồng quản lý lưu trữ theo văn bản nào?", "pháp luật về lưu trữ"),
        (
            "Under which decree are the conditions of setting up the management council told?",
            "khoản 1 Điều 7 Nghị định số 120/2020/NĐ-CP",
        ),
    ],
)
def test_the_clause_that_refers_tells_what_governs(
    circular: Assistant, question: str, told: str
) -> None:
    answer = circular.answer(question)
    assert told in answer.text
    assert answer.citations[0].document.file == "0.txt"


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Chi trả lương thì căn cứ nghị định nào?", True),
        ("Chi trả lương thì căn cứ nghị định nào về tự chủ tài chính?", False),
        ("Quyết định 5/QĐ-UBND bị bãi bỏ theo quyết định nào?", False),
        ("Bộ Chính trị quy định trách nhiệm tiếp dân ở văn bản nào?", False),
        ("Văn bản nào quy định về học phí?", False),
    ],
)
def test_what_governs_is_asked_for_by_the_words_that_lead_to_it(question: str, asks: bool) -> None:
    issuers = tuple(one.full_name for one in find_issuers(question))
    query = Query(question, question, "vi", asks=asked_aspects(question), issuers=issuers)
    assert asks_what_governs(query) is asks


DECISION = """ỦY BAN NHÂN DÂN
TỈNH BẮC NINH

Số: 83/2025/QĐ-UBND
Bắc Ninh, ngày 28 tháng 11 năm 2025

QUYẾT ĐỊNH
Phân cấp thẩm quyền quyết định tiêu chuẩn, định mức sử dụng máy móc, thiết bị

Điều 1. Máy móc, thiết bị
Định mức sử dụng máy móc, thiết bị theo Phụ lục II ban hành kèm theo Quyết định số 15/2025/QĐ-TTg.
"""


def test_a_document_that_does_it_itself_governs_it(tmp_path: Path) -> None:
    question = "Bắc Ninh phân cấp định mức sử dụng máy móc, thiết bị theo quyết định nào?"
    answer = assistant_of(tmp_path, DECISION).answer(question)
    assert "83/2025/QĐ-UBND" in answer.text
    assert "15/2025" not in answer.text

"""Documents that a question names by who signed them: told themselves, and looked in."""

from __future__ import annotations

import pytest

from rag.assistant import Assistant
from tests.rag.generation.small import assistant_of

PLAN = (
    "ỦY BAN NHÂN DÂN\nTỈNH PHÚ THỌ\nSố: 41/KH-UBND\n"
    "Phú Thọ, ngày 12 tháng 5 năm 2024\nKẾ HOẠCH\nTrồng cây xanh đô thị\n"
    "Thực hiện Kế hoạch số 9/KH-BNN ngày 03/02/2024 của Bộ Nông nghiệp.\n"
    "1. Sở Xây dựng chọn giống cây trước ngày 30/6/2024.\n"
    "2. Chi cục Kiểm lâm cấp cây giống cho các phường.\n"
    "Nơi nhận:\n- Sở Xây dựng;\n- Lưu: VT.\n"
    "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nNguyễn Huy Ngọc\n"
)
DECISION = (
    "ỦY BAN NHÂN DÂN\nTỈNH PHÚ THỌ\nSố: 77/QĐ-UBND\n"
    "Phú Thọ, ngày 20 tháng 8 năm 2024\nQUYẾT ĐỊNH\nVề giá nước sạch\n"
    "Điều 1. Giá nước sạch là 9.000 đồng mỗi mét khối.\n"
    "Điều 2. Sở Tài chính thu tiền nước hằng tháng.\n"
    "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nBùi Văn Quang\n"
)


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("corpus"), PLAN, DECISION)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Ông Nguyễn Huy Ngọc ký kế hoạch nào?", "41/KH-UBND"),
        ("Văn bản ông Nguyễn Huy Ngọc đã ký mang số mấy?", "41/KH-UBND"),
        ("Kế hoạch ông Nguyễn Huy Ngọc ký ban hành ngày nào?", "12/05/2024"),
        ("Văn bản mà đồng chí Nguyễn Huy Ngọc ký giao ai cấp cây giống?", "Chi cục Kiểm lâm"),
        ("Ông Bùi Văn Quang ký văn bản nào?", "77/QĐ-UBND"),
        ("PCT nào ký thay Chủ tịch ở kế hoạch trồng cây xanh Phú Thọ?", "Nguyễn Huy Ngọc"),
        ("Quyết định ông Bùi Văn Quang ký giao ai thu tiền nước?", "Sở Tài chính"),
    ],
)
def test_a_signer_tells_the_document(held: Assistant, question: str, told: str) -> None:
    answer = held.answer(question)
    assert answer.status == "answered"
    assert told in answer.text
    assert len(answer.sentences) == 1


@pytest.mark.parametrize(
    "question",
    [
        "Ông Bùi Văn Quang ký kế hoạch nào?",  # a decision is all he signed
        "Kế hoạch ông Trần Đại Nghĩa ký ban hành ngày nào?",
    ],
)
def test_what_somebody_else_signed_is_not_told(held: Assistant, question: str) -> None:
    assert held.answer(question).status.startswith("refused")

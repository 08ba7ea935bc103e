"""Who issued what a document's own subject line says that it lays down."""

from __future__ import annotations

import pytest

from rag.assistant import Assistant
from tests.rag.generation.small import assistant_of

DECISION = """THỦ TƯỚNG CHÍNH PHỦ

Số: 2500/QĐ-TTg
Hà Nội, ngày 17 tháng 11 năm 2025

QUYẾT ĐỊNH
Ban hành Danh mục bí mật nhà nước lĩnh vực tổ chức, cán bộ

Điều 1. Phạm vi điều chỉnh
Quyết định này quy định danh mục bí mật nhà nước.
Điều 2. Tổ chức thực hiện
1. Bộ Nội vụ ban hành tiêu chuẩn giải mật đối với tài liệu của ngành.
2. Bộ Công an kiểm tra việc bảo vệ bí mật nhà nước.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("laid"), DECISION)


def test_what_a_document_lays_down_is_of_its_issuer(assistant: Assistant) -> None:
    question = "Cơ quan nào ban hành danh mục bí mật nhà nước lĩnh vực tổ chức, cán bộ?"
    assert "do Thủ tướng Chính phủ ban hành" in assistant.answer(question).text


def test_what_somebody_is_to_issue_is_told_by_a_clause(assistant: Assistant) -> None:
    answer = assistant.answer("Cơ quan nào ban hành tiêu chuẩn giải mật?")
    assert "Bộ Nội vụ ban hành tiêu chuẩn giải mật" in answer.text

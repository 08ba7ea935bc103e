"""What a body has to do: the paragraphs that begin with it."""

from pathlib import Path

import pytest

from rag.assistant import Assistant
from rag.generation.text.assignments import AssignmentReader
from rag.model import Document
from tests.rag.generation.small import assistant_of

HANDED = """ỦY BAN NHÂN DÂN
TỈNH PHÚ THỌ

Số: 41/2025/QĐ-UBND
Phú Thọ, ngày 7 tháng 8 năm 2025

QUYẾT ĐỊNH
Phân cấp cho Sở Y tế giải quyết thủ tục cấp phép phòng khám

Điều 1. Phạm vi điều chỉnh và đối tượng áp dụng
1. Phạm vi điều chỉnh
Quyết định này phân cấp cho Sở Y tế giải quyết thủ tục cấp phép phòng khám.
2. Đối tượng áp dụng
Sở Y tế và cơ quan, tổ chức liên quan đến thủ tục cấp phép phòng khám được phân cấp.
Điều 2. Phân cấp cho Sở Y tế giải quyết thủ tục cấp phép phòng khám đa khoa và chuyên khoa.
Điều 3. Sở Y tế có trách nhiệm:
1. Niêm yết công khai quy trình.
2. Báo cáo kết quả hằng quý.
Điều 4. Giám đốc Sở Y tế chịu trách nhiệm thi hành Quyết định này.
"""


def test_a_task_of_others_is_none_of_a_body_that_it_mentions() -> None:
    text = "1. Sở Y tế phối hợp với Sở Tài chính.\n2. Sở Tài chính: Bố trí kinh phí."
    found = AssignmentReader({"d": Document("d", "d.txt", text, "", "0")}).read("d")
    (finance,) = [one for one in found if one.names == "so tai chinh"]
    assert text[finance.span.start : finance.span.end] == "2. Sở Tài chính: Bố trí kinh phí."
    assert finance.headed


def test_a_body_is_answered_by_its_own_paragraph(assistant: Assistant) -> None:
    answer = assistant.answer("Sở Nội vụ Kiên Giang được giao việc gì trong Kế hoạch 63?")
    assert answer.text.startswith("Theo Kế hoạch số 63/KH-UBND (mục III.3): Sở Nội vụ tham mưu")
    assert "Thủ trưởng các sở" not in answer.text


def test_a_body_that_the_document_never_names_has_no_task_in_it(assistant: Assistant) -> None:
    answer = assistant.answer("Sở Y tế phải làm gì theo Kế hoạch 63?")
    assert answer.status == "refused_no_evidence"


@pytest.mark.parametrize(
    "question",
    [
        "What are the duties of Sở Nội vụ under Plan 63?",
        "List the tasks of Sở Nội vụ in Plan No. 63/KH-UBND.",
        "What must Sở Nội vụ do according to Plan 63?",
    ],
)
def test_an_english_question_may_name_the_body_in_vietnamese(
    assistant: Assistant, question: str
) -> None:
    told = assistant.answer(question).text
    assert told.startswith("According to Plan No. 63/KH-UBND (section III.3): Sở Nội vụ tham mưu")


@pytest.mark.parametrize(
    "question",
    [
        "Sở Y tế Phú Thọ có trách nhiệm gì khi được phân cấp cấp phép phòng khám?",
        "so y te phu tho co nhung trach nhiem gi ve cap phep phong kham",
    ],
)
def test_a_responsibility_is_what_is_called_so(tmp_path: Path, question: str) -> None:
    text = assistant_of(tmp_path, HANDED).answer(question).text
    assert "Niêm yết công khai quy trình" in text
    assert "Báo cáo kết quả hằng quý" in text
    assert "đa khoa và chuyên khoa" not in text
    assert "tổ chức liên quan" not in text

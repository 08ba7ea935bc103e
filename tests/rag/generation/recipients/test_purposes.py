"""To whom a document goes for what, and in how many copies."""

from __future__ import annotations

import pytest

from rag.assistant import Assistant
from rag.generation.recipients.purposes import for_purpose
from rag.model import Query, Stated
from tests.rag.generation.small import assistant_of

DECISION = (
    "ỦY BAN NHÂN DÂN\nTỈNH ĐẮK LẮK\nSố: 31/2025/QĐ-UBND\n"
    "Đắk Lắk, ngày 21 tháng 11 năm 2025\nQUYẾT ĐỊNH\nPhân cấp xử lý tài sản công\n"
    "Điều 1. Phân cấp cho Sở Tài chính xử lý tài sản.\n"
    "Nơi nhận:\n- Bộ Tài chính (b/c);\n- Sở Tư pháp;\n- Trung tâm Công nghệ (đăng công báo);\n"
    "- Sở Nội vụ (05b);\n- Lưu: VT.\n"
    "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrương Văn An\n"
)
NOTICE = (
    "VĂN PHÒNG CHÍNH PHỦ\nSố: 637/TB-VPCP\nHà Nội, ngày 24 tháng 11 năm 2025\nTHÔNG BÁO\n"
    "Kết luận về xây dựng cơ sở 2 của bệnh viện\n1. Bộ Y tế đẩy nhanh tiến độ.\n"
    "Văn phòng Chính phủ thông báo để các Bộ Y tế, Xây dựng và tỉnh Ninh Bình biết, thực hiện./.\n"
    "Nơi nhận:\n- Thủ tướng;\n- Lưu: VT.\n"
)
LETTER = (
    "SỞ TÀI CHÍNH\nSố: 12/STC-VP\nSóc Trăng, ngày 05 tháng 01 năm 2022\n"
    "V/v tăng cường công tác dân vận\n"
    "Kính gửi: Trưởng các phòng chuyên môn.\nĐề nghị các phòng thực hiện.\n"
    "Nơi nhận:\n- Như trên;\n- Ban Giám đốc;\n- Lưu: VP.\nGIÁM ĐỐC\nDương Thị An\n"
)


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("corpus"), DECISION, NOTICE, LETTER)


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        ("Quyết định 31/2025/QĐ-UBND gửi đơn vị nào để đăng công báo?", "Trung tâm Công", "Sở"),
        ("Quyết định phân cấp xử lý tài sản công gửi nơi nào đăng công báo", "Trung tâm", "Sở"),
        ("Quyết định 31/2025/QĐ-UBND gửi b/c bộ nào?", "Bộ Tài chính", "Sở"),
        ("Quyết định 31/2025/QĐ-UBND gửi ai để báo cáo?", "Bộ Tài chính", "Sở"),
        ("Quyết định 31/2025/QĐ-UBND gửi Sở Nội vụ mấy bản?", "05b", "Sở Tư pháp"),
        ("How many copies of Decision 31/2025/QĐ-UBND go to Sở Nội vụ?", "05b", "Sở Tư pháp"),
        (
            "Thông báo 637/TB-VPCP được gửi để những bộ và tỉnh nào biết, thực hiện?",
            "các Bộ Y tế, Xây dựng và tỉnh Ninh Bình",
            "Lưu",
        ),
        ("Công văn dân vận của Sở Tài chính kính gửi ai?", "Trưởng các phòng", "Ban Giám đốc"),
        (
            "Ngoài phần kính gửi, công văn của Sở Tài chính còn gửi cho ai?",
            "Ban Giám đốc",
            "Trưởng",
        ),
        ("To which body is letter 12/STC-VP addressed?", "Trưởng các phòng", "Ban Giám đốc"),
        ("Which body is letter 12/STC-VP sent to?", "Trưởng các phòng", "Ban Giám đốc"),
    ],
)
def test_to_whom_a_document_goes(held: Assistant, question: str, told: str, not_told: str) -> None:
    answer = held.answer(question)
    assert answer.status == "answered"
    assert told in answer.text
    assert not_told not in answer.text


def test_copies_that_no_note_counts_are_not_told(held: Assistant) -> None:
    answer = held.answer("Quyết định 31/2025/QĐ-UBND gửi Sở Tư pháp mấy bản?")
    assert answer.status.startswith("refused")


def test_an_entry_is_for_what_its_note_says() -> None:
    listed = [Stated(one, 0, 1) for one in ("Bộ Nội vụ (b/c)", "Báo Sài Gòn", "Trung tâm Công báo")]

    def asked(text: str) -> list[str]:
        return [one.value for one in for_purpose(listed, Query(text, text, "vi"))]

    assert asked("gửi ai để báo cáo?") == ["Bộ Nội vụ (b/c)"]
    assert asked("gửi đâu đăng công báo?") == ["Trung tâm Công báo"]
    assert asked("gửi cho ai?") == []

from pathlib import Path

import pytest

from rag.assistant import Assistant
from tests.rag.generation.small import assistant_of


@pytest.mark.parametrize(
    ("question", "label", "says"),
    [
        ("Mục I.1 của Kế hoạch 63/KH-UBND nói gì?", "mục I.1", "tinh thần phục vụ"),
        ("theo muc II.1 ke hoach 63/KH-UBND thi phai lam nhung gi", "mục II.1", "công tác dân vận"),
    ],
)
def test_a_named_part_is_what_is_quoted(
    assistant: Assistant, question: str, label: str, says: str
) -> None:
    answer = assistant.answer(question)
    assert answer.status == "answered"
    assert {one.location.label.split(",")[0] for one in answer.citations} == {label}
    assert says in answer.text


def test_who_carries_a_part_out_is_not_in_that_part(assistant: Assistant) -> None:
    answer = assistant.answer(
        "Cơ quan nào tham mưu thực hiện nhiệm vụ ở Mục II Kế hoạch 63/KH-UBND?"
    )
    assert answer.text.count("[") == 1
    assert "Các cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh có trách nhiệm" in answer.text


def test_a_part_that_the_document_does_not_have_is_refused(assistant: Assistant) -> None:
    answer = assistant.answer("Điều 99 của Kế hoạch 63/KH-UBND quy định gì?")
    assert answer.status == "refused_no_evidence"
    assert answer.refusal is not None
    assert "63/KH-UBND" in (answer.refusal.nearest[0].number or "")


def test_a_part_of_a_document_that_is_only_mentioned_is_not_known(assistant: Assistant) -> None:
    answer = assistant.answer("Điều 5 Chỉ thị 33/CT-TTg nói gì?")
    assert answer.status == "refused_no_evidence"
    assert answer.refusal is not None
    assert answer.refusal.nearest[0].number == "33/CT-TTg"


def test_one_fact_of_a_long_part_is_answered_as_anywhere(tmp_path: Path) -> None:
    items = "".join(
        f"{at}. Tiêu chí số {at} về việc thứ {at} trong kế hoạch.\n" for at in range(3, 20)
    )
    plan = (
        "ỦY BAN NHÂN DÂN TỈNH KIÊN GIANG\nSố: 45/KH-UBND\nKiên Giang, ngày 02 tháng 3 năm 2024\n"
        "KẾ HOẠCH\nVề kinh tế số\n"
        "I. MỤC TIÊU\nPhát triển kinh tế số.\nPHỤ LỤC\nPHÂN CÔNG NHIỆM VỤ\n"
        "1. Sở Tài chính\n- Bố trí kinh phí cho thanh toán không dùng tiền mặt.\n"
        "2. Ngân hàng Nhà nước\n- Theo dõi tỷ lệ giao dịch không dùng tiền mặt.\n" + items
    )
    answer = assistant_of(tmp_path, plan).answer(
        "Phụ lục Kế hoạch 45/KH-UBND giao ai theo dõi tỷ lệ giao dịch không dùng tiền mặt?"
    )
    assert "Ngân hàng Nhà nước: Theo dõi" in answer.text


def test_what_was_dropped_from_a_part_of_an_absent_document_is_known(tmp_path: Path) -> None:
    amending = (
        "HỘI ĐỒNG NHÂN DÂN\nTHÀNH PHỐ HUẾ\nSố: 37/2025/NQ-HĐND\nHuế, ngày 2 tháng 12 năm 2025\n"
        "NGHỊ QUYẾT\nSửa đổi quy định về giảm nghèo\nĐiều 1. Hiệu lực\nCó hiệu lực từ ngày ký.\n"
        "Điều 2. Bãi bỏ mẫu số 05, mẫu số 06 tại Phụ lục kèm theo Nghị quyết số 20/2023/NQ-HĐND."
    )
    assistant = assistant_of(tmp_path, amending)
    answer = assistant.answer("Mẫu nào trong phụ lục kèm Nghị quyết 20/2023/NQ-HĐND bị bỏ?")
    assert "mẫu số 05, mẫu số 06" in answer.text
    answer = assistant.answer("Điều 5 Nghị quyết 20/2023/NQ-HĐND nói gì?")
    assert answer.status == "refused_no_evidence"

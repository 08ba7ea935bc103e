"""What is looked up of somebody whom a question names."""

from __future__ import annotations

from pathlib import Path

from tests.rag.generation.small import assistant_of

MINUTES = """ỦY BAN NHÂN DÂN
TỈNH KIÊN GIANG

Số: 12/TB-UBND
Kiên Giang, ngày 3 tháng 11 năm 2018

THÔNG BÁO
Kết quả hội nghị

1. Chủ trì hội nghị có các đồng chí: Phạm Vũ Hồng - Chủ tịch UBND tỉnh; Lâm Hoàng Sa - Trưởng Ban Dân vận Tỉnh ủy.
2. Đồng chí Phạm Vũ Hồng, Chủ tịch UBND tỉnh phát biểu kết luận.
"""  # noqa: E501


def test_the_post_of_each_of_two_people_is_told_once(tmp_path: Path) -> None:
    answer = assistant_of(tmp_path, MINUTES).answer(
        "Hai ông Phạm Vũ Hồng và Lâm Hoàng Sa giữ chức vụ gì?"
    )
    assert answer.text.count("Chủ tịch UBND tỉnh") == 1
    assert "Lâm Hoàng Sa là Trưởng Ban Dân vận Tỉnh ủy" in answer.text


def test_who_holds_a_post_is_told_as_of_the_document(tmp_path: Path) -> None:
    answer = assistant_of(tmp_path, MINUTES).answer("Ai là Chủ tịch UBND tỉnh Kiên Giang?")
    assert "Phạm Vũ Hồng" in answer.text
    assert [one.kind for one in answer.notices] == ["post"]
    assert "có thể đã thay đổi" in answer.notices[0].text


INSPECTING = """ỦY BAN MTTQ VIỆT NAM
PHƯỜNG BẮC SƠN
Số: 21/KH-MTTQ-BTT
Bắc Sơn, ngày 05 tháng 02 năm 2026
KẾ HOẠCH
Kiểm tra công tác bầu cử trên địa bàn phường
1. Thành phần đoàn kiểm tra công tác bầu cử
- Trưởng đoàn kiểm tra công tác bầu cử: Đại diện Ban Thường trực Ủy ban MTTQ phường.
"""


def test_who_heads_what_is_formed_for_a_task_is_said_by_a_clause(tmp_path: Path) -> None:
    answer = assistant_of(tmp_path, INSPECTING).answer(
        "Ai làm trưởng đoàn kiểm tra công tác bầu cử ở phường Bắc Sơn?"
    )
    assert "Đại diện Ban Thường trực" in answer.text

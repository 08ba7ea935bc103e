"""Who holds a post is told by the clause that names that very post."""

from __future__ import annotations

from pathlib import Path

from tests.rag.generation.small import assistant_of

DECISION = """ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM
XÃ LƯƠNG MINH

Số: 12/QĐ-MTTQ
Lương Minh, ngày 12 tháng 01 năm 2026

QUYẾT ĐỊNH
Thành lập Tổ tiếp công dân phục vụ bầu cử

Điều 1. Thành lập Tổ tiếp công dân xã Lương Minh phục vụ bầu cử, gồm các thành viên:
1. Bà Khúc Thị Hòa - Phó Chủ tịch Ủy ban Mặt trận Tổ quốc xã - Tổ trưởng.
2. Ông Đặng Văn Quân - Chuyên viên Ủy ban Mặt trận Tổ quốc xã - Tổ phó.
3. Ông Triệu Tài Thông - Phó Chủ tịch Hội Nông dân xã - Thành viên.
"""


def test_each_of_two_posts(tmp_path: Path) -> None:
    assistant = assistant_of(tmp_path, DECISION)
    answer = assistant.answer("Tổ trưởng và tổ phó tổ tiếp công dân xã Lương Minh là ai?")
    assert "Khúc Thị Hòa" in answer.text
    assert "Đặng Văn Quân" in answer.text
    alone = assistant.answer("Tổ phó tổ tiếp công dân xã Lương Minh là ai?").text
    assert "Đặng Văn Quân" in alone
    assert "Triệu Tài Thông" not in alone
    assert "Triệu Tài Thông" in assistant.answer("Tổ tiếp công dân xã Lương Minh có những ai?").text

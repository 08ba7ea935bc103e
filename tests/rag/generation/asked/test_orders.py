"""Questions for a place in an order."""

from __future__ import annotations

import pytest

from rag.generation.asked.counting import counted
from rag.generation.asked.expected import expected_kinds
from rag.generation.asked.orders import rank_told, rises_agree
from rag.model import Document, Evidence, Query


def _asked(text: str) -> Query:
    return Query(text, text, "vi")


def _evidence(text: str) -> Evidence:
    return Evidence(Document("d", "d.txt", text, "", ""), 0, len(text))


@pytest.mark.parametrize(
    ("question", "clause", "told"),
    [
        ("Do Ban Bí thư khóa mấy ban hành?", "Kết luận của Ban Bí thư khoá XI", True),
        ("Do Ban Bí thư khóa mấy ban hành?", "Kết luận của Ban Bí thư", False),
        ("Đại hội lần thứ mấy?", "Nghị quyết Đại hội XI Đảng bộ tỉnh", True),
        ("Đại hội lần thứ mấy?", "Nghị quyết Đại hội lần thứ XIII", True),
        ("cảng cá loại mấy", "Công bố mở cảng cá loại II", True),
        ("cảng cá loại mấy", "Công bố mở cảng cá", False),
        ("Ai quyết loại máy và giá?", "Chủ tịch quyết định loại máy móc", True),
        ("phan cap may moc cho ai", "Phân cấp cho Chủ tịch", True),
        ("Mỗi đơn vị được cấp mấy tài khoản?", "được cấp một tài khoản", True),
        ("Làm vào năm thứ mấy của nhiệm kỳ?", "vào năm thứ hai của nhiệm kỳ", True),
        ("Làm vào năm thứ mấy của nhiệm kỳ?", "Thời điểm làm quy hoạch", False),
        ("Có mấy cảng cá?", "Công bố mở cảng cá", True),
    ],
)
def test_a_rank_is_told_with_its_noun(question: str, clause: str, told: bool) -> None:
    assert rank_told(_asked(question), _evidence(clause)) is told


def test_a_rank_is_no_amount() -> None:
    asked = _asked("Kết luận do khóa mấy ra?")
    assert "amount" not in expected_kinds(asked)
    assert counted(asked) == ()
    assert "amount" in expected_kinds(_asked("Có mấy khóa?"))


@pytest.mark.parametrize(
    ("clause", "agrees"),
    [
        ("Xét thăng hạng từ hạng II lên hạng I", True),
        ("Xét thăng hạng từ hạng V lên hạng IV, từ hạng III lên hạng II", False),
        ("Tổ chức xét thăng hạng viên chức", True),
    ],
)
def test_a_rise_is_told_of_its_ranks(clause: str, agrees: bool) -> None:
    asked = _asked("Ai xét thăng hạng từ hạng II lên hạng I?")
    assert rises_agree(asked, _evidence(clause)) is agrees


def test_a_year_in_a_row_is_no_amount() -> None:
    assert "amount" not in expected_kinds(_asked("Quy hoạch làm vào năm thứ mấy của nhiệm kỳ?"))

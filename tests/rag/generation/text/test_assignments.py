"""Whose tasks a paragraph tells."""

import pytest

from rag.generation.text.assignments import AssignmentReader, common_name
from rag.model import Document, Section
from rag.vietnamese.text import fold


def _read(text: str, sections: tuple[Section, ...] = ()) -> list[tuple[str, str]]:
    document = Document("d", "d.txt", text, "", "0", sections=sections)
    found = AssignmentReader({"d": document}).read("d")
    return [(one.names, text[one.span.start : one.span.end]) for one in found]


def test_a_paragraph_is_the_task_of_the_body_that_it_begins_with() -> None:
    text = "(4) Bộ Xây dựng chỉ đạo các cơ quan liên quan phối hợp với Bộ Y tế."
    assert _read(text) == [("bo xay dung", text)]


def test_a_paragraph_that_begins_with_what_is_done_is_nobodys() -> None:
    assert _read("- Phối hợp với Sở Tài chính lập dự toán.") == []


def test_a_heading_charges_with_its_whole_section() -> None:
    text = "Điều 11. Trách nhiệm của Sở Nội vụ\n1. Lập kế hoạch.\n2. Báo cáo."
    section = Section(("Điều 11",), "Điều 11", "Trách nhiệm của Sở Nội vụ", 0, 34, len(text), 1)
    assert _read(text, (section,)) == [("so noi vu", text)]


def test_a_name_alone_charges_with_the_items_below_it() -> None:
    text = "1. Công an thành phố\na) Chủ trì triển khai.\nb) Báo cáo.\n2. Sở Y tế: Cấp thuốc."
    tasks = _read(text)
    assert tasks == [
        ("cong an thanh pho", "1. Công an thành phố\na) Chủ trì triển khai.\nb) Báo cáo."),
        ("so y te", "2. Sở Y tế: Cấp thuốc."),
    ]


def test_who_is_charged_may_stand_behind_the_topic() -> None:
    text = "3. Về nhà ở xã hội: giao Tỉnh Ninh Bình khẩn trương hoàn thiện hạ tầng."
    assert ("tinh ninh binh", text) in _read(text)


def test_a_name_without_a_task_is_left_out() -> None:
    assert _read("SỞ TÀI CHÍNH\n\nSố: 5/STC") == [("so", "Số: 5/STC")]


@pytest.mark.parametrize(
    "said",
    ["UBND cấp xã", "Ủy ban nhân dân các xã, phường", "UBND xã/phường", "xã, phường, đặc khu"],
)
def test_the_committees_of_the_communes_have_one_name(said: str) -> None:
    assert common_name(fold(said)) == "uy ban nhan dan cap xa"

"""What most documents have a section of, and how it is asked for."""

import re
from pathlib import Path

import pytest

from rag.assistant import Assistant
from rag.vietnamese.tables import rows
from rag.vietnamese.text import fold
from tests.rag.generation.small import assistant_of

TABLE = {row["element"]: row for row in rows("elements")}


@pytest.mark.parametrize(
    ("question", "element"),
    [
        ("Chương trình phòng chống ma túy kéo dài tới năm nào?", "duration"),
        ("Sở được ủy quyền đến bao giờ?", "duration"),
        ("Tiền quan trắc lấy từ nguồn nào?", "funding"),
        ("kinh phi thuc hien de an lay o dau", "funding"),
        ("Mục tiêu của kế hoạch là gì?", "goals"),
        ("Quyết định áp dụng cho những ai?", "subjects"),
        ("Sở Công Thương được phân cấp những việc gì?", "powers"),
        ("Sở Công Thương được phân cấp làm gì?", "powers"),
        ("Over which years does the scheme run?", "duration"),
        ("How long does the pilot last?", "duration"),
        ("Ủy ban nhân dân tỉnh phân cấp gì cho Sở Y tế?", "powers"),
        ("Chủ tịch ủy quyền cho Giám đốc Sở Xây dựng những gì?", "powers"),
        ("What is the director authorised to do?", "powers"),
        ("What did the city delegate to the health department?", "powers"),
        ("Ba việc ủy quyền cho Giám đốc Sở là gì?", "powers"),
        ("Quyết định 38/2025 giao Sở Công Thương những việc gì?", "powers"),
        ("Who does the Ca Mau digital signature regulation apply to?", "subjects"),
        ("Who are the beneficiaries of the scheme?", "subjects"),
        ("Where does the money for monitoring come from?", "funding"),
        ("What are the objectives of the plan?", "goals"),
        ("Which trade powers did Can Tho hand down to its department?", "powers"),
        ("so cong thuong duoc trao nhung quyen gi ve xuat nhap khau", "powers"),
    ],
)
def test_how_an_element_is_asked_for(question: str, element: str) -> None:
    asked = [name for name, row in TABLE.items() if re.search(row["asked"], fold(question))]
    assert asked == [element]


@pytest.mark.parametrize(
    ("heading", "element"),
    [
        ("THỜI GIAN THỰC HIỆN", "duration"),
        ("Thời gian ủy quyền: Kể từ ngày", "duration"),
        ("KINH PHÍ THỰC HIỆN ĐỀ ÁN", "funding"),
        ("Nguồn kinh phí", "funding"),
        ("Mục tiêu tổng quát", "goals"),
        ("Đối tượng áp dụng", "subjects"),
        ("Nội dung phân cấp", "powers"),
        ("Nhiệm vụ, quyền hạn được phân cấp", "powers"),
    ],
)
def test_how_its_section_begins(heading: str, element: str) -> None:
    written = [name for name, row in TABLE.items() if re.match(row["written"], fold(heading))]
    assert written == [element]


def test_a_question_of_a_figure_is_not_of_an_element() -> None:
    question = fold("Dân số của tỉnh là bao nhiêu?")
    assert not any(re.search(row["asked"], question) for row in TABLE.values())


def test_the_aim_of_a_numbered_plan_is_the_first_thing_its_section_says(
    assistant: Assistant,
) -> None:
    answer = assistant.answer("mục đích của kế hoạch 63 kiên giang là gì")
    assert "Nhằm tổ chức triển khai, quán triệt chủ trương" in answer.text


POWERS = """ỦY BAN NHÂN DÂN
THÀNH PHỐ CẦN THƠ

Số: 38/2025/QĐ-UBND
Cần Thơ, ngày 3 tháng 11 năm 2025

QUYẾT ĐỊNH
Phân cấp cho Sở Công Thương thực hiện nhiệm vụ trong lĩnh vực xuất nhập khẩu

Điều 1. Đối tượng áp dụng
Sở Công Thương và thương nhân.
Điều 2. Nội dung phân cấp
1. Cấp Giấy chứng nhận xuất xứ hàng hóa.
2. Cấp phép quá cảnh hàng hóa.
3. Gia hạn thời gian quá cảnh.
Điều 3. Trách nhiệm của Sở Công Thương
1. Báo cáo Ủy ban nhân dân thành phố về nhiệm vụ được phân cấp.
2. Phối hợp với Sở Tài chính.
"""


def test_the_powers_handed_on_are_all_points_of_their_section(tmp_path: Path) -> None:
    assistant = assistant_of(tmp_path, POWERS)
    answer = assistant.answer("Sở Công Thương Cần Thơ được phân cấp những việc gì?")
    said = [answer.text.find(one) for one in ("xuất xứ hàng hóa", "Cấp phép", "Gia hạn thời gian")]
    assert 0 <= said[0] < said[1] < said[2]
    assert "Báo cáo" not in answer.text


def test_an_element_is_told_where_it_is_asked_for_in_english(tmp_path: Path) -> None:
    decision = (
        "ỦY BAN NHÂN DÂN\nTỈNH CÀ MAU\nSố: 15/2025/QĐ-UBND\nCà Mau, ngày 5 tháng 3 năm 2025\n"
        "QUYẾT ĐỊNH\nBan hành Quy chế sử dụng chữ ký số\nĐiều 1. Phạm vi điều chỉnh\n"
        "Quy chế này quy định việc sử dụng chữ ký số.\nĐiều 2. Đối tượng áp dụng\n"
        "1. Ủy ban nhân dân các cấp.\n2. Các sở, ban, ngành.\n"
        "Điều 3. Chữ ký số được áp dụng khi gửi văn bản điện tử."
    )
    answer = assistant_of(tmp_path, decision).answer(
        "Who does the Ca Mau digital signature regulation apply to?"
    )
    assert "Ủy ban nhân dân các cấp" in answer.text
    assert "Các sở, ban, ngành" in answer.text


def test_an_element_is_of_a_document_of_the_type_that_is_named(tmp_path: Path) -> None:
    resolution = (
        "CHÍNH PHỦ\nSố: 19/2026/NQ-CP\nHà Nội, ngày 5 tháng 3 năm 2026\nNGHỊ QUYẾT\n"
        "Về lấy mẫu nước thải\nĐiều 1. Đối tượng áp dụng\n"
        "Nghị quyết này áp dụng đối với tổ chức lấy mẫu nước thải."
    )
    circular = (
        "BỘ XÂY DỰNG\nSố: 20/2026/TT-BXD\nHà Nội, ngày 6 tháng 3 năm 2026\nTHÔNG TƯ\n"
        "Ban hành định mức lấy mẫu nước thải\nĐiều 1. Đối tượng áp dụng\n"
        "Thông tư này áp dụng đối với các trạm quan trắc."
    )
    answer = assistant_of(tmp_path, resolution, circular).answer(
        "Thông tư về lấy mẫu nước thải áp dụng cho những ai?"
    )
    assert "các trạm quan trắc" in answer.text


@pytest.mark.parametrize(
    "question", ["Yêu cầu của Kế hoạch 63?", "What are the requirements of plan 63?"]
)
def test_the_requirements_are_the_section_of_that_name(assistant: Assistant, question: str) -> None:
    text = assistant.answer(question).text
    assert "Triển khai, thực hiện nghiêm túc, chặt chẽ" in text
    assert "Nhằm tổ chức triển khai" not in text


ENTRUSTS = """ỦY BAN NHÂN DÂN
TỈNH QUẢNG NGÃI

Số: 1617/QĐ-UBND
Quảng Ngãi, ngày 20 tháng 11 năm 2025

QUYẾT ĐỊNH
Về việc ủy quyền cho Giám đốc Sở Nông nghiệp và Môi trường thực hiện nhiệm vụ

Điều 1. Ủy quyền Giám đốc Sở Nông nghiệp và Môi trường thực hiện nhiệm vụ, cụ thể:
1. Cấp, thu hồi giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm.
2. Chỉ định cơ sở kiểm nghiệm thực phẩm.
Điều 2. Quyết định này áp dụng đối với các cơ sở sản xuất thực phẩm.
Điều 3. Giám đốc Sở Nông nghiệp và Môi trường:
1. Chịu trách nhiệm về việc thực hiện các nội dung được ủy quyền.
2. Định kỳ hằng năm báo cáo kết quả thực hiện.
"""


@pytest.mark.parametrize(
    "question",
    [
        "Hai việc ủy quyền cho Giám đốc Sở Nông nghiệp và Môi trường Quảng Ngãi là gì?",
        "Quyết định 1617/QĐ-UBND giao Giám đốc Sở Nông nghiệp và Môi trường những việc gì?",
    ],
)
def test_the_article_that_hands_on_tells_the_powers(tmp_path: Path, question: str) -> None:
    answer = assistant_of(tmp_path, ENTRUSTS).answer(question)
    assert "Chỉ định cơ sở kiểm nghiệm thực phẩm" in answer.text
    assert "Định kỳ hằng năm báo cáo" not in answer.text


def test_to_whom_a_decision_on_powers_applies_asks_for_none(tmp_path: Path) -> None:
    question = "Quyết định ủy quyền của Quảng Ngãi áp dụng cho những đối tượng nào?"
    answer = assistant_of(tmp_path, ENTRUSTS).answer(question)
    assert "Chỉ định cơ sở kiểm nghiệm thực phẩm" not in answer.text

"""What others undo, found by its own words, its place, its day and the document that undoes it."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.assistant import Assistant
from tests.rag.generation.small import assistant_of

LIST = (
    "THỦ TƯỚNG\nCHÍNH PHỦ\nSố: 44/2025/QĐ-TTg\nHà Nội, ngày 01 tháng 12 năm 2025\nQUYẾT ĐỊNH\n"
    "BÃI BỎ MỘT SỐ VĂN BẢN\n"
    "Điều 1. Bãi bỏ toàn bộ các văn bản sau:\n"
    "1. Quyết định số 104/2000/QĐ-TTg ngày 25 tháng 8 năm 2000 của Thủ tướng Chính phủ phê duyệt"
    " Chiến lược cấp nước sạch nông thôn.\n"
    "2. Quyết định số 139/2002/QĐ-TTg ngày 15 tháng 10 năm 2002 của Thủ tướng Chính phủ về việc"
    " khám, chữa bệnh cho người nghèo.\n"
    "3. Quyết định số 14/2012/QĐ-TTg ngày 01 tháng 3 năm 2012 của Thủ tướng Chính phủ sửa đổi một"
    " số điều của Quyết định số 139/2002/QĐ-TTg về khám, chữa bệnh cho người nghèo.\n"
    "Điều 2. Quyết định này có hiệu lực thi hành từ ngày 20 tháng 01 năm 2026.\n"
)
RULES = (
    "ỦY BAN NHÂN DÂN\nTỈNH PHÚ THỌ\nSố: 50/2025/QĐ-UBND\nPhú Thọ, ngày 25 tháng 11 năm 2025\n"
    "QUYẾT ĐỊNH\nPhân cấp thẩm quyền ban hành định mức sử dụng máy móc, thiết bị chuyên dùng\n"
    "Điều 1. Phân cấp thẩm quyền ban hành định mức sử dụng máy móc, thiết bị chuyên dùng.\n"
    "Điều 2. Hiệu lực thi hành\n"
    "1. Các Quyết định sau đây hết hiệu lực kể từ ngày Quyết định này có hiệu lực thi hành:\n"
    "- Quyết định số 36/2023/QĐ-UBND ngày 19 tháng 10 năm 2023 của Ủy ban nhân dân tỉnh Vĩnh Phúc"
    " về phân cấp định mức sử dụng máy móc, thiết bị chuyên dùng;\n"
    "- Quyết định số 60/2024/QĐ-UBND ngày 04 tháng 12 năm 2024 của Ủy ban nhân dân tỉnh Hòa Bình"
    " về phân cấp định mức sử dụng máy móc, thiết bị chuyên dùng.\n"
    "2. Các Quyết định sau đây hết hiệu lực kể từ ngày 01 tháng 01 năm 2026:\n"
    "- Quyết định số 08/2021/QĐ-UBND ngày 20 tháng 5 năm 2021 của Ủy ban nhân dân tỉnh Phú Thọ quy"
    " định định mức sử dụng máy móc chuyên dùng tại các cơ quan cấp tỉnh;\n"
    "- Quyết định số 45/2022/QĐ-UBND ngày 29 tháng 12 năm 2022 của Ủy ban nhân dân tỉnh Phú Thọ quy"
    " định định mức sử dụng máy móc chuyên dùng trong cơ sở giáo dục công lập.\n"
)
TASK = (
    "THỦ TƯỚNG\nCHÍNH PHỦ\nSố: 893/QĐ-TTg\nHà Nội, ngày 20 tháng 4 năm 2026\nQUYẾT ĐỊNH\n"
    "Phê duyệt Kế hoạch đào tạo nhân lực năng lượng nguyên tử\n"
    "Điều 1. Phê duyệt Kế hoạch đào tạo nhân lực năng lượng nguyên tử.\n"
    "Điều 2. Xây dựng Thông tư quy định về đào tạo an toàn bức xạ đối với nhân viên bức xạ"
    " (thay thế Thông tư\n34/2014/TT-BKHCN)\n"
)


NUMBERS = (
    "104/2000",
    "139/2002",
    "14/2012",
    "36/2023",
    "60/2024",
    "08/2021",
    "45/2022",
    "34/2014",
)


@pytest.fixture(scope="module")
def undoing(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("corpus"), LIST, RULES, TASK)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "Hai quyết định về khám chữa bệnh cho người nghèo bị bãi bỏ là quyết định nào?",
            {"139/2002", "14/2012"},
        ),
        ("thu tuong bai bo quyet dinh nao ve cap nuoc sach nong thon", {"104/2000"}),
        (
            "Which decisions on medical treatment for the poor were repealed?",
            {"139/2002", "14/2012"},
        ),
        (
            "Phú Thọ ra quy định máy móc mới thì quyết định nào của Hòa Bình hết hiệu lực?",
            {"60/2024"},
        ),
        (
            "Từ 01/01/2026, quyết định nào của Phú Thọ về máy móc chuyên dùng trong cơ sở giáo dục"
            " công lập hết hiệu lực?",
            {"45/2022"},
        ),
        ("Quyết định 50/2025/QĐ-UBND ra đời thì bỏ quyết định nào của Vĩnh Phúc?", {"36/2023"}),
        (
            "Quyết định 44/2025/QĐ-TTg bãi bỏ quyết định nào về cấp nước sạch nông thôn?",
            {"104/2000"},
        ),
        ("Thông tư mới về đào tạo an toàn bức xạ sẽ thay TT nào?", {"34/2014"}),
    ],
)
def test_what_is_undone_is_told_on_the_topic_and_no_more(
    undoing: Assistant, question: str, told: set[str]
) -> None:
    answer = undoing.answer(question)
    assert answer.status == "answered"
    assert {one for one in NUMBERS if one in answer.text} == told


@pytest.mark.parametrize(
    "question",
    [
        "Quyết định nào về học phí bị bãi bỏ?",
        "Quyết định nào của Phú Thọ về học phí đã hết hiệu lực?",
    ],
)
def test_what_nothing_undoes_is_not_made_up(undoing: Assistant, question: str) -> None:
    assert undoing.answer(question).status.startswith("refused")


AREAS = (
    "ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\nSố: 31/2025/QĐ-UBND\nLai Châu, ngày 02 tháng 12 năm 2025\n"
    "QUYẾT ĐỊNH\nPhân cấp ban hành định mức trụ sở và công trình sự nghiệp\n"
    "Điều 1. Phân cấp ban hành định mức trụ sở và công trình sự nghiệp.\n"
    "Điều 2. Quyết định này thay thế Quyết định số 21/2023/QĐ-UBND ngày 09 tháng 8 năm 2023 của Ủy"
    " ban nhân dân tỉnh ban hành định mức công trình sự nghiệp của trường học và Quyết định số"
    " 22/2023/QĐ-UBND ngày 09 tháng 8 năm 2023 của Ủy ban nhân dân tỉnh ban hành định mức trụ sở"
    " làm việc của cơ quan.\n"
)


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("Quyết định cũ của Lai Châu về trụ sở làm việc bị thay là số mấy?", "22/2023", "21/2023"),
        (
            "Định mức trụ sở làm việc ở Lai Châu trước đây theo quyết định nào?",
            "22/2023",
            "21/2023",
        ),
        ("Quyết định nào của Lai Châu về trường học đã bị thay thế?", "21/2023", "22/2023"),
    ],
)
def test_of_two_in_one_clause_each_has_its_own_subject(
    tmp_path: Path, question: str, told: str, other: str
) -> None:
    answer = assistant_of(tmp_path, AREAS).answer(question)
    assert told in answer.text
    assert other not in answer.text


BODIES = (
    "THỦ TƯỚNG\nCHÍNH PHỦ\nSố: 46/2025/QĐ-TTg\nHà Nội, ngày 02 tháng 12 năm 2025\nQUYẾT ĐỊNH\n"
    "BÃI BỎ MỘT SỐ VĂN BẢN\n"
    "Điều 1. Bãi bỏ toàn bộ các văn bản sau:\n"
    "1. Quyết định số 08/2019/QĐ-TTg ngày 15 tháng 02 năm 2019 của Thủ tướng Chính phủ quy định cơ"
    " cấu của Tổng cục Tiêu chuẩn trực thuộc Bộ Khoa học và Công nghệ.\n"
    "2. Quyết định số 34/2018/QĐ-TTg ngày 10 tháng 8 năm 2018 của Thủ tướng Chính phủ quy định cơ"
    " cấu của Tổng cục Quản lý thị trường trực thuộc Bộ Công Thương.\n"
    "3. Quyết định số 69/2008/QĐ-TTg ngày 28 tháng 5 năm 2008 của Thủ tướng Chính phủ về danh sách"
    " xã thuộc Chương trình 135.\n"
)


@pytest.mark.parametrize(
    ("question", "told", "others"),
    [
        (
            "Những quyết định nào về Tổng cục thuộc Bộ Khoa học và Công nghệ bị bãi bỏ?",
            "08/2019",
            ("34/2018", "69/2008"),
        ),
        (
            "Quyết định 46/2025/QĐ-TTg bãi bỏ những quyết định nào về Chương trình 135?",
            "69/2008",
            ("34/2018", "08/2019"),
        ),
    ],
)
def test_what_they_are_about_may_be_a_body_or_a_number(
    tmp_path: Path, question: str, told: str, others: tuple[str, ...]
) -> None:
    text = assistant_of(tmp_path, BODIES).answer(question).text
    assert told in text
    assert not any(one in text for one in others)

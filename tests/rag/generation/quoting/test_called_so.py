"""Of several lists the one is said whose lead calls its items as the question does."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.assistant import Assistant
from rag.generation.quoting.called_so import called_in_passing, tells_so
from rag.generation.text.enumerations import Enumeration
from rag.model import Document, Evidence, Query, Span
from tests.rag.generation.small import assistant_of

TEAM = """ỦY BAN NHÂN DÂN
XÃ BÌNH AN

Số: 12/QĐ-UBND
Bình An, ngày 9 tháng 2 năm 2026

QUYẾT ĐỊNH
Thành lập Tổ công nghệ số cộng đồng

Điều 1. Thành lập Tổ công nghệ số cộng đồng xã Bình An hỗ trợ người dân, gồm các ông, bà:
1. Bà Lê Thị Mai - Bí thư Đoàn xã;
2. Ông Trần Văn Hòa - Công chức văn hóa.
Điều 2. Nhiệm vụ của Tổ công nghệ số cộng đồng:
1. Hướng dẫn người dân cài đặt ứng dụng;
2. Tuyên truyền về chữ ký số.
Điều 3. Kinh phí hoạt động do ngân sách xã bảo đảm.
"""
REGULATION = """ỦY BAN NHÂN DÂN
TỈNH LÀO CAI

Số: 31/2025/QĐ-UBND
Lào Cai, ngày 5 tháng 5 năm 2025

QUYẾT ĐỊNH
Quy định hoạt động phản biện xã hội của Liên hiệp các hội Khoa học tỉnh Lào Cai

Điều 1. Phạm vi điều chỉnh
Quy định này quy định trách nhiệm, nội dung, quy trình phản biện của Liên hiệp các hội Khoa học.
Điều 2. Nội dung phản biện
1. Quy hoạch sử dụng đất của tỉnh.
2. Kế hoạch 05 năm phát triển kinh tế.
Điều 3. Tổ chức phản biện của Liên hiệp các hội Khoa học tỉnh Lào Cai
1. Liên hiệp các hội Khoa học nhận nhiệm vụ phản biện từ Chủ tịch tỉnh.
2. Liên hiệp các hội Khoa học gửi báo cáo phản biện cho Chủ tịch tỉnh.
Điều 4. Các loại hình phản biện
1. Phản biện theo nhiệm vụ được giao.
2. Phản biện theo đề nghị của tổ chức.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("called"), TEAM, REGULATION)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "Tổ công nghệ số cộng đồng xã Bình An phải làm những việc gì?",
            "Hướng dẫn người dân cài đặt ứng dụng; Tuyên truyền về chữ ký số",
        ),
        (
            "Liên hiệp các hội Khoa học Lào Cai phản biện những nội dung nào?",
            "Quy hoạch sử dụng đất của tỉnh; Kế hoạch 05 năm phát triển kinh tế",
        ),
        (
            "Phản biện ở Lào Cai được chia thành mấy loại?",
            "Phản biện theo nhiệm vụ được giao; Phản biện theo đề nghị của tổ chức",
        ),
        (
            "What are the tasks of the community digital technology team of Binh An?",
            "Hướng dẫn người dân cài đặt ứng dụng; Tuyên truyền về chữ ký số",
        ),
    ],
)
def test_the_list_of_that_name_is_said(assistant: Assistant, question: str, said: str) -> None:
    answer = assistant.answer(question)
    assert said in answer.text
    assert "Lê Thị Mai" not in answer.text


PROCEDURES = """BỘ NỘI VỤ

Số: 55/QĐ-BNV
Hà Nội, ngày 9 tháng 9 năm 2025

QUYẾT ĐỊNH
Công bố thủ tục hành chính nội bộ lĩnh vực lưu trữ

Phần II. NỘI DUNG THỦ TỤC
I. THỦ TỤC LƯU TRỮ CẤP XÃ
1. Thủ tục nộp lưu hồ sơ cấp xã
a) Văn thư lập danh mục;
b) Lưu trữ tiếp nhận.
2. Thủ tục hủy tài liệu cấp xã
a) Văn thư đề nghị;
b) Chủ tịch quyết định.
"""


def test_the_name_of_one_of_them_leads_no_list_of_them(tmp_path: Path) -> None:
    answer = assistant_of(tmp_path, PROCEDURES).answer(
        "Quyết định 55/QĐ-BNV công bố những thủ tục lưu trữ nào ở cấp xã?"
    )
    assert "Thủ tục nộp lưu hồ sơ cấp xã" in answer.text
    assert "Thủ tục hủy tài liệu cấp xã" in answer.text


MEETING = """ỦY BAN MẶT TRẬN
XÃ BÌNH AN

Số: 8/KH-MTTQ
Bình An, ngày 9 tháng 1 năm 2026

KẾ HOẠCH
Tổ chức hội nghị hiệp thương lần thứ hai

I. THÀNH PHẦN
1. Đại biểu thuộc thành phần hiệp thương:
- Ban Thường trực Mặt trận xã;
- Đại diện lãnh đạo các tổ chức thành viên.
2. Đại biểu khách mời:
- Đại diện Ủy ban bầu cử xã;
- Đại diện Thường trực Hội đồng nhân dân xã.
II. QUYỀN VÀ TRÁCH NHIỆM
1. Quyền, trách nhiệm của tổ chức thành viên trong hội nghị hiệp thương
a) Tổ chức thành viên trong hội nghị hiệp thương có quyền sau:
- Đề nghị bổ sung danh sách;
- Biểu quyết danh sách.
b) Tổ chức thành viên trong hội nghị hiệp thương cử người dự họp đúng giờ.
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "Hội nghị hiệp thương xã Bình An: khách mời gồm những ai?",
            "Đại diện Ủy ban bầu cử xã; Đại diện Thường trực Hội đồng nhân dân xã",
        ),
        (
            "Tổ chức thành viên trong hội nghị hiệp thương xã Bình An có quyền gì?",
            "có quyền sau: Đề nghị bổ sung danh sách; Biểu quyết danh sách",
        ),
    ],
)
def test_its_name_may_end_a_heading_or_a_clause(tmp_path: Path, question: str, said: str) -> None:
    assert said in assistant_of(tmp_path, MEETING).answer(question).text


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        ("Nội dung định mức bao gồm định mức mẫu hài cốt và định mức mẫu thân nhân.", True),
        ("Hồ sơ gồm văn bản đề nghị và phương án.", False),
        ("Nội dung định mức theo quy định của Bộ.", False),
    ],
)
def test_a_clause_lists_them_in_its_own_sentence(clause: str, told: bool) -> None:
    question = "Định mức giám định gồm những nội dung gì?"
    evidence = Evidence(Document("d", "d.txt", clause, "", "0"), 0, len(clause))
    assert tells_so(Query(question, question, "vi"), evidence) is told


def test_places_are_not_contents() -> None:
    question = "Báo cáo gửi cho những nơi nào?"
    clause = "Mặt trận xã thực hiện các nội dung gồm lập báo cáo và gửi báo cáo."
    evidence = Evidence(Document("d", "d.txt", clause, "", "0"), 0, len(clause))
    assert not tells_so(Query(question, question, "vi"), evidence)


SCHEME = """ỦY BAN NHÂN DÂN
TỈNH PHÚ YÊN

Số: 66/KH-UBND
Phú Yên, ngày 9 tháng 1 năm 2026

KẾ HOẠCH
Đào tạo, bồi dưỡng nhân lực du lịch

I. GIẢI PHÁP
1. Đào tạo, bồi dưỡng nhân lực du lịch
a) Rà soát nhu cầu của doanh nghiệp du lịch.
b) Hỗ trợ học phí cho nhân lực du lịch.
2. Phát triển bản đồ số du lịch của tỉnh, gồm: ảnh vệ tinh, tuyến tham quan và điểm dừng chân.
3. Đến năm 2030 phát triển xong bản đồ số du lịch của tỉnh, theo các mốc:
- Năm 2027 xong 03 huyện.
- Năm 2029 xong 09 huyện.
II. TỔ CHỨC
1. Hình thức đào tạo, bồi dưỡng nhân lực du lịch
a) Trực tuyến.
b) Tại doanh nghiệp.
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "Các hình thức đào tạo, bồi dưỡng nhân lực du lịch ở Phú Yên gồm những gì?",
            "Trực tuyến; Tại doanh nghiệp",
        ),
        (
            "Phát triển bản đồ số du lịch của Phú Yên gồm những nội dung gì?",
            "gồm: ảnh vệ tinh, tuyến tham quan và điểm dừng chân",
        ),
    ],
)
def test_what_is_made_up_of_them_may_hold_a_comma_or_contents(
    tmp_path: Path, question: str, said: str
) -> None:
    assert said in assistant_of(tmp_path, SCHEME).answer(question).text


FOREST = """HỘI ĐỒNG NHÂN DÂN
TỈNH GIA LAI

Số: 5/2026/NQ-HĐND
Gia Lai, ngày 9 tháng 1 năm 2026

NGHỊ QUYẾT
Quy định mức chi bảo vệ rừng

Điều 3. Kinh phí bảo vệ rừng đặc dụng
1. Cơ quan quản lý rừng đặc dụng
a) Mức kinh phí: 1.446.000 đồng/ha/năm.
b) Nội dung chi:
- Khoán cho hộ gia đình;
- Mua sắm thiết bị.
2. Doanh nghiệp được giao rừng đặc dụng tự chi.
"""


def test_what_money_is_spent_on_has_a_name_of_its_own(tmp_path: Path) -> None:
    question = "Kinh phí bảo vệ rừng đặc dụng ở Gia Lai được chi cho những việc gì?"
    text = assistant_of(tmp_path, FOREST).answer(question).text
    assert "Khoán cho hộ gia đình; Mua sắm thiết bị" in text
    assert "Doanh nghiệp được giao" not in text


STEPS = """BỘ NỘI VỤ

Số: 56/QĐ-BNV
Hà Nội, ngày 9 tháng 9 năm 2025

QUYẾT ĐỊNH
Công bố thủ tục thẩm định đơn vị sự nghiệp

I. NỘI DUNG
1. Thủ tục thẩm định chuyển giao đơn vị sự nghiệp
a) Trình tự thực hiện
- Bước 1: Gửi tài liệu qua một cửa.
- Bước 2: Công chức xem xét.
- Bước 3: Trả kết quả.
b) Thành phần hồ sơ
- Văn bản đề nghị thẩm định của đơn vị sự nghiệp.
- Dự thảo tờ trình.
2. Thủ tục thẩm định giải thể đơn vị sự nghiệp
a) Trình tự thực hiện
- Bước 1: Nộp đơn giải thể.
- Bước 2: Họp thẩm định giải thể.
- Bước 3: Trả đơn giải thể.
"""


def test_steps_are_told_of_what_the_heading_names(tmp_path: Path) -> None:
    question = "Những bước nào phải làm khi đề nghị thẩm định chuyển giao đơn vị sự nghiệp?"
    text = assistant_of(tmp_path, STEPS).answer(question).text
    assert "Bước 1: Gửi tài liệu qua một cửa; Bước 2: Công chức xem xét" in text
    assert "giải thể" not in text


@pytest.mark.parametrize(
    ("lead", "passing"),
    [
        ("Giám sát việc lập danh sách cử tri theo luật. Cụ thể các nội dung:", True),
        ("Kế hoạch tập trung vào những nội dung sau:", True),
        ("Điều 2. Nội dung phản biện", False),
        ("2. Các nội dung:", False),
        ("Giám sát việc kiểm phiếu. Cụ thể:", False),
    ],
)
def test_contents_are_called_so_in_passing(lead: str, passing: bool) -> None:
    text = f"{lead}\n- Một;\n- Hai."
    items = (Span(len(lead) + 1, len(lead) + 7), Span(len(lead) + 8, len(text)))
    listed = Enumeration(
        Document("d", "d.txt", text, "", "0"), Span(0, len(lead)), items, frozenset(), frozenset()
    )
    assert called_in_passing(listed) is passing

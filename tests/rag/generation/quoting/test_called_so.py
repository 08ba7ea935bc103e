"""Of several lists the one is said whose lead calls its items as the question does."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.assistant import Assistant
from rag.generation.quoting.called_so import tells_so
from rag.model import Document, Evidence, Query
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

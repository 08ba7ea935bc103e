"""What a document is based on and carries out, asked of it as a whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.assistant import Assistant
from tests.rag.generation.small import assistant_of

HEAD = """ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
"""
DECISION = f"""{HEAD}Số: 78/2025/QĐ-UBND
Lai Châu, ngày 24 tháng 11 năm 2025

QUYẾT ĐỊNH
Ban hành Quy định về quản lý bến khách ngang sông trên địa bàn tỉnh Lai Châu

Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025;
Căn cứ Nghị định số 65/2016/NĐ-CP ngày 01 tháng 7 năm 2016 của Chính phủ quy định điều kiện kinh \
doanh dịch vụ đào tạo thuyền viên;
Theo đề nghị của Giám đốc Sở Xây dựng;
Ủy ban nhân dân ban hành Quyết định ban hành Quy định về quản lý bến khách ngang sông.
Điều 1. Ban hành kèm theo Quyết định này Quy định về quản lý bến khách ngang sông.
Điều 2. Quyết định này có hiệu lực từ ngày 05 tháng 12 năm 2025.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH



Lê Văn Lương
"""
PLAN = f"""{HEAD}Số: 198/KH-UBND
Lai Châu, ngày 09 tháng 12 năm 2025

KẾ HOẠCH
Trồng rừng gỗ lớn trên địa bàn tỉnh Lai Châu giai đoạn 2026 - 2030

Thực hiện Quyết định số 523/QĐ-TTg ngày 01 tháng 4 năm 2021 của Thủ tướng Chính phủ về phê duyệt \
Chiến lược phát triển lâm nghiệp, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:
1. Các xã trồng 1.200 ha rừng gỗ lớn.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH



Lê Văn Lương
"""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(Path(tmp_path_factory.mktemp("bases")), DECISION, PLAN)


@pytest.mark.parametrize(
    "question",
    [
        "Cơ sở pháp lý để ban hành Quyết định 78/2025/QĐ-UBND là gì?",
        "QĐ 78 dựa vào văn bản nào vậy?",
        "xin hoi quyet dinh ve quan ly ben khach ngang song can cu vao dau a",
        "Các căn cứ của QĐ 78/2025",
        "Căn cứ ban hành quyết định về quản lý bến khách ngang sông của Lai Châu?",
        "On what legal grounds was Decision 78 issued?",
        "What is the legal basis of Decision No. 78/2025/QĐ-UBND?",
    ],
)
def test_all_bases_are_listed(small: Assistant, question: str) -> None:
    text = small.answer(question).text
    assert "72/2025/QH15" in text
    assert "65/2016/NĐ-CP" in text


def test_bases_on_a_topic_are_not(small: Assistant) -> None:
    asked = "Việc đào tạo thuyền viên ở QĐ 78 căn cứ vào văn bản nào?"
    assert "72/2025/QH15" not in small.answer(asked).text


@pytest.mark.parametrize(
    "question",
    [
        "Kế hoạch 198 ban hành để thực hiện văn bản nào?",
        "ke hoach trong rung go lon cua lai chau trien khai van ban nao vay",
    ],
)
def test_what_it_carries_out(small: Assistant, question: str) -> None:
    assert "523/QĐ-TTg" in small.answer(question).text


def test_a_document_does_not_carry_out_itself(small: Assistant) -> None:
    assert small.answer("QĐ 78 cụ thể hóa văn bản nào?").status != "answered"

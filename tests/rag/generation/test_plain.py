"""The plainest questions, of a document's particulars, in the many wordings of officials."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.assistant import Assistant
from tests.rag.generation.small import assistant_of

DECISION = """ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 78/2025/QĐ-UBND
Lai Châu, ngày 24 tháng 11 năm 2025

QUYẾT ĐỊNH
Ban hành Quy định về quản lý bến khách ngang sông trên địa bàn tỉnh Lai Châu

Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025;
Căn cứ Nghị định số 78/2016/NĐ-CP ngày 01 tháng 7 năm 2016 của Chính phủ quy định điều kiện kinh \
doanh dịch vụ đào tạo thuyền viên;
Theo đề nghị của Giám đốc Sở Xây dựng;
Ủy ban nhân dân ban hành Quyết định ban hành Quy định về quản lý bến khách ngang sông trên địa bàn \
tỉnh Lai Châu.
Điều 1. Ban hành kèm theo Quyết định này Quy định về quản lý bến khách ngang sông.
Điều 2. Quyết định này có hiệu lực từ ngày 05 tháng 12 năm 2025 và thay thế Quyết định số \
57/2024/QĐ-UBND ngày 16 tháng 12 năm 2024 của Ủy ban nhân dân tỉnh Lai Châu ban hành Quy định về \
quản lý bến khách ngang sông trên địa bàn tỉnh Lai Châu.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Xây dựng chịu trách nhiệm thi hành.

Nơi nhận:
- Như Điều 3;
- Bộ Xây dựng;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH



Tống Thanh Hải
"""
PLAN = """ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 198/KH-UBND
Lai Châu, ngày 09 tháng 12 năm 2025

KẾ HOẠCH
Trồng rừng gỗ lớn trên địa bàn tỉnh Lai Châu giai đoạn 2026 - 2030

1. Các xã trồng 1.200 ha rừng gỗ lớn.
2. Sở Nông nghiệp và Môi trường cấp cây giống.

Nơi nhận:
- Các xã;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH



Lê Văn Lương
"""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(Path(tmp_path_factory.mktemp("plain")), DECISION, PLAN)


@pytest.mark.parametrize(
    "question",
    [
        "QĐ 78/2025 ban hành ngày tháng năm nào ạ?",
        "QĐ 78 ban hành ngày nào",
        "Quyết định 78 của UBND tỉnh Lai Châu được ban hành vào thời gian nào?",
        "Quyết định về quản lý bến khách ngang sông được ký vào thời điểm nào vậy ạ",
        "Bao giờ thì có quyết định về quản lý bến khách ngang sông của Lai Châu?",
        "Khi nào thì Quyết định của tỉnh Lai Châu về quản lý bến khách ngang sông được ban hành?",
        "Decision No. 78 of 2025: issue date?",
        "Decision 78 - when was it issued?",
    ],
)
def test_when_a_document_was_issued(small: Assistant, question: str) -> None:
    text = small.answer(question).text
    assert "24/11/2025" in text
    assert "2024" not in text


@pytest.mark.parametrize(
    "question",
    [
        "Quyết định 78 thi hành từ ngày nào ạ?",
        "Quyết định số 78/2025/QĐ-UBND bắt đầu áp dụng khi nào vậy ạ?",
        "quyet dinh ve quan ly ben khach ngang song bat dau ap dung khi nao the",
    ],
)
def test_since_when_it_is_in_force(small: Assistant, question: str) -> None:
    assert "05 tháng 12 năm 2025" in small.answer(question).text


@pytest.mark.parametrize(
    "question",
    [
        "QĐ 78 đề cập nội dung gì nhỉ?",
        "Quyết định 78 năm 2025 liên quan đến vấn đề gì?",
        "Quyết định số 78/2025/QĐ-UBND ban hành để làm gì?",
        "QĐ 78 ban hành về việc gì vậy?",
        "Decision 78 - what is it about?",
    ],
)
def test_what_it_is_about(small: Assistant, question: str) -> None:
    assert "quản lý bến khách ngang sông" in small.answer(question).text


@pytest.mark.parametrize(
    "question",
    [
        "Mình muốn hỏi cho xin số quyết định về quản lý bến khách ngang sông",
        "Số, ký hiệu của quyết định về quản lý bến khách ngang sông là gì?",
        "so van ban cua quyet dinh ve quan ly ben khach ngang song",
    ],
)
def test_its_number(small: Assistant, question: str) -> None:
    assert "78/2025/QĐ-UBND" in small.answer(question).text


@pytest.mark.parametrize(
    "question",
    ["KH 198 đồng chí nào ký vậy", "KH 198 do ai ký ban hành?", "Kế hoạch 198: lãnh đạo nào ký?"],
)
def test_who_signed(small: Assistant, question: str) -> None:
    assert "Lê Văn Lương" in small.answer(question).text


@pytest.mark.parametrize(
    "question",
    [
        "Tìm văn bản về trồng rừng gỗ lớn",
        "cho toi xem ke hoach trong rung go lon cua lai chau nhe",
        "Cần tìm kế hoạch về trồng rừng gỗ lớn",
        "Văn bản nào quy định về trồng rừng gỗ lớn ạ?",
    ],
)
def test_a_document_looked_for(small: Assistant, question: str) -> None:
    answer = small.answer(question)
    assert answer.text.startswith("Kế hoạch số 198/KH-UBND ngày 09/12/2025")


def test_of_any_type_the_held_document_comes_first(small: Assistant) -> None:
    text = small.answer("Có văn bản nào về quản lý bến khách ngang sông không?").text
    assert text.startswith("Quyết định số 78/2025/QĐ-UBND")


@pytest.mark.parametrize(
    "question",
    [
        "QĐ 79/2025 ban hành ngày nào?",
        "Tìm văn bản về nuôi tôm hùm",
        "Kế hoạch 78 của UBND tỉnh Lai Châu do ai ký?",
        "QĐ 78/2021 căn cứ những văn bản nào?",
        "Quyết định 78 của UBND tỉnh Sơn La có hiệu lực từ ngày nào?",
    ],
)
def test_of_no_document_nothing_is_told(small: Assistant, question: str) -> None:
    assert small.answer(question).status != "answered"

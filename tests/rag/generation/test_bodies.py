"""Which body, or whom, a question asks for: of a document, or of what a document says."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.assistant import Assistant
from tests.rag.generation.small import assistant_of

NORMS = """ỦY BAN NHÂN DÂN
TỈNH ĐẮK LẮK
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 032/2025/QĐ-UBND
Đắk Lắk, ngày 19 tháng 11 năm 2025

QUYẾT ĐỊNH
Phân cấp thẩm quyền ban hành tiêu chuẩn, định mức sử dụng máy móc, thiết bị chuyên dùng

Theo đề nghị của Giám đốc Sở Tài chính tại Tờ trình số 412/TTr-STC ngày 03/11/2025;
Điều 1. Thẩm quyền
1. Sở Y tế ban hành tiêu chuẩn, định mức sử dụng máy móc, thiết bị chuyên dùng thuộc lĩnh vực y tế.
2. Sở Giáo dục và Đào tạo ban hành tiêu chuẩn, định mức thiết bị chuyên dùng của các trường học.

Nơi nhận:
- Như Điều 1;
- Vụ Pháp chế - Bộ Tài chính;
- Các Tập đoàn: EVN, VNPT;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Đào Mỹ
"""
DRAFT = """CHÍNH PHỦ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 386/NQ-CP
Hà Nội, ngày 01 tháng 12 năm 2025

NGHỊ QUYẾT
Về việc tiếp thu, giải trình dự án Luật Thuế thu nhập cá nhân (sửa đổi)

Điều 1. Giao Bộ trưởng Bộ Tài chính ký Báo cáo giải trình dự án Luật Thuế thu nhập cá nhân.

Nơi nhận:
- Văn phòng Quốc hội;
- Lưu: VT.
TM. CHÍNH PHỦ
KT. THỦ TƯỚNG
PHÓ THỦ TƯỚNG
Hồ Đức Phớc
"""
FORESTS = """HỘI ĐỒNG NHÂN DÂN
THÀNH PHỐ HÀ NỘI
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 54/2025/NQ-HĐND
Hà Nội, ngày 26 tháng 11 năm 2025

NGHỊ QUYẾT
Quy định mức chi đối với một số chính sách đầu tư trong lâm nghiệp trên địa bàn thành phố Hà Nội

Xét Tờ trình số 420/TTr-UBND ngày 21 tháng 11 năm 2025 của Ủy ban nhân dân thành phố Hà Nội \
về việc đề nghị ban hành Nghị quyết của Hội đồng nhân dân Quy định mức chi đối với một số chính \
sách đầu tư trong lâm nghiệp thực hiện trên địa bàn thành phố Hà Nội giai đoạn 2026 - 2030; \
Báo cáo thẩm tra số 172/BC-BKTNS ngày 24 tháng 11 năm 2025 của Ban Kinh tế - Ngân sách; \
ý kiến thảo luận của các đại biểu Hội đồng nhân dân tại kỳ họp;

Điều 1. Mức hỗ trợ trồng rừng là 15 triệu đồng/ha.
Điều 2. Tổ chức thực hiện
1. Giao Ủy ban nhân dân Thành phố tổ chức triển khai thực hiện Nghị quyết.
2. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam Thành phố tham gia giám sát thực hiện Nghị quyết.
3. Sở Tài chính có trách nhiệm tổ chức thực hiện việc khóa sổ tài sản rừng hằng năm.
4. Sở Nông nghiệp và Môi trường tổng hợp số liệu rừng trồng, báo cáo Cục Lâm nghiệp hằng quý.

Nơi nhận:
- Các Bộ: NN&MT, Tư pháp;
- Lưu: VT.
CHỦ TỊCH
Phùng Thị Hồng Hà
"""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("office")
    return assistant_of(folder, NORMS, DRAFT, FORESTS)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        # Whose power a document hands on is asked, not who issued the document.
        ("Định mức thiết bị chuyên dùng ngành y ở Đắk Lắk do ai ban hành?", "Sở Y tế"),
        ("Tiêu chuẩn thiết bị của trường học Đắk Lắk do sở nào ban hành?", "Sở Giáo dục"),
        # Who drafts a decision submits it.
        ("Sở nào soạn quyết định phân cấp định mức máy móc của Đắk Lắk?", "Sở Tài chính"),
        ("Ở Đắk Lắk quyết định phân cấp định mức máy móc do sở nào trình?", "412/TTr-STC"),
        # What is signed is a report, and not the resolution that speaks of it.
        ("Ai ký báo cáo giải trình dự án Luật Thuế thu nhập cá nhân?", "Bộ trưởng Bộ Tài chính"),
        # "Mức chi" is only what is spoken of.
        ("Mức chi lâm nghiệp Hà Nội: ai được đề nghị tham gia giám sát?", "Mặt trận Tổ quốc"),
        ("Số liệu rừng trồng Hà Nội tổng hợp xong báo cáo cục nào?", "Cục Lâm nghiệp"),
        ("Tiêu chuẩn thiết bị của trường học Đắk Lắk do đâu ban hành?", "Sở Giáo dục"),
        # "Khóa sổ tài sản" and "cơ sở y tế" have the letters of a body's name.
        ("Sở nào khóa sổ tài sản rừng Hà Nội?", "Sở Tài chính"),
        ("Thiết bị chuyên dùng cho các cơ sở y tế Đắk Lắk thì sở nào ban hành?", "Sở Y tế"),
        # A long line is told from the semicolon before what the question numbers.
        ("Ban nào thẩm tra mức chi lâm nghiệp Hà Nội ở báo cáo 172?", "Ban Kinh tế - Ngân sách"),
        # The list of those who get it.
        ("Nơi nhận của quyết định 032/2025 có những tập đoàn nào?", "EVN, VNPT"),
        ("Quyết định phân cấp định mức máy móc Đắk Lắk gửi vụ nào?", "Vụ Pháp chế"),
        ("HĐND Hà Nội gửi nghị quyết mức chi lâm nghiệp cho bộ nào?", "NN&MT, Tư pháp"),
    ],
)
def test_the_body_that_is_asked_for(office: Assistant, question: str, told: str) -> None:
    answer = office.answer(question)
    assert answer.status == "answered"
    assert told in answer.text


def test_of_the_list_only_what_is_asked_for_is_told(office: Assistant) -> None:
    answer = office.answer("Nơi nhận của quyết định 032/2025 có những tập đoàn nào?")
    assert "Như Điều 1" not in answer.text
    assert "Vụ Pháp chế" not in answer.text


def test_who_issued_the_document_itself(office: Assistant) -> None:
    answer = office.answer("Quyết định phân cấp định mức máy móc do ai ban hành?")
    assert "Ủy ban nhân dân tỉnh Đắk Lắk ban hành" in answer.text
    answer = office.answer("Ai ký nghị quyết giải trình dự án Luật Thuế thu nhập cá nhân?")
    assert "Hồ Đức Phớc" in answer.text

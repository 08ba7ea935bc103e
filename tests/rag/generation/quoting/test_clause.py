"""A clause with what it says nothing without, and no more than answers."""

from pathlib import Path

from rag.generation.text.heads import lead_of
from rag.model import Document, Evidence
from tests.rag.generation.small import assistant_of

TAXES = """QUỐC HỘI
Luật số: 66/2025/QH15

LUẬT
THUẾ TIÊU THỤ ĐẶC BIỆT

Điều 9. Hoàn thuế, khấu trừ thuế
1. Người nộp thuế tiêu thụ đặc biệt được hoàn thuế đã nộp trong các trường hợp sau đây:
a) Hàng hóa là nguyên liệu nhập khẩu để sản xuất, gia công hàng xuất khẩu.
b) Quyết toán thuế khi giải thể, phá sản có số thuế tiêu thụ đặc biệt chưa được khấu trừ hết.
"""
FINES = (
    "Phạt tiền từ 15.000.000 đồng đến 25.000.000 đồng đối với một trong các hành vi sau đây:\n"
    "Không báo cáo giao dịch có giá trị lớn;\nKhông báo cáo giao dịch đáng ngờ;\n"
)


def test_an_item_is_said_with_the_line_that_leads_to_it(tmp_path: Path) -> None:
    assistant = assistant_of(tmp_path, TAXES)
    said = assistant.answer("Công ty phá sản còn thuế chưa khấu trừ hết thì có được trả lại không?")
    assert "được hoàn thuế đã nộp trong các trường hợp sau đây: Quyết toán thuế" in said.text


def test_an_item_without_a_mark_has_the_line_above_its_list() -> None:
    document = Document("d", "d.txt", FINES, "", "0")
    at = FINES.index("Không báo cáo giao dịch đáng ngờ")
    lead = lead_of(Evidence(document, at, at + 32))
    assert lead is not None
    assert lead.quote.startswith("Phạt tiền từ 15.000.000 đồng")


SEEDS = """HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ HÀ NỘI
Số: 54/2025/NQ-HĐND
Hà Nội, ngày 26 tháng 11 năm 2025

NGHỊ QUYẾT
Quy định mức hỗ trợ đầu tư trong lâm nghiệp trên địa bàn thành phố Hà Nội

Điều 5. Mức hỗ trợ
8. Hỗ trợ bảo vệ rừng: 500.000 đồng/ha/năm.
9. Hỗ trợ đầu tư cơ sở sản xuất giống cây trồng lâm nghiệp:
Thực hiện theo quy định tại Điều 22 Nghị định số 58/2024/NĐ-CP của Chính phủ.
"""


def test_what_stands_below_a_colon_is_said(tmp_path: Path) -> None:
    said = assistant_of(tmp_path, SEEDS).answer(
        "Hỗ trợ đầu tư cơ sở sản xuất giống cây trồng lâm nghiệp theo điều nào?"
    )
    assert "giống cây trồng lâm nghiệp: Thực hiện theo quy định tại Điều 22" in said.text


PLANS = """BAN TỔ CHỨC TRUNG ƯƠNG
Số 45-HD/BTCTW
Hà Nội, ngày 06 tháng 4 năm 2026
HƯỚNG DẪN
Về công tác quy hoạch cán bộ
1. {rule}
{step}
Bước 2: Lấy ý kiến.
"""


RULE = (
    "Trường hợp không bảo đảm độ tuổi theo quy định khi xem xét bổ nhiệm lần đầu giữ chức vụ lãnh "
    "đạo, quản lý cao hơn, thì phải còn ít nhất 04 năm đối với nhiệm kỳ 05 năm; các cấp phải tiến "
    "hành các bước cụ thể như sau:"
)
STEP = (
    "Bước 1: Rà soát, đánh giá toàn diện, dân chủ, khách quan về chất lượng nguồn nhân sự quy "
    "hoạch và chức danh tương đương, gắn kết chặt chẽ với tiêu chuẩn của cơ quan, đơn vị."
)


def test_a_clause_that_names_the_figure_itself_is_not_cut_for_what_is_below(tmp_path: Path) -> None:
    said = assistant_of(tmp_path, PLANS.format(rule=RULE, step=STEP)).answer(
        "Không bảo đảm độ tuổi khi bổ nhiệm lần đầu thì phải còn ít nhất bao nhiêu năm?"
    )
    assert "còn ít nhất 04 năm" in said.text


OFFERS = """CHÍNH PHỦ
Số: 88/2026/NĐ-CP
Hà Nội, ngày 06 tháng 4 năm 2026
NGHỊ ĐỊNH
Hỗ trợ doanh nghiệp nhỏ và vừa
Điều 3. Đầu tư
1. {lead}
a) {share}
b) Công khai.
"""


LEAD = (
    "Căn cứ vào điều kiện ngân sách địa phương, Ủy ban nhân dân cấp tỉnh trình Hội đồng nhân dân "
    "cùng cấp quyết định giao tổ chức tài chính của địa phương đầu tư theo các nguyên tắc sau đây:"
)
SHARE = (
    "Khoản vốn đầu tư từ ngân sách địa phương không quá 30% tổng vốn đầu tư mà doanh nghiệp huy "
    "động được từ các quỹ đầu tư khởi nghiệp sáng tạo đã được lựa chọn theo quy định."
)


def test_a_share_of_another_sum_is_one_fact(tmp_path: Path) -> None:
    said = assistant_of(tmp_path, OFFERS.format(lead=LEAD, share=SHARE)).answer(
        "Vốn từ ngân sách địa phương tối đa bao nhiêu phần trăm so với vốn doanh nghiệp huy động?"
    )
    assert "không quá 30%" in said.text
    assert len(said.text) <= 400

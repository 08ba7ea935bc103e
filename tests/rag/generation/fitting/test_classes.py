"""Classes of things that a question asks for."""

import pytest

from rag.generation.fitting.classes import class_told
from rag.model import Aspect, Document, Evidence, Query


@pytest.mark.parametrize(
    ("question", "asks", "clause", "told"),
    [
        ("Do nước nào cung cấp công nghệ?", "", "Công suất 2.000 MW, Khánh Hòa.", False),
        ("Do nước nào cung cấp công nghệ?", "", "Công nghệ của Nhật Bản.", True),
        ("Chương trình quốc gia nào?", "", "Xây dựng nông thôn mới.", True),
        ("Mở đường bay đi những thành phố nào?", "", "Mở đường bay đến địa phương.", False),
        ("Mở đường bay đi những thành phố nào?", "", "Mở đường bay đến Đà Nẵng.", True),
        ("Nhà thầu nào xây dựng?", "", "Đại diện các nhà thầu.", False),
        ("Tập đoàn nào phủ sóng?", "", "Đề nghị các Tập đoàn: Bưu chính Viễn thông.", True),
        ("Hằng năm sở nào báo cáo?", "", "Định kỳ hằng năm báo cáo.", True),
        ("Hãng thông tấn nào đưa tin?", "", "Đài Tiếng nói Việt Nam đưa tin.", True),
        ("Kinh phí hỗ trợ là bao nhiêu?", "", "Mức hỗ trợ: 500.000 đồng/hộ/tháng", True),
        ("Kinh phí hỗ trợ là bao nhiêu?", "", "Khối 11 6.100.000", True),
        ("Kinh phí hỗ trợ là bao nhiêu?", "", "Ngân sách thành phố hỗ trợ 50%", True),
        ("Kinh phí hỗ trợ là bao nhiêu?", "", "Tổng kết 2 năm (2017-2018) phong trào.", False),
        ("Tiền thưởng là bao nhiêu?", "", "Có 02 lần liên tục được tặng danh hiệu.", False),
        ("Tiền thưởng là bao nhiêu?", "", "Bằng 1,5 lần mức lương cơ sở.", True),
        ("Bộ, tỉnh nào gửi chậm thì sao?", "", "Phải tự chịu trách nhiệm.", True),
        ("Nộp muộn bị phạt bao nhiêu?", "", "Gửi báo cáo trước ngày 15/11 hằng năm.", False),
        ("Nộp muộn bị phạt bao nhiêu?", "", "Phạt tiền 2.000.000 đồng nếu nộp muộn.", True),
        ("What fine applies to late reports?", "", "Gửi báo cáo trước ngày 15/11.", False),
        ("What court fee must a creditor pay?", "", "Trong 03 ngày, trả lời.", False),
        ("What court fee must a creditor pay?", "", "Nộp 500.000 đồng.", True),
        ("What is the fee for a bond listing?", "", "Hồ sơ theo Điều 4.", False),
        ("Y tế thôn được hỗ trợ bao nhiêu mỗi tháng?", "", "Tối đa 50 đối tượng.", False),
        ("Y tế thôn được hỗ trợ bao nhiêu mỗi tháng?", "", "Bằng hệ số 0,3.", True),
        ("Quỹ nhận tiền qua số tài khoản nào?", "", "Theo khoản 6 Điều 7.", False),
        ("Quỹ nhận tiền qua số tài khoản nào?", "", "Tài khoản 1200 2080 0561.", True),
        ("Danh sách lập theo mẫu số mấy?", "", "Lập danh sách cử tri 2 bản.", False),
        ("Danh sách lập theo mẫu số mấy?", "", "Lập theo Mẫu số 05/BCĐ.", True),
        ("Đơn vị nào nộp chậm thì bị xử lý ra sao?", "", "Xử lý đơn thư kịp thời.", False),
        ("Đơn vị nào nộp chậm thì bị xử lý ra sao?", "", "Kiểm điểm người đứng đầu.", True),
        ("Ai sẽ bị xử lý nếu không đạt?", "", "Tiếp tục thực hiện quyết liệt.", False),
        ("Ai sẽ bị xử lý nếu không đạt?", "", "Xử lý nghiêm người vi phạm.", True),
        ("Hình thức kỷ luật nào áp dụng?", "", "Xử lý nghiêm cán bộ gây phiền hà.", False),
        ("Hình thức kỷ luật nào áp dụng?", "", "Khiển trách hoặc cảnh cáo cán bộ.", True),
        ("Doanh nghiệp nào được ưu tiên?", "", "Ưu tiên doanh nghiệp do phụ nữ làm chủ.", True),
        ("Doanh nghiệp nào được ưu tiên?", "", "Doanh nghiệp được ưu tiên.", False),
        ("Loại hàng nào không được xuất khẩu?", "", "Gỗ tròn các loại.", True),
        ("Hãng nào bay đến Cà Mau?", "", "Mở đường bay đến Cà Mau.", False),
        ("Hiệp định với nước nào?", "", "Chính phủ nước Cộng hòa An-giê-ri dân chủ.", True),
        (
            "Hiệp định với nước nào?",
            "",
            "Chính phủ nước Cộng hòa xã hội chủ nghĩa Việt Nam.",
            False,
        ),
        ("Vì sao bổ sung?", "reason", "Bổ sung cửa khẩu Lóng Sập.", False),
        ("Vì sao bổ sung?", "reason", "Bổ sung nhằm tạo thuận lợi.", True),
        ("Vì sao bổ sung?", "reason", "Do Bộ Tài chính bổ sung.", False),
    ],
)
def test_what_names_one_of_the_class(question: str, asks: Aspect, clause: str, told: bool) -> None:
    query = Query(original=question, text=question, lang="vi", asks=frozenset({asks}))
    assert (
        class_told(query, Evidence(Document("d", "d.txt", clause, "", "0"), 0, len(clause))) is told
    )

"""Words and phrases that tell whether a line of Vietnamese official prose is finished."""

from __future__ import annotations

import re

# A line that ends with one of these isn't finished, whatever the next begins with.
UNFINISHED = re.compile(
    r"của|và|về|việc|theo|tại|các|những|mọi|do|được|bị|với|cho|từ|đến|trong|là|ngày|tháng|"
    r"số|thuộc|giữa|hoặc|bằng|qua|trên|dưới|để|khi|nếu|như|cùng|vào|sẽ|đã|đang|phải|cần|"
    r"bởi|vì|nhưng|mà|hay|nhằm|đối|trước|sau|một"
)
# Nor one with these in small letters, the first halves of names: "Sở" Nội vụ, "Thủ tướng" ...
UNFINISHED_SMALL = re.compile(
    r"khoản|điểm|nghị|chỉ|thông|kế|văn|luật|sở|bộ|ủy|uỷ|ban|đảng|tỉnh|huyện|quận|xã|"
    r"phường|tướng|ông|bà|chí|đ/c|đại|quốc|bí|kết"
)
SURNAMES = re.compile(
    r"Nguyễn|Trần|Lê|Phạm|Huỳnh|Hoàng|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đào|Đoàn|"
    r"Vương|Trịnh|Trương|Lâm|Mai|Cao|Hà|Tạ|Tô|Thái|Đinh|Lương|Lưu|Châu|Quách|Tăng|La|"
    r"Thạch|Sơn|Kim|Chu|Triệu|Âu|Lò|Vi|Hầu|Giàng|Ma|Nông|Hoả|Y|Rơ|Ksor|Điểu|Danh"
)
# Halves of the fixed phrases of headers that are set in capitals, cut between two lines.
CUT_PHRASES = frozenset(
    {
        ("NHÂN", "DÂN"), ("ỦY", "BAN"), ("UỶ", "BAN"), ("CHÍNH", "PHỦ"), ("TRUNG", "ƯƠNG"),
        ("QUỐC", "HỘI"), ("CỘNG", "HÒA"), ("CỘNG", "HOÀ"), ("HÒA", "XÃ"), ("HOÀ", "XÃ"),
        ("XÃ", "HỘI"), ("HỘI", "CHỦ"), ("CHỦ", "NGHĨA"), ("NGHĨA", "VIỆT"), ("VIỆT", "NAM"),
        ("CỘNG", "SẢN"), ("SẢN", "VIỆT"), ("ĐẢNG", "CỘNG"), ("CHỦ", "TỊCH"), ("THỦ", "TƯỚNG"),
        ("TƯỚNG", "CHÍNH"),
        ("BỘ", "TRƯỞNG"), ("THỨ", "TRƯỞNG"), ("TRƯỞNG", "BAN"), ("THÀNH", "PHỐ"), ("HỘI", "ĐỒNG"),
        ("ĐỒNG", "NHÂN"), ("BAN", "NHÂN"), ("GIÁM", "ĐỐC"), ("PHÓ", "CHỦ"), ("PHÓ", "GIÁM"),
        ("PHÓ", "TRƯỞNG"), ("PHÓ", "THỦ"), ("NAM", "ĐỘC"),
    }
)  # fmt: skip
TYPE_LINE = re.compile(
    r"(?:NGHỊ QUYẾT|QUYẾT ĐỊNH|CHỈ THỊ|QUY CHẾ|QUY ĐỊNH|THÔNG CÁO|THÔNG BÁO|HƯỚNG DẪN|CHƯƠNG TRÌNH|"
    r"KẾ HOẠCH|PHƯƠNG ÁN|ĐỀ ÁN|DỰ ÁN|BÁO CÁO|BIÊN BẢN|TỜ TRÌNH|HỢP ĐỒNG|CÔNG ĐIỆN|KẾT LUẬN|LUẬT|"
    r"NGHỊ ĐỊNH|THÔNG TƯ|CÔNG VĂN|DANH MỤC|QUYẾT NGHỊ|CHƯƠNG TRÌNH HÀNH ĐỘNG|ĐIỀU LỆ|LỆNH|"
    r"PHÁP LỆNH|BỘ LUẬT|THÔNG TRI|THÔNG TƯ LIÊN TỊCH|NGHỊ QUYẾT LIÊN TỊCH|GIẤY MỜI):?"
)
AUTHORITY_LINE = re.compile(
    r"(?:BỘ TRƯỞNG|THỦ TƯỚNG|CHÍNH PHỦ|CHỦ TỊCH|ỦY BAN|UỶ BAN|HỘI ĐỒNG|GIÁM ĐỐC|BAN THƯỜNG|"
    r"TỔNG CỤC|CỤC TRƯỞNG|THỐNG ĐỐC|QUỐC HỘI|TỔNG THANH TRA|CHÁNH ÁN|VIỆN TRƯỞNG|CỘNG|ĐẢNG CỘNG)\b"
)

"""Agencies' names in capitals and how Phụ lục II of Nghị định 30/2020/NĐ-CP writes them."""

import pytest

from ingest.anatomy.agency_names import agency_name

NAMES = """
ỦY BAN NHÂN DÂN TỈNH KIÊN GIANG = Ủy ban nhân dân tỉnh Kiên Giang
BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI = Bộ Lao động - Thương binh và Xã hội
BỘ LAO ĐỘNG THƯƠNG BINH VÀ XÃ HỘI = Bộ Lao động - Thương binh và Xã hội
SỞ LAO ĐỘNG – THƯƠNG BINH VÀ XÃ HỘI = Sở Lao động - Thương binh và Xã hội
BẢO HIỂM XÃ HỘI TỈNH CÀ MAU = Bảo hiểm xã hội tỉnh Cà Mau
BẢO HIỂM XÃ HỘI VIỆT NAM = Bảo hiểm xã hội Việt Nam
ỦY BAN MTTQ VIỆT NAM XÃ LƯƠNG MINH = Ủy ban MTTQ Việt Nam xã Lương Minh
UBMTTQ VIỆT NAM TỈNH CÀ MAU = UBMTTQ Việt Nam tỉnh Cà Mau
UBND THÀNH PHỐ HỒ CHÍ MINH = Ủy ban nhân dân thành phố Hồ Chí Minh
UBND TP. HỒ CHÍ MINH = Ủy ban nhân dân thành phố Hồ Chí Minh
ỦY BAN NHÂN DÂN PHƯỜNG BẮC CAM RANH = Ủy ban nhân dân phường Bắc Cam Ranh
ỦY BAN NHÂN DÂN ĐẶC KHU PHÚ QUỐC = Ủy ban nhân dân đặc khu Phú Quốc
HỘI ĐỒNG NHÂN DÂN XÃ TÂN THÀNH = Hội đồng nhân dân xã Tân Thành
TỈNH ỦY KIÊN GIANG = Tỉnh ủy Kiên Giang
TỈNH UỶ KIÊN GIANG = Tỉnh ủy Kiên Giang
THÀNH ỦY HẢI PHÒNG = Thành ủy Hải Phòng
HUYỆN ỦY HÒN ĐẤT = Huyện ủy Hòn Đất
ĐẢNG ỦY XÃ HÒN NGHỆ = Đảng ủy xã Hòn Nghệ
ĐẢNG BỘ TỈNH AN GIANG = Đảng bộ tỉnh An Giang
ĐẢNG ỦY BỘ NỘI VỤ = Đảng ủy Bộ Nội vụ
ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH = Đảng ủy các cơ quan Đảng tỉnh
ĐẢNG ỦY ỦY BAN NHÂN DÂN TỈNH = Đảng ủy Ủy ban nhân dân tỉnh
VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH = Văn phòng Ủy ban nhân dân tỉnh
VĂN PHÒNG CHÍNH PHỦ = Văn phòng Chính phủ
VĂN PHÒNG TRUNG ƯƠNG ĐẢNG = Văn phòng Trung ương Đảng
THỦ TƯỚNG CHÍNH PHỦ = Thủ tướng Chính phủ
CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH GIA LAI = Chủ tịch Ủy ban nhân dân tỉnh Gia Lai
CHỦ TỊCH NƯỚC = Chủ tịch nước
ỦY BAN THƯỜNG VỤ QUỐC HỘI = Ủy ban Thường vụ Quốc hội
NGÂN HÀNG NHÀ NƯỚC VIỆT NAM = Ngân hàng Nhà nước Việt Nam
NGÂN HÀNG NHÀ NƯỚC = Ngân hàng Nhà nước
TÒA ÁN NHÂN DÂN TỐI CAO = Tòa án nhân dân tối cao
VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO = Viện kiểm sát nhân dân tối cao
THANH TRA CHÍNH PHỦ = Thanh tra Chính phủ
KIỂM TOÁN NHÀ NƯỚC = Kiểm toán nhà nước
SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG = Sở Nông nghiệp và Môi trường
SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH = Sở Văn hóa, Thể thao và Du lịch
BỘ VĂN HOÁ, THỂ THAO VÀ DU LỊCH = Bộ Văn hóa, Thể thao và Du lịch
SỞ NGOẠI VỤ = Sở Ngoại vụ
CỤC THUẾ = Cục Thuế
CỤC HẢI QUAN = Cục Hải quan
CHI CỤC KIỂM LÂM = Chi cục Kiểm lâm
THUẾ TỈNH CÀ MAU = Thuế tỉnh Cà Mau
CÔNG AN TỈNH NGHỆ AN = Công an tỉnh Nghệ An
BỘ CHỈ HUY QUÂN SỰ TỈNH = Bộ Chỉ huy quân sự tỉnh
BAN CHỈ ĐẠO CẢI CÁCH HÀNH CHÍNH = Ban Chỉ đạo cải cách hành chính
BAN QUẢN LÝ KHU KINH TẾ = Ban Quản lý Khu kinh tế
TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM = Tổng Liên đoàn Lao động Việt Nam
LIÊN ĐOÀN LAO ĐỘNG TỈNH CÀ MAU = Liên đoàn Lao động tỉnh Cà Mau
HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM = Hội Liên hiệp Phụ nữ Việt Nam
HỘI NÔNG DÂN VIỆT NAM = Hội Nông dân Việt Nam
HỘI CỰU CHIẾN BINH TỈNH ĐỒNG THÁP = Hội Cựu chiến binh tỉnh Đồng Tháp
ĐOÀN TNCS HỒ CHÍ MINH = Đoàn TNCS Hồ Chí Minh
TRƯỜNG ĐẠI HỌC CẦN THƠ = Trường Đại học Cần Thơ
ĐẠI HỌC QUỐC GIA HÀ NỘI = Đại học Quốc gia Hà Nội
HỌC VIỆN CHÍNH TRỊ QUỐC GIA HỒ CHÍ MINH = Học viện Chính trị quốc gia Hồ Chí Minh
BAN TUYÊN GIÁO VÀ DÂN VẬN TỈNH ỦY = Ban Tuyên giáo và Dân vận Tỉnh ủy
ỦY BAN KIỂM TRA TRUNG ƯƠNG = Ủy ban Kiểm tra Trung ương
PHÒNG VĂN HÓA - XÃ HỘI = Phòng Văn hóa - Xã hội
PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ = Phòng Kinh tế, Hạ tầng và Đô thị
TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG = Trung tâm Phục vụ hành chính công
BỘ DÂN TỘC VÀ TÔN GIÁO = Bộ Dân tộc và Tôn giáo
BỘ Y TẾ = Bộ Y tế
ỦY BAN DÂN TỘC = Ủy ban Dân tộc
BỘ KHOA HỌC, CÔNG NGHỆ VÀ MÔI TRƯỜNG = Bộ Khoa học, Công nghệ và Môi trường
HỘI ĐỒNG BẦU CỬ QUỐC GIA = Hội đồng bầu cử quốc gia
QUỐC HỘI = Quốc hội
CHÍNH PHỦ = Chính phủ
BỘ CHÍNH TRỊ = Bộ Chính trị
BAN CHẤP HÀNH TRUNG ƯƠNG = Ban Chấp hành Trung ương
ĐOÀN ĐẠI BIỂU QUỐC HỘI TỈNH CÀ MAU = Đoàn đại biểu Quốc hội tỉnh Cà Mau
TÒA ÁN NHÂN DÂN TỐI CAO - BỘ CÔNG AN = Tòa án nhân dân tối cao - Bộ Công an
ĐÀI TRUYỀN HÌNH VIỆT NAM = Đài Truyền hình Việt Nam
BỘ NÔNG NGHIỆP VÀ PTNT = Bộ Nông nghiệp và Phát triển nông thôn
TẬP ĐOÀN ĐIỆN LỰC VIỆT NAM = Tập đoàn Điện lực Việt Nam
ỦY BAN CHỨNG KHOÁN NHÀ NƯỚC = Ủy ban Chứng khoán Nhà nước
CÔNG TY TNHH MỘT THÀNH VIÊN CẤP NƯỚC = Công ty TNHH một thành viên cấp nước
ỦY BAN NHÂN DÂN TỈNH BÀ RỊA - VŨNG TÀU = Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu
ỦY BAN NHÂN DÂN TỈNH THỪA THIÊN HUẾ = Ủy ban nhân dân tỉnh Thừa Thiên Huế
THANH TRA TỈNH = Thanh tra tỉnh
SỞ GIÁO DỤC VÀ ĐÀO TẠO = Sở Giáo dục và Đào tạo
"""


@pytest.mark.parametrize("line", NAMES.strip().split("\n"))
def test_a_name_in_capitals_is_written_as_in_a_sentence(line: str) -> None:
    written, expected = line.split(" = ")
    assert agency_name(written) == expected


def test_a_name_in_small_letters_stays_but_for_its_abbreviations() -> None:
    assert agency_name("UBND  tỉnh Kiên Giang") == "Ủy ban nhân dân tỉnh Kiên Giang"
    assert agency_name("Ủy ban MTTQ Việt Nam xã A") == "Ủy ban MTTQ Việt Nam xã A"
    assert agency_name("Sở Nội vụ") == "Sở Nội vụ"

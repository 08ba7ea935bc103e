import pytest

from ingest.formats.joints import Joints
from ingest.formats.text import canonical

WIDTH = 80
SAID = (
    "Đài Truyền hình Việt Nam và Chi cục Hải quan khu vực V phối hợp với Trường Đại học Đà Lạt;",
    "tại các xã A Lưới 3, thực hiện Chương trình mục tiêu, điều chỉnh Quyết định, báo cáo Thủ",
    "Thừa Thiên Huế; Tiêu chuẩn ISO 9001; Bộ Nội vụ trình Chính phủ; công nhận khóa XVII.",
)
LONG = "Sở Khoa học và Công nghệ chủ trì, phối hợp với các cơ quan liên quan "


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ("phát sóng trên Đài Truyền hình Việt", "Nam hằng tuần"),
        (f"{LONG} của tỉnh Thừa Thiên", "Huế sửa đổi, bổ sung một số điều"),
        (f"{LONG} gồm Trường", "Đại học Đà Lạt, Viện Năng lượng nguyên tử"),
        (f"{LONG} các xã A Lưới 2, A Lưới", "3, A Lưới 4, A Lưới 5” tại khoản 3"),
        (f"{LONG} theo tiêu chuẩn ISO", "9001 đối với cơ quan, tổ chức"),
        (f"{LONG} Đoàn đại biểu khóa", "XVII."),
        (f"{LONG} quy định tại khoản 3 Điều 19", "Luật Quản lý, sử dụng tài sản công."),
        (f"{LONG} tại mục 1", "Phụ lục VI.10 kèm theo Quyết định"),
        (f"{LONG} khoản 2 Điều 19 Nghị định", "58/2024/NĐ-CP của Chính phủ"),
        ("17. Chi cục", "Hải quan khu vực V"),
        ("2. Trách nhiệm của các Sở:", "Xây dựng, Tài chính, Nội vụ."),
        ("16. Mặt trận", "Tổ quốc tỉnh và các tổ chức chính trị - xã hội"),
        ("Điều 3. Chánh", "Văn phòng Ủy ban nhân dân tỉnh; Thủ trưởng các sở"),
    ],
)
def test_a_name_or_a_reference_goes_on(line: str, following: str) -> None:
    assert Joints([*SAID, line, following]).joined(line, following, WIDTH)


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ("Điều 1. Phạm vi điều chỉnh", "Quyết định này quy định về phân cấp"),
        ("3. Thời gian thực hiện", "Chương trình: Từ năm 2025 đến hết năm 2030."),
        ("Bộ Nội vụ", "Bộ Tài chính"),
        ("Cấp trình", "Chính phủ"),  # two cells: neither a name nor a heading
        ("STT", "Văn bản hết hiệu lực"),
        ("- Khoản 2 Điều 1", "Nghị định số 55/2023/NĐ-CP"),
        (f"{LONG} theo khoản 3", "Điều 19. Hiệu lực thi hành"),
        (f"{LONG} ở tỉnh Thừa Thiên.", "Huế là thành phố trực thuộc Trung ương"),
    ],
)
def test_a_new_line_is_none(line: str, following: str) -> None:
    assert not Joints([*SAID, "STT Văn bản hết hiệu lực", line, following]).joined(
        line, following, WIDTH
    )


def test_a_text_that_is_not_wrapped_has_none() -> None:
    assert not Joints([*SAID]).joined("17. Chi cục", "Hải quan khu vực V", 0)


def test_the_day_of_another_document_begins_no_line() -> None:
    wide = f"{LONG}trong quá trình tổ\nchức thực hiện nhiệm vụ được giao.\n" * 4
    cut = "Thực hiện ý kiến chỉ đạo của Thủ tướng Chính phủ tại Thông báo số 186/TB-\n"
    said = canonical(f"{wide}{cut}VPCP ngày 15 tháng 4 năm 2026 của Văn phòng.\n")
    assert "số 186/TB- VPCP ngày 15" in said

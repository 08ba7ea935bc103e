import pytest

from ingest.anatomy import read_anatomy
from ingest.furniture import furniture
from rag.model import Document, Identity, PartialDate, Stated
from tests.ingest.five import document


def read(text: str) -> Identity:
    return read_anatomy(text, furniture(text)).identity


def value(part: Stated | None) -> str | None:
    return part.value if part else None


def stated(read_document: Document, part: Stated | None) -> str | None:
    return read_document.text[part.start : part.end] if part else None


def test_the_plan_of_kien_giang_says_everything() -> None:
    plan = document("001")
    identity = plan.identity
    assert value(identity.type) == "Kế hoạch"
    assert value(identity.number) == "63/KH-UBND"
    assert value(identity.issuer) == "Ủy ban nhân dân tỉnh Kiên Giang"
    assert identity.superior is None
    assert value(identity.place) == "Kiên Giang"
    assert identity.date == PartialDate(2024, 3, 6)
    assert value(identity.subject) == (
        "Thực hiện Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ về tiếp tục tăng "
        "cường và đổi mới công tác dân vận của cơ quan hành chính nhà nước, chính quyền các cấp "
        "trong tình hình mới trên địa bàn tỉnh Kiên Giang năm 2024"
    )
    assert value(identity.signer) == "Nguyễn Lưu Trung"
    assert value(identity.post) == "Phó Chủ tịch"
    assert value(identity.authority) == "KT. CHỦ TỊCH"
    assert identity.addressees == ()
    assert [one.value for one in identity.recipients] == [
        "Bộ Nội vụ (b/c)", "TT.TU, TT.HĐND tỉnh (b/c)", "CT và các PCT. UBND tỉnh",
        "Ủy ban MTTQ VN tỉnh", "Ban Dân vận Tỉnh ủy (b/c)", "Các sở, ban, ngành cấp tỉnh",
        "UBND các huyện, thành phố", "Sở Nội vụ (05b)", "LĐVP. UBND", "CVNC",
        "Lưu: VT. ckbich (01b)",
    ]  # fmt: skip
    assert stated(plan, identity.issuer) == "ỦY BAN NHÂN DÂN\nTỈNH KIÊN GIANG"
    assert stated(plan, identity.issued_on) == "ngày 06 tháng 03 năm 2024"
    assert stated(plan, identity.post) == "PHÓ CHỦ TỊCH"


def test_the_letter_of_soc_trang_leaves_number_and_day_blank() -> None:
    letter = document("002")
    identity = letter.identity
    assert value(identity.type) == "Công văn"
    assert identity.number is None
    assert value(identity.issuer) == "Sở Tài chính"
    assert value(identity.superior) == "Ủy ban nhân dân tỉnh Sóc Trăng"
    assert identity.date == PartialDate(2022, 1)
    assert stated(letter, identity.subject) == (
        "tăng cường, đổi mới công tác dân vận của cơ quan hành chính nhà nước, chính quyền các cấp "
        "trong tình hình mới"
    )
    assert [one.value for one in identity.addressees] == [
        "Chánh Văn phòng, Chánh Thanh tra và Trưởng các phòng chuyên môn thuộc Sở Tài chính, tỉnh "
        "Sóc Trăng"
    ]
    assert [one.value for one in identity.recipients] == ["Như trên", "Ban Giám đốc", "Lưu: VP"]
    assert (value(identity.signer), value(identity.post)) == ("Dương Thị Kim Thúy", "Giám đốc")
    assert identity.authority is None


def test_a_text_without_header_states_its_signer_and_nothing_else() -> None:
    body = document("000")
    assert value(body.identity.signer) == "Trần Quốc Dũng"
    assert Identity(signer=body.identity.signer) == body.identity


@pytest.mark.parametrize("number", ["003", "004"])
def test_news_and_summaries_have_no_identity(number: str) -> None:
    assert document(number).identity == Identity()
    assert document(number).sections == ()


@pytest.mark.parametrize(
    ("number", "title", "province"),
    [
        ("001", "Kế hoạch số 63/KH-UBND ngày 06/3/2024 của Ủy ban nhân dân tỉnh Kiên Giang",
         "Kiên Giang"),
        ("003", "Hội nghị Triển khai kế hoạch năm 2018 - Năm dân vận chính quyền", "Kiên Giang"),
        ("002", "Công văn tháng 01/2022 của Sở Tài chính tỉnh Sóc Trăng về tăng cường, đổi mới "
         "công tác dân vận của cơ quan hành chính", "Sóc Trăng"),
    ],
)  # fmt: skip
def test_titles_and_provinces(number: str, title: str, province: str) -> None:
    assert (document(number).title, document(number).province) == (title, province)
    assert all(len(document(one).title) <= 120 for one in ("000", "001", "002", "003", "004"))


def test_a_party_document() -> None:
    identity = read(
        "BAN CHẤP HÀNH\nTRUNG ƯƠNG\nBAN TỔ CHỨC\n- ĐẢNG CỘNG SẢN VIỆT NAM\nSố 45-HD/BTCTW\n"
        "Hà Nội, ngày 21 tháng 11 năm 2025\nHƯỚNG DẪN\nMỘT SỐ NỘI DUNG VỀ CÔNG TÁC CÁN BỘ\n-----\n"
        "Ban Tổ chức Trung ương hướng dẫn về công tác cán bộ như sau:\nI. Về phân cấp\nPhân cấp.\n"
        "Nơi nhận:\n- Lưu VP.\nK/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN THƯỜNG TRỰC\nHoàng Đăng Quang"
    )
    assert (value(identity.type), value(identity.number)) == ("Hướng dẫn", "45-HD/BTCTW")
    assert value(identity.superior) == "Ban Chấp hành Trung ương"
    assert value(identity.issuer) == "Ban Tổ chức Trung ương"
    assert value(identity.subject) == "Một số nội dung về công tác cán bộ"
    assert value(identity.authority) == "K/T TRƯỞNG BAN"
    assert value(identity.post) == "Phó Trưởng ban Thường trực"
    assert value(identity.signer) == "Hoàng Đăng Quang"


def test_a_decision_of_a_prime_minister_with_cells_in_another_order() -> None:
    identity = read(
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nTHỦ TƯỚNG CHÍNH PHỦ\n"
        "Số: 06/QĐ-TTg\nHà Nội ngày 06 tháng 01 năm 2022\nQUYẾT ĐỊNH\n"
        "Phê duyệt Đề án phát triển dữ liệu dân cư\nTHỦ TƯỚNG CHÍNH PHỦ\n"
        "Căn cứ Luật Tổ chức Chính phủ;\nĐiều 1. Phê duyệt Đề án.\n"
        "KT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG\nVũ Đức Đam"
    )
    assert value(identity.issuer) == "Thủ tướng Chính phủ"
    assert identity.superior is None
    assert identity.date == PartialDate(2022, 1, 6)
    assert value(identity.subject) == "Phê duyệt Đề án phát triển dữ liệu dân cư"
    assert (value(identity.signer), value(identity.post)) == ("Vũ Đức Đam", "Phó Thủ tướng")


def test_a_list_of_addressees() -> None:
    identity = read(
        "BỘ NỘI VỤ\nSố: 1/BNV-TCBC\nV/v biên chế\nHà Nội, ngày 2 tháng 1 năm 2025\nKính gửi:\n"
        "- Các bộ;\n- Ủy ban nhân dân tỉnh.\nThực hiện ý kiến của Bộ Chính trị, Bộ đề nghị.\n"
    )
    assert value(identity.number) == "01/BNV-TCBC"
    assert [one.value for one in identity.addressees] == ["Các bộ", "Ủy ban nhân dân tỉnh"]
    assert value(identity.subject) == "Biên chế"


def test_a_law_says_its_date_at_the_end() -> None:
    identity = read(
        "QUỐC HỘI\nLuật số: 50/2024/QH15\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\nLUẬT\nCÔNG ĐOÀN\nCăn cứ Hiến pháp;\n"
        "Điều 1. Phạm vi\nTổ chức.\n"
        "Luật này được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XV, kỳ họp thứ 8 "
        "thông qua ngày 27 tháng 11 năm 2024./.\nCHỦ TỊCH QUỐC HỘI\nTrần Thanh Mẫn"
    )
    assert (value(identity.type), value(identity.number)) == ("Luật", "50/2024/QH15")
    assert value(identity.issuer) == "Quốc hội"
    assert identity.date == PartialDate(2024, 11, 27)
    assert (value(identity.signer), value(identity.post)) == ("Trần Thanh Mẫn", "Chủ tịch Quốc hội")

from pathlib import Path

import pytest

from rag.assistant import Assistant
from rag.generation.routes.one_place import is_one
from rag.model import Document, Draft, DraftSentence, Evidence
from tests.rag.generation.small import assistant_of


def test_each_side_is_answered_with_its_own_citation(assistant: Assistant) -> None:
    answer = assistant.answer("phương châm của Hòa Bình và của Sóc Trăng có giống nhau không?")
    assert answer.status == "answered"
    assert [one.document.file[:3] for one in answer.citations] == ["004", "002"]


def test_a_described_document_is_a_side_too(assistant: Assistant) -> None:
    answer = assistant.answer("Kế hoạch 63 và văn bản của Sở có Kế hoạch 300, ai ký mỗi văn bản?")
    assert "Nguyễn Lưu Trung" in answer.text
    assert "Trần Quốc Dũng" in answer.text


def test_the_side_without_an_answer_is_told(assistant: Assistant) -> None:
    question = "Kế hoạch 63 của Kiên Giang và văn bản dẫn Nghị quyết 07-NQ/TU, ai ký mỗi văn bản?"
    answer = assistant.answer(question)
    assert answer.status == "partial"
    assert "Nguyễn Lưu Trung" in answer.text
    assert any("07-NQ/TU" in one.text for one in answer.notices if one.kind == "missing_side")


def test_each_of_two_numbered_documents_is_told_of(assistant: Assistant) -> None:
    question = "Công văn 70-CV/TU về dân vận và Công văn 700-CV/TU về CCHC ban hành ngày nào?"
    answer = assistant.answer(question)
    assert "70-CV/TU" in answer.text
    assert "700-CV/TU" in answer.text


def decision(number: str, powers: str) -> str:
    return f"""ỦY BAN NHÂN DÂN
TỈNH CAO BẰNG

Số: {number}
Cao Bằng, ngày 28 tháng 11 năm 2025

QUYẾT ĐỊNH
Phân cấp cho Sở Giáo dục và Đào tạo thực hiện một số nhiệm vụ

Điều 1. Phạm vi điều chỉnh
Quyết định này quy định việc phân cấp cho Sở Giáo dục và Đào tạo.
Điều 2. Sở Giáo dục và Đào tạo
1. {powers}
2. Quản lý vị trí việc làm trong các cơ sở giáo dục.
Điều 3. Tổ chức thực hiện
1. Sở Giáo dục và Đào tạo báo cáo về tình hình thực hiện.
"""


def test_two_decisions_on_powers_differ_in_what_they_hand_on(tmp_path: Path) -> None:
    assistant = assistant_of(
        tmp_path,
        decision("52/2025/QĐ-UBND", "Quyết định nâng bậc lương trước thời hạn."),
        decision("53/2025/QĐ-UBND", "Tuyển dụng, điều động đội ngũ nhà giáo."),
    )
    asked = "Quyết định 52/2025/QĐ-UBND và Quyết định 53/2025/QĐ-UBND phân cấp cho Sở khác nhau"
    told = assistant.answer(f"{asked} thế nào?").text
    assert "nâng bậc lương" in told.split("Tuyển dụng")[0]
    assert "Tuyển dụng, điều động" in told
    assert "nâng bậc lương" not in assistant.answer(f"{asked} ở ngày ban hành nào?").text


def monitoring(province: str, number: str, said: str) -> str:
    return f"""ỦY BAN NHÂN DÂN
TỈNH {province.upper()}

Số: {number}/KH-UBND
{province}, ngày 02 tháng 12 năm 2025

KẾ HOẠCH
Quan trắc môi trường nuôi trồng thủy sản trên địa bàn tỉnh {province}

1. Vùng nuôi ngao
{said}
2. Tổ chức thực hiện
Sở Nông nghiệp và Môi trường tổ chức thực hiện kế hoạch.
"""


def test_more_of_one_side_is_not_the_other_one(tmp_path: Path) -> None:
    assistant = assistant_of(
        tmp_path,
        monitoring(
            "Thanh Hóa",
            "235",
            "Các thông số môi trường quan trắc với tần suất 2 lần/tháng; số mẫu 64 mẫu/năm.\n"
            "Các thông số kim loại quan trắc với tần suất 3 lần/tháng; số mẫu 48 mẫu/năm.",
        ),
        monitoring("Đắk Lắk", "134", "Kinh phí do ngân sách tỉnh bảo đảm."),
    )
    asked = "Kế hoạch quan trắc của Đắk Lắk và Thanh Hóa: mỗi tỉnh quan trắc mấy lần một tháng?"
    said = assistant.answer(asked)
    assert said.status == "partial"
    assert any("Đắk Lắk" in one.text for one in said.notices if one.kind == "missing_side")


def rounds(third: str) -> str:
    return f"""ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM
XÃ LƯƠNG MINH

Số: 12/KH-MTTQ
Lương Minh, ngày 15 tháng 11 năm 2025

KẾ HOẠCH
Tổ chức các hội nghị hiệp thương

II. TIẾN ĐỘ
1. Hội nghị hiệp thương lần thứ hai.
- Thời gian họp hiệp thương: Dự kiến ngày 30/01/2026.
{third}"""


def test_one_of_two_rounds_that_nothing_tells_of_is_missing(tmp_path: Path) -> None:
    asked = "Hội nghị hiệp thương lần hai và lần ba của xã Lương Minh dự kiến họp ngày nào?"
    (tmp_path / "one").mkdir()
    (tmp_path / "both").mkdir()
    third = (
        "2. Hội nghị hiệp thương lần thứ ba.\n"
        "- Thời gian họp hiệp thương: Dự kiến ngày 12/02/2026.\n"
    )
    both = assistant_of(tmp_path / "both", rounds(third)).answer(asked)
    assert "30/01/2026" in both.text
    assert "12/02/2026" in both.text
    one = assistant_of(tmp_path / "one", rounds("2. Nộp hồ sơ trước ngày 01/02/2026.\n")).answer(
        asked
    )
    assert one.status == "partial"
    assert "30/01/2026" in one.text
    assert "01/02/2026" not in one.text


FEES = """BỘ TÀI CHÍNH

Số: 11/2026/TT-BTC
Hà Nội, ngày 10 tháng 02 năm 2026

THÔNG TƯ
Quy định mức thu phí thuộc lĩnh vực đường sắt

Điều 3. Mức thu phí
1. Mức thu phí sử dụng kết cấu hạ tầng được quy định như sau:
a) Đến hết ngày 31 tháng 12 năm 2027, mức thu là 2% trên doanh thu vận tải.
b) Kể từ ngày 01 tháng 01 năm 2028 trở đi, mức thu là 8% trên doanh thu vận tải.
2. Mức thu phí sát hạch lái tàu là 950.000 đồng/người.
3. Mức thu phí cấp giấy phép lái tàu là 50.000 đồng/giấy.
"""


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        ("Phí hạ tầng đường sắt đến hết 2027 và từ 2028 trở đi mấy phần trăm?", "2%", "8%"),
        ("Phí hạ tầng đến hết 2027 mấy phần trăm, còn từ 2028 trở đi thì sao?", "2%", "8%"),
        ("Phí sát hạch lái tàu bao nhiêu, phí cấp giấy phép bao nhiêu?", "950.000", "50.000"),
        ("Phí sát hạch hay phí cấp giấy phép lái tàu cao hơn?", "950.000", "50.000"),
        ("Phí sát hạch lái tàu hơn phí cấp giấy phép bao nhiêu?", "950.000", "50.000"),
        (
            "How does the fee for the train driver test compare with that for the licence?",
            "950.000",
            "50.000",
        ),
    ],
)
def test_two_amounts_of_one_text(tmp_path: Path, question: str, first: str, second: str) -> None:
    told = assistant_of(tmp_path, FEES).answer(question).text
    assert f" {first}" in told
    assert f" {second}" in told


ALLOWANCES = """CHÍNH PHỦ

Số: 192/2026/NĐ-CP
Hà Nội, ngày 30 tháng 5 năm 2026

NGHỊ ĐỊNH
Quy định phụ cấp chống dịch

Điều 5. Mức phụ cấp chống dịch
1. Bệnh truyền nhiễm thuộc nhóm B: 280.000 đồng/ngày/người.
2. Bệnh truyền nhiễm thuộc nhóm C: 210.000 đồng/ngày/người.
3. Người thường trực chống dịch được hỗ trợ tiền ăn 40.000 đồng/ngày/người.
"""


def test_a_group_that_nothing_tells_of_is_missing(tmp_path: Path) -> None:
    assistant = assistant_of(tmp_path, ALLOWANCES)
    both = assistant.answer("Phụ cấp chống dịch nhóm B và nhóm C là bao nhiêu một ngày?")
    assert "280.000" in both.text
    assert "210.000" in both.text
    one = assistant.answer("Phụ cấp chống dịch nhóm B và nhóm D là bao nhiêu một ngày?")
    assert one.status == "partial"
    assert "280.000" in one.text
    assert "210.000" not in one.text


def test_a_clause_and_its_whole_sentence_are_one_place() -> None:
    text = "Các bộ rà soát chương trình, kế hoạch cũ, hoàn thành trong Quý II năm 2026."
    document = Document("d", "d.txt", text, "", "")
    whole, cut = Evidence(document, 0, len(text)), Evidence(document, 14, len(text))
    other = Evidence(document, 0, 6)
    drafts = [Draft("answered", (DraftSentence("x", (one,)),)) for one in (cut, whole, other)]
    assert is_one(drafts[:2])
    assert not is_one([drafts[0], drafts[2]])


def entrusting(number: str, until: str) -> str:
    return f"""ỦY BAN NHÂN DÂN
THÀNH PHỐ CẦN THƠ

Số: {number}
Cần Thơ, ngày 20 tháng 11 năm 2025

QUYẾT ĐỊNH
Về việc ủy quyền cho Giám đốc Sở Nông nghiệp và Môi trường

Điều 1. Ủy quyền cho Giám đốc Sở Nông nghiệp và Môi trường cấp giấy chứng nhận.
Điều 2. Thời hạn ủy quyền: Kể từ ngày ký đến hết ngày {until}.
"""


def test_two_numbered_documents_with_the_time_that_is_asked_of_each(tmp_path: Path) -> None:
    assistant = assistant_of(
        tmp_path,
        entrusting("1617/QĐ-UBND", "28/02/2027"),
        entrusting("2568/QĐ-UBND", "31/12/2026"),
    )
    question = "Thời hạn ủy quyền của Quyết định 1617 và Quyết định 2568 có giống nhau không?"
    answer = assistant.answer(question)
    assert "28/02/2027" in answer.text
    assert "31/12/2026" in answer.text


def test_what_each_of_two_documents_is_is_told_of_each(assistant: Assistant) -> None:
    asked = "KH 41-KH/TU và KH 39/KH-UBND"
    whose = "cái nào của Tỉnh ủy, cái nào của UBND tỉnh"
    told = assistant.answer(f"{asked}: {whose}, ra khi nào?").text
    assert "Kế hoạch số 41-KH/TU do Tỉnh ủy" in told
    assert "Kế hoạch số 39/KH-UBND do Ủy ban nhân dân tỉnh" in told
    told = assistant.answer(f"{asked} ban hành cách nhau từ khi nào đến khi nào?").text
    assert "12/01/2022" in told
    assert "23/02/2022" in told


def leading(number: str, ministry: str, aim: str) -> str:
    return f"""THỦ TƯỚNG CHÍNH PHỦ

Số: {number}
Hà Nội, ngày 20 tháng 5 năm 2026

QUYẾT ĐỊNH
Phê duyệt Đề án {aim}

Điều 1. Tổ chức thực hiện
1. {ministry}
a) Chủ trì, phối hợp với các địa phương triển khai thực hiện Đề án.
b) Chủ trì, phối hợp với các bộ triển khai thực hiện các nhiệm vụ của Đề án ở trung ương.
Điều 2. Quyết định này có hiệu lực từ ngày ký.

Nơi nhận:
- Văn phòng Quốc hội;
- Lưu: VT.
THỦ TƯỚNG

Trần Văn {number[0]}ình
"""


def test_what_is_said_of_one_of_two_documents_is_not_all(tmp_path: Path) -> None:
    assistant = assistant_of(
        tmp_path,
        leading("892/QĐ-TTg", "Bộ Ngoại giao", "bồi dưỡng cán bộ đối ngoại"),
        leading("715/QĐ-TTg", "Bộ Y tế", "chăm sóc người cao tuổi"),
    )
    told = assistant.answer("Đề án 892/QĐ-TTg và 715/QĐ-TTg giao bộ nào chủ trì?").text
    assert "Bộ Ngoại giao: Chủ trì" in told
    assert "Bộ Y tế: Chủ trì" in told


def test_who_follows_one_of_two_is_not_told_by_their_names(tmp_path: Path) -> None:
    assistant = assistant_of(
        tmp_path,
        leading("892/QĐ-TTg", "Bộ Ngoại giao", "bồi dưỡng cán bộ đối ngoại"),
        entrusting("1617/QĐ-UBND", "28/02/2027"),
    )
    asked = "Quyết định 892/QĐ-TTg và Quyết định 1617/QĐ-UBND do cơ quan nào chủ trì triển khai?"
    answer = assistant.answer(asked)
    assert answer.status == "partial"
    assert "Bộ Ngoại giao: Chủ trì" in answer.text
    assert [one.kind for one in answer.notices] == ["missing_side"]


def test_a_fact_is_told_of_the_document_that_is_asked_for_first(tmp_path: Path) -> None:
    assistant = assistant_of(
        tmp_path,
        entrusting("1617/QĐ-UBND", "28/02/2027"),
        leading("715/QĐ-TTg", "Bộ Y tế", "chăm sóc người cao tuổi"),
    )
    asked = "Quyết định nào về chăm sóc người cao tuổi, gửi những nơi nào và ban hành ngày nào?"
    answer = assistant.answer(asked)
    assert "715/QĐ-TTg" in answer.text
    assert "Văn phòng Quốc hội" in answer.text


def test_notices_on_two_places_are_two(tmp_path: Path) -> None:
    assistant = assistant_of(
        tmp_path,
        monitoring("CÀ MAU", "12/KH-UBND", "2 lần một tháng"),
        monitoring("LÀO CAI", "15/KH-UBND", "3 lần một tháng"),
    )
    told = assistant.answer("Kế hoạch quan trắc về Cà Mau và về Lào Cai ban hành ngày nào?").text
    assert "12/KH-UBND" in told
    assert "15/KH-UBND" in told


def test_the_clause_that_holds_both_answers_is_told(assistant: Assistant) -> None:
    told = assistant.answer("Văn bản dân vận Hòa Bình nhắc cơ chế gì và phương châm gì?").text
    assert "Đảng lãnh đạo, Nhà nước quản lý, Nhân dân làm chủ" in told
    assert "Dân biết, dân bàn" in told

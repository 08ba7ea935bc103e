from __future__ import annotations

import pytest

from rag.model import Aspect
from rag.vietnamese.aspects import asked_aspects


@pytest.mark.parametrize(
    ("question", "aspect"),
    [
        ("Kế hoạch 300/KH-UBND ban hành ngày nào?", "date"),
        ("ke hoach 41 ra ngay bao nhieu", "date"),
        ("When was the plan issued?", "date"),
        ("In which year was it issued?", "date"),
        ("The directive dates from when?", "date"),
        ("Ngày ký quyết định?", "date"),
        ("Directive 05-CT/TW dates from when?", "date"),
        ("What is the year of the Law on Cadres?", "date"),
        ("Where was Decision 44/2025/QĐ-UBND sent to?", "recipient"),
        ("Who receives 44/2025/QĐ-UBND?", "recipient"),
        ("Who else received copies of the notice?", "recipient"),
        ("Is Circular 12/2024/TT-BNV still valid?", "effect"),
        ("Who heads the provincial inspectorate and signed the notice?", "signer"),
        ("Were both plans signed by the same official?", "signer"),
        ("Luật Tố cáo năm bao nhiêu?", "date"),
        ("ai thay mặt UBND thành phố ký", "signer"),
        ("To which body is the plan addressed?", "recipient"),
        ("do cơ quan nào ban hành", "issuer"),
        ("Thông tư về học phí bắt đầu áp dụng hôm nào?", "effect"),
        ("Từ ngày nào thì quy định về học phí áp dụng?", "effect"),
        ("thông tư này có HL từ bao giờ", "effect"),
        ("Which agency issued it?", "issuer"),
        ("ai ký văn bản này", "signer"),
        ("Quyết định 12 và Quyết định 15 có cùng người ký không?", "signer"),
        ("QD 12 va QD 15 co cung mot thu truong ky ko", "signer"),
        ("Kế hoạch của hai tỉnh, bên nào do Chủ tịch ký?", "signer"),
        ("Were both decisions signed by the same person?", "signer"),
        ("Bộ Tài chính hay Bộ Công Thương ban hành Thông tư 12?", "issuer"),
        ("Who signed the plan?", "signer"),
        ("Who signed Official letter 10989/BNV-TCBC?", "signer"),
        ("pho thu tuong nao ky nghi quyet 100", "signer"),
        ("Lãnh đạo nào đã ký kế hoạch", "signer"),
        ("Which Deputy Prime Minister signed the resolution?", "signer"),
        ("Who was the minister that signed it?", "signer"),
        ("giữ chức vụ gì", "post"),
        ("công văn gửi cho ai", "recipient"),
        ("Who is it addressed to?", "recipient"),
        ("nghị quyết số mấy", "number"),
        ("Kế hoạch của Sở là số nào?", "document"),
        ("website của sở là gì", "contact"),
        ("nói về việc gì", "subject"),
        ("kế hoạch nào về dân vận", "document"),
        ("which directive pushes it", "document"),
        ("Which document does the province issue on it?", "document"),
        ("kể tên các chỉ thị", "list"),
        ("phải niêm yết ở những đâu", "list"),
        ("những công việc hỗ trợ, phục vụ nào được ký hợp đồng", "list"),
        ("tỉnh còn những tồn tại, hạn chế gì", "list"),
        ("những trường, viện nào được chỉ đích danh", "list"),
        ("khác nhau thế nào", "compare"),
        ("PAPI viết tắt của gì", "definition"),
        ("phương châm hành động là gì", "slogan"),
        ("kinh phí bao nhiêu", "quantity"),
        ("vì sao bị bãi bỏ", "reason"),
        ("số điện thoại của ông ấy", "contact"),
        ("sinh năm bao nhiêu", "person"),
        ("Ông ấy tốt nghiệp trường nào?", "person"),
        ("What is the minister's salary?", "person"),
        ("What is Nguyễn Lưu Trung's position?", "post"),
    ],
)
def test_a_cue_tells_what_is_asked(question: str, aspect: Aspect) -> None:
    assert aspect in asked_aspects(question)


@pytest.mark.parametrize(
    ("question", "aspect"),
    [
        ("Các sở phải tuyên truyền thế nào?", "date"),
        ("Kế hoạch 300/KH-UBND về việc gì?", "signer"),
        ("quy chế dân chủ ở cơ sở được thực hiện ra sao", "document"),
        ("báo cáo theo phụ lục nào", "date"),
        ("Cần nâng những chỉ số nào?", "number"),
        ("Kế hoạch 63 cần cải thiện những chỉ số nào?", "document"),
        ("KH 63 nhằm cải thiện các chỉ số nào?", "document"),
        ("Áp dụng cho các loại văn bản nào?", "document"),
        ("Which assets need a provincial decision?", "document"),
        ("Bài đăng trên website có bao nhiêu lượt đọc?", "contact"),
        ("The directive dates from when?", "effect"),
        ("What documents make up the nomination file?", "document"),
        ("In drawing up which documents must it apply the motto?", "document"),
    ],
)
def test_other_words_do_not(question: str, aspect: Aspect) -> None:
    assert aspect not in asked_aspects(question)


def test_a_department_is_no_number() -> None:
    assert "number" not in asked_aspects("sở nào quản lý thư điện tử?")
    assert "number" in asked_aspects("quyết định số nào về thư điện tử?")


@pytest.mark.parametrize(
    ("question", "aspect"),
    [
        ("người dân giao tài sản cho phường thì ai ký quyết định xác lập sở hữu", "signer"),
        ("ai thay mặt Chính phủ ký báo cáo giải trình", "signer"),
        ("địa chỉ email của đảng ủy xã đặt theo mẫu nào", "contact"),
    ],
)
def test_a_rule_is_no_fact_of_a_document_or_a_person(question: str, aspect: Aspect) -> None:
    assert aspect not in asked_aspects(question)


@pytest.mark.parametrize(
    ("question", "aspect"),
    [
        ("Which body leads the target that 95% of people hold a bank account?", "person"),
        ("How many voter-contact meetings must a candidate have?", "contact"),
        ("Tin báo được tiếp nhận qua ứng dụng điện thoại nào?", "contact"),
        ("Tài sản chưa biết giao ai thì đơn vị nào đứng ra quản lý?", "issuer"),
        ("Bộ nào rà soát định mức biên chế?", "issuer"),
        ("Directive 05-CT/TW dates from when?", "effect"),
        ("To which ministry are the yearly results of the plan sent?", "recipient"),
        ("Nghị quyết 97 đòi lãnh đạo am hiểu luật thế nào?", "document"),
        ("In which new fields does Resolution 100 call for a mechanism?", "document"),
        ("Which forms annexed to Resolution 20 were abolished?", "document"),
        ("Hai tỉnh ban hành quy chế chữ ký số ngày nào?", "signer"),
        ("What happens if the report is late?", "document"),
        ("Which bodies check the decisions?", "document"),
        ("Which of the ministries sends the report?", "document"),
        ("On which legal basis does it rest?", "list"),
        ("By what means is the owner told?", "definition"),
        ("By whom must the minutes be signed?", "signer"),
        ("Tờ trình dự án luật này, ai được thay mặt Chính phủ ký?", "signer"),
        ("Thông tư ký ngày bao nhiêu?", "quantity"),
        ("Nghị quyết cho mỗi tháng bao nhiêu tiền?", "date"),
        ("Một ngày mấy lần thì phải đo?", "date"),
        ("Tỉnh giao đơn vị nào ký quyết định nuôi con nuôi?", "signer"),
        ("Báo cáo giải trình dự án luật giao ai ký thay Chính phủ?", "signer"),
        ("Việc đăng ký lại hộ tịch do sở nào ký quyết định?", "signer"),
        ("Tỉnh yêu cầu bỏ những văn bản như thế nào?", "document"),
    ],
)
def test_a_cue_within_something_else_asks_for_nothing(question: str, aspect: str) -> None:
    assert aspect not in asked_aspects(question)


@pytest.mark.parametrize(
    ("question", "aspect"),
    [
        ("What is the chairman's bank account?", "person"),
        ("Số điện thoại của Chủ tịch?", "contact"),
        ("Which earlier plan of the province does it replace?", "document"),
        ("Cuối công văn có chữ ký của ai?", "signer"),
        ("By whom was Decision 12/QĐ-UBND signed?", "signer"),
        ("When was Plan 12/KH-UBND signed, and by whom?", "signer"),
        ("When was Plan 12/KH-UBND issued, and by whom?", "issuer"),
        ("Who was Decision 12/QĐ-UBND sent to?", "recipient"),
        ("Which of the two plans is older?", "document"),
        ("What about the Law on Complaints?", "document"),
        ("From which year is the Law on Complaints in the plan?", "document"),
        ("What does the term mean?", "definition"),
        ("Which agencies issued Plan 12/KH-UBND?", "issuer"),
        ("Quyết định của hai tỉnh, cái nào ban hành trước?", "date"),
        ("Tổ tiếp công dân có những ai?", "list"),
        ("Kế hoạch ra ngày mấy?", "date"),
        ("Cơ quan nào ký Kế hoạch 12/KH-UBND?", "signer"),
        ("Huế áp dụng nghị quyết về giảm nghèo từ lúc nào?", "effect"),
        ("Quyết định này gửi để báo cáo cho những ai?", "recipient"),
    ],
)
def test_the_same_cue_asks_by_itself(question: str, aspect: str) -> None:
    assert aspect in asked_aspects(question)


@pytest.mark.parametrize(
    ("question", "asks", "aspect"),
    [
        ("Quan trắc xong báo cáo cục nào?", False, "document"),
        ("Sở Nội vụ lập báo cáo số nào?", True, "document"),
        ("Hồ sơ đề nghị kiểm định gồm những tài liệu gì?", False, "document"),
        ("Những tài liệu nào nói về kiểm định?", True, "document"),
        ("Which acts are strictly prohibited?", False, "document"),
        ("Which acts govern this?", True, "document"),
        ("Kế hoạch hiệp thương trình ai phê duyệt?", False, "issuer"),
        ("Danh mục này ai phê duyệt?", True, "issuer"),
        ("Định mức do đâu ban hành?", False, "reason"),
        ("Giải ngân chậm là do đâu?", True, "reason"),
    ],
)
def test_a_body_is_asked_for_and_not_what_it_gets(
    question: str, asks: bool, aspect: Aspect
) -> None:
    assert (aspect in asked_aspects(question)) is asks


def test_fields_are_a_list_and_one_field_a_subject() -> None:
    assert "subject" not in asked_aspects("Cấm lập doanh nghiệp trong những lĩnh vực nào?")
    assert "subject" in asked_aspects("Thông tư 32 thuộc lĩnh vực nào?")

"""Conversations with the question that each last turn stands for, worked out by hand.

The answers are such as the assistant gives, with their marks, or as people would sum them up.
"""

from __future__ import annotations

import pytest

from rag.model import Turn
from rag.retrieval.followup import standalone
from rag.vietnamese.diacritics import Restorer

NOT_STATED = "Tài liệu không nêu điều này."

SAID = {
    "signer of 63": (
        "Kế hoạch 63 do ai ký?",
        "Người ký Kế hoạch số 63/KH-UBND là Nguyễn Lưu Trung, Phó Chủ tịch (KT. CHỦ TỊCH) [1].",
    ),
    "plan for 2024": (
        "Kế hoạch nào về cải cách hành chính năm 2024?",
        "Kế hoạch số 300/KH-UBND ngày 23/12/2023.",
    ),
    "plan of the committee": (
        "Kế hoạch CCHC 5 năm của UBND tỉnh Kiên Giang là kế hoạch nào?",
        "Kế hoạch số 39/KH-UBND ngày 23/02/2022 của Ủy ban nhân dân tỉnh [1].",
    ),
    "directive 33": (
        "Chỉ thị 33 ban hành khi nào?",
        "Chỉ thị số 33/CT-TTg được ban hành ngày 26/11/2021 [1].",
    ),
    "decision 1847": (
        "Quyết định nào phê duyệt Đề án Văn hóa công vụ?",
        "Quyết định số 1847/QĐ-TTg ngày 27/12/2018 của Thủ tướng Chính phủ [1].",
    ),
    "culture": (
        "Thủ tướng phê duyệt Đề án Văn hóa công vụ bằng quyết định nào?",
        "Quyết định số 1847/QĐ-TTg ngày 27/12/2018.",
    ),
    "law in 63": ("Kế hoạch 63 nhắc Luật Tiếp công dân năm nào?", "Luật Tiếp công dân năm 2013."),
    "conclusion in 63": (
        "Kế hoạch 63 dẫn kết luận nào của Ban Bí thư về dân vận?",
        "Kết luận số 114-KL/TW ngày 14/7/2015.",
    ),
    "statute": (
        "Quy chế công tác dân vận của Sóc Trăng số mấy?",
        "Quy chế số 08-QC/TU ngày 29/09/2021 của Tỉnh ủy Sóc Trăng [1].",
    ),
    "PAPI": ("PAPI là gì?", "PAPI là chỉ số hiệu quả quản trị và hành chính công [1]."),
    "post": (
        "Ông Phạm Vũ Hồng giữ chức vụ gì?",
        "Phạm Vũ Hồng là Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh [1].",
    ),
    "letter": (
        "Công văn của Sở Tài chính Sóc Trăng gửi cho ai?",
        "Công văn của Sở Tài chính kính gửi: Chánh Văn phòng, Chánh Thanh tra [1].",
    ),
    "whose": (
        "Cơ quan ban hành Quyết định 169/QĐ-BLĐTBXH",
        "Quyết định số 169/QĐ-BLĐTBXH do Bộ Lao động - Thương binh và Xã hội ban hành [1].",
    ),
    "report 442": ("Báo cáo 442-BC/TU về việc gì?", "Sơ kết phong trào thi đua “Dân vận khéo”."),
    "education": (
        "Theo Quyết định 53/2025/QĐ-UBND thì Sở Giáo dục và Đào tạo Cao Bằng báo cáo ai?",
        "Theo Quyết định số 53/2025/QĐ-UBND (khoản 1 Điều 3): Sở Giáo dục và Đào tạo báo cáo [1].",
    ),
    "e-mail": (
        "Theo Quyết định 79/2025/QĐ-UBND, sở nào quản lý hệ thống thư điện tử công vụ Bắc Ninh?",
        "Sở Khoa học và Công nghệ.",
    ),
    "property": (
        "Quyết định 44/2025/QĐ-CTUBND của Gia Lai về quản lý tài sản công có hiệu lực từ ngày nào?",
        "Từ ngày 01 tháng 12 năm 2025.",
    ),
    "growth": (
        "9 tháng đầu năm 2025 kinh tế Thanh Hóa tăng bao nhiêu?",
        "Theo Thông báo số 634/TB-VPCP (mục I.1): Tăng trưởng kinh tế ước đạt 8,19% [1].",
    ),
    "posts": (
        "Theo Công văn 10989/BNV-TCBC, bộ ngành báo cáo biên chế theo phụ lục nào?",
        "Bộ, ngành báo cáo số liệu chi tiết theo Phụ lục số 1A, 1B, 3A, 3B.",
    ),
    "powers": (
        "QĐ 1617/QĐ-UBND Quảng Ngãi uỷ quyền cho ai?",
        "Theo Quyết định số 1617/QĐ-UBND (khoản 1 Điều 3): Chịu trách nhiệm trước pháp luật [1].",
    ),
    "forest": (
        "Theo Nghị quyết 54/2025/NQ-HĐND, mức chi bảo vệ rừng đặc dụng là bao nhiêu?",
        "Theo Nghị quyết số 54/2025/NQ-HĐND (Điều 4): 500.000 đồng/ha/năm [1].",
    ),
    "duty": (
        "Theo Kế hoạch 144/KH-UBND, Sở Tài chính phải làm gì?",
        "Theo Kế hoạch số 144/KH-UBND (mục V.2): Bố trí kinh phí [1].",
    ),
    "fees": ("Học phí lớp 10 trường chất lượng cao năm học 2025-2026 là bao nhiêu?", NOT_STATED),
    "repeal": (
        "Quyết định 78/2025/QĐ-UBND của Hà Tĩnh bãi bỏ văn bản nào?",
        "QUYẾT ĐỊNH SỐ 02/2022/QĐ-UBND NGÀY 11/01/2022 [1].",
    ),
    "two plans": (
        "Kế hoạch 39/KH-UBND và 300/KH-UBND khác nhau gì?",
        "Kế hoạch số 39/KH-UBND ngày 23/02/2022 [1]. Kế hoạch số 300/KH-UBND ngày 23/12/2023 [2].",
    ),
    "no such number": (
        "Chỉ thị 34/CT-TTg về gì?",
        "Không có văn bản nào mang số Chỉ thị 34/CT-TTg trong kho tài liệu.",
    ),
    "plan in 2024": ("Which plan covers administrative reform in 2024?", "Plan No. 300/KH-UBND."),
    "signer": (
        "Who signed Plan 63/KH-UBND?",
        "Plan No. 63/KH-UBND was signed by Nguyễn Lưu Trung, Phó Chủ tịch [1].",
    ),
    "law": ("Which year is the Law on Complaints in Plan 63?", "Luật Khiếu nại năm 2011 [1]."),
    "phase": (
        "Theo Quyết định 892/QĐ-TTg, giai đoạn 1 kéo dài đến năm nào?",
        "Theo Quyết định số 892/QĐ-TTg (mục II.3): Giai đoạn 1: từ năm 2026 đến năm 2028 [1].",
    ),
    "quarter": (
        "Thông báo 623/TB-VPCP: tăng trưởng quý III đạt bao nhiêu?",
        "Theo Thông báo số 623/TB-VPCP (mục I): quý III đạt 6,26% [1].",
    ),
    "ship": (
        "Phí cấp giấy phép lái tàu là bao nhiêu theo Thông tư số 11/2026/TT-BTC?",
        "Theo Thông tư số 11/2026/TT-BTC (Điều 3): 200.000 đồng [1].",
    ),
    "team": (
        "Tổ trưởng tổ tiếp công dân xã Lương Minh là ai?",
        "Bà Khúc Thị Hòa - Tổ trưởng [1].",
    ),
    "monitoring": (
        "Which plan of Dak Lak covers environmental monitoring of aquaculture?",
        "Plan No. 134/KH-UBND of 25/11/2025 issued by the Provincial People's Committee [1].",
    ),
}


def asked(question: str, *said: str) -> str:
    """What a question means after the exchanges of these names."""
    turns: list[Turn] = []
    for one in said:
        user, assistant = SAID[one]
        turns += [Turn("user", user), Turn("assistant", assistant)]
    return standalone(question, turns)


def test_a_first_question_stands_alone() -> None:
    assert standalone("ban hành ngày nào?", []) == "ban hành ngày nào?"


@pytest.mark.parametrize(
    ("said", "question", "meant"),
    [
        ("plan for 2024", "ban hành ngày nào vậy?", "Kế hoạch số 300/KH-UBND ban hành ngày nào?"),
        ("signer of 63", "Gửi cho những đâu?", "Kế hoạch số 63/KH-UBND gửi cho những đâu?"),
        ("directive 33", "Ai ban hành vậy ạ?", "Chỉ thị số 33/CT-TTg ai ban hành?"),
        ("letter", "Về việc gì thế?", "Công văn của Sở Tài chính Sóc Trăng về việc gì?"),
        ("decision 1847", "Hiệu lực?", "Hiệu lực của Quyết định số 1847/QĐ-TTg?"),
        (
            "repeal",
            "Có hiệu lực từ bao giờ?",
            "Quyết định số 78/2025/QĐ-UBND của Hà Tĩnh có hiệu lực từ bao giờ?",
        ),
        (
            "powers",
            "đến hết ngày nào?",
            "QĐ 1617/QĐ-UBND Quảng Ngãi uỷ quyền đến hết ngày nào?",
        ),
        ("signer of 63", "Tại sao bị thu hồi?", "Tại sao Kế hoạch số 63/KH-UBND bị thu hồi?"),
        ("signer of 63", "Mục II nói gì?", "Mục II Kế hoạch số 63/KH-UBND nói gì?"),
        ("no such number", "Ai ký?", "Chỉ thị số 34/CT-TTg ai ký?"),
        (
            "two plans",
            "Cái nào ban hành trước?",
            "Kế hoạch số 39/KH-UBND và Kế hoạch số 300/KH-UBND: cái nào ban hành trước?",
        ),
        (
            "whose",
            "Căn cứ pháp lý là gì?",
            "Quyết định số 169/QĐ-BLĐTBXH căn cứ pháp lý là gì?",
        ),
        (
            "whose",
            "Thế ban hành ngày nào?",
            "Quyết định số 169/QĐ-BLĐTBXH ban hành ngày nào?",
        ),
    ],
)
def test_more_is_asked_of_the_document(said: str, question: str, meant: str) -> None:
    assert asked(question, said) == meant


@pytest.mark.parametrize(
    ("said", "question", "meant"),
    [
        (
            "education",
            "Vậy có vướng mắc thì gửi về đâu?",
            "Quyết định số 53/2025/QĐ-UBND có vướng mắc thì gửi về đâu?",
        ),
        (
            "e-mail",
            "Còn CQ nào tham mưu về kinh phí?",
            "Theo Quyết định số 79/2025/QĐ-UBND, CQ nào tham mưu về kinh phí?",
        ),
        (
            "signer of 63",
            "Kinh phí bao nhiêu?",
            "Theo Kế hoạch số 63/KH-UBND, kinh phí bao nhiêu?",
        ),
        (
            "growth",
            "Xuất khẩu của tỉnh tăng bao nhiêu?",
            "Theo Thông báo số 634/TB-VPCP, xuất khẩu của tỉnh tăng bao nhiêu?",
        ),
        (
            "duty",
            "Mục tiêu đến năm 2030 là gì?",
            "Theo Kế hoạch số 144/KH-UBND, mục tiêu đến năm 2030 là gì?",
        ),
        (
            "signer of 63",
            "Sở Nội vụ phải làm gì?",
            "Theo Kế hoạch số 63/KH-UBND, Sở Nội vụ phải làm gì?",
        ),
    ],
)
def test_more_is_asked_of_what_the_document_says(said: str, question: str, meant: str) -> None:
    assert asked(question, said) == meant


@pytest.mark.parametrize(
    ("said", "question", "meant"),
    [
        (
            "plan of the committee",
            "Thế còn của Tỉnh ủy?",
            "Kế hoạch CCHC 5 năm của Tỉnh ủy Kiên Giang là kế hoạch nào?",
        ),
        ("plan for 2024", "còn năm 2020 thì sao", "Kế hoạch nào về cải cách hành chính năm 2020?"),
        ("law in 63", "Thế còn Luật Khiếu nại?", "Kế hoạch 63 nhắc Luật Khiếu nại năm nào?"),
        (
            "conclusion in 63",
            "còn quy chế của tỉnh ủy thì số mấy",
            "Kế hoạch 63 dẫn quy chế nào của tỉnh ủy về dân vận?",
        ),
        (
            "culture",
            "Còn của Bộ trưởng Bộ Nội vụ thì quyết định nào?",
            "Quyết định nào của Bộ trưởng Bộ Nội vụ về Đề án Văn hóa công vụ?",
        ),
        (
            "property",
            "Còn của Cần Thơ thì từ hôm nào?",
            "Quyết định của Cần Thơ về quản lý tài sản công có hiệu lực từ ngày nào?",
        ),
        (
            "statute",
            "Thế của tỉnh Long An thì số mấy?",
            "Quy chế công tác dân vận của Long An số mấy?",
        ),
        (
            "statute",
            "Còn của Bộ Chính trị?",
            "Quy chế công tác dân vận của Bộ Chính trị số mấy?",
        ),
        ("statute", "của Kiên Giang ai ký?", "Quy chế công tác dân vận của Kiên Giang ai ký?"),
        ("report 442", "Thế 443 thì sao?", "Báo cáo 443 về việc gì?"),
        ("directive 33", "Còn Kết luận 114-KL/TW?", "Kết luận 114-KL/TW ban hành khi nào?"),
        ("directive 33", "Kết luận 114-KL/TW nữa", "Kết luận 114-KL/TW ban hành khi nào?"),
        ("property", "Thế còn Quyết định 36/2025/QĐ-CTUBND của Cần Thơ?", "Quyết định 36/2025"),
        ("PAPI", "Còn SIPAS?", "SIPAS là gì?"),
        ("post", "Thế còn ông Lâm Hoàng Sa?", "Ông Lâm Hoàng Sa giữ chức vụ gì?"),
        (
            "growth",
            "Thế còn Đắk Lắk?",
            "9 tháng đầu năm 2025 kinh tế Đắk Lắk tăng bao nhiêu?",
        ),
        (
            "growth",
            "Thế còn xuất khẩu?",
            "9 tháng đầu năm 2025 xuất khẩu Thanh Hóa tăng bao nhiêu?",
        ),
        (
            "signer",
            "What about the one of Dak Lak?",
            "Who signed Plan of Dak Lak?",
        ),
        (
            "posts",
            "thế địa phương thì theo phụ lục nào",
            "Theo Công văn 10989/BNV-TCBC, địa phương báo cáo biên chế theo phụ lục nào?",
        ),
        (
            "forest",
            "Thế rừng phòng hộ thì sao?",
            "Theo Nghị quyết 54/2025/NQ-HĐND, mức chi bảo vệ rừng phòng hộ là bao nhiêu?",
        ),
        ("duty", "Thế còn Sở Nội vụ?", "Theo Kế hoạch 144/KH-UBND, Sở Nội vụ phải làm gì?"),
        ("duty", "UBND cấp xã thì sao ạ?", "Theo Kế hoạch 144/KH-UBND, UBND cấp xã phải làm gì?"),
        (
            "fees",
            "Còn năm học 2021-2022?",
            "Học phí lớp 10 trường chất lượng cao năm học 2021-2022 là bao nhiêu?",
        ),
        ("signer of 63", "Thế còn của tỉnh Cà Mau?", "Kế hoạch của Cà Mau do ai ký?"),
        (
            "phase",
            "Giai đoạn 2 thì sao?",
            "Theo Quyết định 892/QĐ-TTg, giai đoạn 2 kéo dài đến năm nào?",
        ),
        (
            "quarter",
            "Còn 9 tháng?",
            "Thông báo 623/TB-VPCP: tăng trưởng 9 tháng đạt bao nhiêu?",
        ),
        ("ship", "Còn tàu 30 tấn?", "Theo Thông tư số 11/2026/TT-BTC, tàu 30 tấn?"),
        ("team", "Còn tổ phó?", "Tổ phó tổ tiếp công dân xã Lương Minh là ai?"),
        (
            "repeal",
            "Còn quyết định 79?",
            "Quyết định 79 của Hà Tĩnh bãi bỏ văn bản nào?",
        ),
    ],
)
def test_one_thing_changes_and_the_rest_stays(said: str, question: str, meant: str) -> None:
    assert asked(question, said).startswith(meant)


@pytest.mark.parametrize(
    ("said", "question", "meant"),
    [
        (
            "decision 1847",
            "Nó được ban hành ngày nào?",
            "Quyết định số 1847/QĐ-TTg được ban hành ngày nào?",
        ),
        (
            "decision 1847",
            "KH nào của UBND triển khai QĐ đó?",
            "KH nào của UBND triển khai Quyết định số 1847/QĐ-TTg?",
        ),
        ("decision 1847", "Ai ký quyết định này?", "Ai ký Quyết định số 1847/QĐ-TTg?"),
        (
            "repeal",
            "Văn bản bị bãi bỏ đó quy định gì?",
            "Quyết định số 02/2022/QĐ-UBND quy định gì?",
        ),
        (
            "directive 33",
            "Kiên Giang thực hiện bằng kế hoạch nào?",
            "Kiên Giang thực hiện Chỉ thị số 33/CT-TTg bằng kế hoạch nào?",
        ),
        ("signer of 63", "Ông ấy giữ chức vụ gì?", "Nguyễn Lưu Trung giữ chức vụ gì?"),
        ("signer of 63", "ông Trung giữ chức vụ gì?", "Nguyễn Lưu Trung giữ chức vụ gì?"),
        (
            "powers",
            "Trong đó có lĩnh vực nào?",
            "Theo Quyết định số 1617/QĐ-UBND của Quảng Ngãi, trong đó có lĩnh vực nào?",
        ),
    ],
)
def test_words_that_point_back_are_replaced(said: str, question: str, meant: str) -> None:
    assert asked(question, said) == meant


@pytest.mark.parametrize(
    ("said", "question", "meant"),
    [
        ("signer", "When was it issued?", "When was Plan No. 63/KH-UBND issued?"),
        ("signer", "When?", "Plan No. 63/KH-UBND: when?"),
        ("signer", "What is his position?", "What is Nguyễn Lưu Trung's position?"),
        ("signer", "What about Directive 33/CT-TTg?", "Who signed Directive 33/CT-TTg?"),
        ("law", "What about the Law on Denunciations?", "Which year is the Law on Denunciations"),
        ("monitoring", "Who signed the plan?", "Who signed Plan No. 134/KH-UBND?"),
        ("monitoring", "And Thanh Hoa's?", "Which plan of Thanh Hoa covers environmental"),
        (
            "monitoring",
            "Which ministry is in charge?",
            "According to Plan No. 134/KH-UBND, which ministry is in charge?",
        ),
    ],
)
def test_english_follow_ups(said: str, question: str, meant: str) -> None:
    assert asked(question, said).startswith(meant)


def test_the_five_year_one_is_not_of_2024() -> None:
    alone = asked("And the five-year one?", "plan in 2024")
    assert "five-year" in alone
    assert "2024" not in alone


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("plan for 2024", "Chỉ thị 33/CT-TTg ban hành ngày nào?"),
        (
            "plan for 2024",
            "Các sở phải báo cáo kết quả thực hiện công tác dân vận chính quyền khi nào?",
        ),
        ("signer of 63", "Ai là Trưởng Ban Dân vận Tỉnh ủy?"),
        ("signer of 63", "SIPAS là gì?"),
        ("PAPI", "Kế hoạch nào về cải cách hành chính năm 2024?"),
        ("growth", "Quyết định nào của Bắc Ninh về thi đua, khen thưởng?"),
        ("statute", "Mức học phí trường chất lượng cao ở Hà Nội là bao nhiêu?"),
        ("duty", "Cơ quan nào chủ trì xây dựng Luật Bảo hiểm tiền gửi sửa đổi?"),
        ("signer", "Which decree is on cybersecurity?"),
        ("signer of 63", "giá vàng hôm nay bao nhiêu?"),
        ("signer of 63", "Cảm ơn bạn"),
    ],
)
def test_a_change_of_subject_is_not_dragged_along(said: str, question: str) -> None:
    assert asked(question, said) == question


@pytest.mark.parametrize(
    ("said", "question", "meant"),
    [
        ("signer of 63", "Còn người ký bên Sở Tài chính Sóc Trăng?", "Người ký bên Sở Tài chính"),
        (
            "powers",
            "Thế GĐ Sở KHCN Thanh Hóa được ủy quyền đến khi nào?",
            "GĐ Sở KHCN Thanh Hóa được ủy quyền đến khi nào?",
        ),
        ("decision 1847", "Thế phương châm dân biết, dân bàn là gì?", "Phương châm dân biết"),
    ],
)
def test_what_leads_over_is_left_out_of_a_question_of_its_own(
    said: str, question: str, meant: str
) -> None:
    assert asked(question, said).startswith(meant)


def test_a_conversation_goes_on_from_what_each_turn_meant() -> None:
    turns = [
        Turn("user", "Kế hoạch 63 do ai ký?"),
        Turn("assistant", "Người ký Kế hoạch số 63/KH-UBND là Nguyễn Lưu Trung [1]."),
        Turn("user", "Thế còn Kế hoạch 103/KH-UBND?"),
        Turn("assistant", NOT_STATED),
        Turn("user", "ngày nào vậy?"),
        Turn("assistant", "Kế hoạch số 103/KH-UBND được ban hành ngày 13/06/2019 [1]."),
    ]
    assert standalone("ai ban hành?", turns) == "Kế hoạch số 103/KH-UBND ai ban hành?"
    assert standalone("Thế 39 thì sao?", turns) == "Kế hoạch số 39 ngày nào?"


def test_what_a_term_means_is_asked_beside_the_document() -> None:
    assert asked("Kế hoạch đó gửi cho ai?", "signer of 63", "PAPI") == (
        "Kế hoạch số 63/KH-UBND gửi cho ai?"
    )


@pytest.mark.parametrize(
    ("said", "question", "meant"),
    [
        ("directive 33", "ai la nguoi ban hanh no", "Ai là người ban hành Chỉ thị số 33/CT-TTg?"),
        ("decision 1847", "cua ai the", "Quyết định số 1847/QĐ-TTg của ai?"),
        (
            "conclusion in 63",
            "con quy che cua tinh uy thi so may",
            "Kế hoạch 63 dẫn quy chế nào của tỉnh ủy về dân vận?",
        ),
        ("PAPI", "con sipas thi sao", "Sipas là gì?"),
        ("post", "con lâm hoàng sa giữ chưc gì", "Lâm hoàng sa giữ chức"),
        (
            "posts",
            "the dia phuong thi theo phu luc nao",
            "Theo Công văn 10989/BNV-TCBC, địa phương báo cáo biên chế theo phụ lục nào?",
        ),
        ("statute", "con cua kien giang", "Quy chế công tác dân vận của Kiên Giang số mấy?"),
    ],
)
def test_diacritics_that_were_not_typed_are_put_back(said: str, question: str, meant: str) -> None:
    restorer = Restorer.load()
    user, assistant = SAID[said]
    turns = [Turn("user", user), Turn("assistant", assistant)]
    alone = standalone(question, turns, lambda text, _: restorer.restore(text), "vi")
    assert alone.startswith(meant)

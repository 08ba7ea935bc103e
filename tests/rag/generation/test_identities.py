"""Questions about documents as such, whatever route answers them."""

import pytest

from rag.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Kế hoạch 12-KH/TU lập ra để thực hiện kết luận nào?", ["114-KL/TW"]),
        ("Which directive does plan 63 implement?", ["33/CT-TTg"]),
        ("Kế hoạch 63 được ký thay ai?", ["KT. CHỦ TỊCH"]),
        ("Tỉnh ủy ra quyết định 357 hôm nào?", ["11/11/2021"]),
        ("Đề án Văn hóa công vụ được phê duyệt ngày nào?", ["27/12/2018"]),
        ("số quyết định của Bộ Chính trị ngày 30/7/2021?", ["23-QĐ/TW"]),
        ("Tin và ảnh hội nghị năm dân vận chính quyền của ai?", ["Thu Oanh"]),
        ("Who wrote the news item on the conference?", ["Thu Oanh"]),
        ("luật tiếp công dân năm nào", ["2013"]),
        ("When was Directive 33 issued and by whom?", ["26/11/2021", "Thủ tướng Chính phủ"]),
        ("When was plan 63 signed and by whom?", ["06/03/2024", "Nguyễn Lưu Trung"]),
        ("Quy chế dân vận của Sóc Trăng được ban hành theo văn bản nào?", ["08-QC/TU"]),
        ("Quy chế dân vận tỉnh Kiên Giang ban hành bằng quyết định nào?", ["357-QĐ/TU"]),
        ("huyện thì phải làm gì theo KH 63", ["UBND", "xây dựng kế hoạch triển khai"]),
        ("Đơn vị sự nghiệp công lập phải làm gì theo Kế hoạch 63?", ["Thủ trưởng các sở"]),
        (
            "Trước khi ban hành chính sách lớn phải hỏi ý kiến của ai?",
            ["và các tổ chức chính trị - xã hội: Tổ chức lấy ý kiến"],
        ),
        (
            "Các văn bản nào của Bộ Chính trị được viện dẫn?",
            ["23-QĐ/TW", "01-KL/TW", "05-CT/TW", "35-CT/TW", "11-QĐi/TW"],
        ),
        (
            "Which directives did the Prime Minister issue?",
            ["14/CT-TTg", "26/CT-TTg", "23/CT-TTg", "33/CT-TTg"],
        ),
        ("Trang tin về hội nghị dân vận có mấy lượt xem?", ["1950"]),
        ("How many views did the news item on the conference get?", ["1950"]),
        ("Which document of Hoa Binh's People's Committee is on grassroots democracy?", ["04/CT"]),
        (
            "Kế hoạch của Kiên Giang dẫn những văn bản nào về văn hóa công vụ?",
            ["1847/QĐ-TTg", "319/QĐ-BNV", "103/KH-UBND"],
        ),
        (
            "Văn bản nào liên quan đến Đề án Văn hóa công vụ?",
            ["1847/QĐ-TTg", "319/QĐ-BNV", "103/KH-UBND"],
        ),
        (
            "Quy chế dân vận của Tỉnh ủy Sóc Trăng và Tỉnh ủy Kiên Giang là văn bản số mấy?",
            ["08-QC/TU", "357-QĐ/TU"],
        ),
    ],
)
def test_what_the_names_of_documents_tell(
    assistant: Assistant, question: str, told: list[str]
) -> None:
    answer = assistant.answer(question)
    assert answer.status == "answered"
    assert all(one in answer.text for one in told)


@pytest.mark.parametrize(
    "question",
    [
        "số công văn của UBND tỉnh Kiên Giang ngày 09/11/2023?",
        "Chỉ thị của UBND tỉnh Hòa Bình ngày 02/3/2018 mang số nào?",
        "Công văn của Sở Tài chính Sóc Trăng số mấy?",
        "Đề án Văn hóa công vụ do Bộ trưởng nào trình?",
        "Kế hoạch 63 do ai trình?",
    ],
)
def test_what_no_document_states(assistant: Assistant, question: str) -> None:
    assert assistant.answer(question).status.startswith("refused")


@pytest.mark.parametrize(
    "question",
    [
        "UBND các huyện ở Kiên Giang phải báo cáo kết quả gắn với báo cáo gì?",
        "Kế hoạch 63 yêu cầu báo cáo gắn với báo cáo nào?",
    ],
)
def test_what_is_joined_with_which_report_says_a_clause(
    assistant: Assistant, question: str
) -> None:
    assert "công tác dân vận chính quyền hằng năm" in assistant.answer(question).text

import pytest

from rag.vietnamese.coordination import find_coordination


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        (
            "Thanh lý tài sản thủy lợi và thanh lý công trình nước sạch được phân cho ai?",
            "Thanh lý tài sản thủy lợi được phân cho ai?",
            "thanh lý công trình nước sạch được phân cho ai?",
        ),
        (
            "Đề án X: giai đoạn 1 và giai đoạn 2 phấn đấu bao nhiêu phần trăm?",
            "Đề án X: giai đoạn 1 phấn đấu bao nhiêu phần trăm?",
            "Đề án X: giai đoạn 2 phấn đấu bao nhiêu phần trăm?",
        ),
        (
            "thẩm định ở cấp trung ương và thẩm định thành lập ở cấp xã mất mấy ngày",
            "thẩm định ở cấp trung ương mất mấy ngày",
            "thẩm định thành lập ở cấp xã mất mấy ngày",
        ),
        (
            "quyết định của Quảng Ngãi và của Gia Lai phân cấp về việc gì?",
            "quyết định của Quảng Ngãi phân cấp về việc gì?",
            "quyết định của Gia Lai phân cấp về việc gì?",
        ),
        (
            "Quan trắc ở Thanh Hóa (kế hoạch 2026) và ở Đắk Lắk (giai đoạn 2026-2030) tháng nào?",
            "Quan trắc ở Thanh Hóa (kế hoạch 2026) tháng nào?",
            "Quan trắc ở Đắk Lắk (giai đoạn 2026-2030) tháng nào?",
        ),
        (
            "Kinh phí của Kế hoạch 12/KH-UBND Lào Cai và Quyết định 9/QĐ-TTg lấy từ đâu?",
            "Kinh phí của Kế hoạch 12/KH-UBND Lào Cai lấy từ đâu?",
            "Kinh phí của Quyết định 9/QĐ-TTg lấy từ đâu?",
        ),
        (
            "Nghị quyết 10/NQ-CP và Kế hoạch 15 Cà Mau báo cáo trước ngày nào?",
            "Nghị quyết 10/NQ-CP báo cáo trước ngày nào?",
            "Kế hoạch 15 Cà Mau báo cáo trước ngày nào?",
        ),
        (
            "Kế hoạch 12 và Kế hoạch 15 của Cà Mau do ai ký?",
            "Kế hoạch 12 của Cà Mau do ai ký?",
            "Kế hoạch 15 của Cà Mau do ai ký?",
        ),
        (
            "Kế hoạch 12 của Lào Cai và Kế hoạch 15 của Cà Mau do ai theo dõi?",
            "Kế hoạch 12 của Lào Cai do ai theo dõi?",
            "Kế hoạch 15 của Cà Mau do ai theo dõi?",
        ),
        (
            "Hội nghị hiệp thương lần hai và lần ba chậm nhất ngày nào?",
            "Hội nghị hiệp thương lần hai chậm nhất ngày nào?",
            "Hội nghị hiệp thương lần ba chậm nhất ngày nào?",
        ),
        (
            "Dự án 7: tiểu dự án 3 và 4 do ai chủ trì?",
            "Dự án 7: tiểu dự án 3 do ai chủ trì?",
            "Dự án 7: tiểu dự án 4 do ai chủ trì?",
        ),
        (
            "When are the second and the third meetings due?",
            "When are the second meetings due?",
            "When are the third meetings due?",
        ),
        (
            "học trực tuyến dưới và trên 14 ngày thì áp dụng mức học phí nào?",
            "học trực tuyến dưới 14 ngày thì áp dụng mức học phí nào?",
            "học trực tuyến trên 14 ngày thì áp dụng mức học phí nào?",
        ),
        (
            "Tập thể xuất sắc khác tập thể tiên tiến chỗ nào?",
            "Tập thể xuất sắc chỗ nào?",
            "tập thể tiên tiến chỗ nào?",
        ),
        (
            "thành phố và xã đối ứng mấy phần trăm",
            "thành phố đối ứng mấy phần trăm",
            "xã đối ứng mấy phần trăm",
        ),
        (
            "Quy chế dân vận của Trung ương và của Tỉnh ủy Sóc Trăng là văn bản số mấy?",
            "Quy chế dân vận của Trung ương là văn bản số mấy?",
            "Quy chế dân vận của Tỉnh ủy Sóc Trăng là văn bản số mấy?",
        ),
        (
            "quyết định của Quảng Ngãi và của Chủ tịch UBND Gia Lai phân cấp về việc gì?",
            "quyết định của Quảng Ngãi phân cấp về việc gì?",
            "quyết định của Chủ tịch UBND Gia Lai phân cấp về việc gì?",
        ),
        (
            "Phương châm của Kiên Giang năm 2018 khác gì phương châm Dân biết trong kế hoạch 63?",
            "Phương châm của Kiên Giang năm 2018?",
            "phương châm Dân biết trong kế hoạch 63?",
        ),
        (
            "What are the contract rates for protection forest and special-use forest?",
            "What are the contract rates for protection forest?",
            "What are the contract rates for special-use forest?",
        ),
        (
            "Kế hoạch 63 của Kiên Giang và văn bản của Sở có Kế hoạch 300, ai ký?",
            "Kế hoạch 63 của Kiên Giang, ai ký?",
            "văn bản của Sở có Kế hoạch 300, ai ký?",
        ),
    ],
)
def test_what_is_shared_is_said_of_both(question: str, first: str, second: str) -> None:
    found = find_coordination(question)
    assert found is not None
    assert found.sides(question) == (first, second)


@pytest.mark.parametrize(
    "question",
    [
        "Công tác dân vận và công nghệ thông tin do ai phụ trách?",
        "Sở Tài chính phải làm gì?",
        "nhóm 1 và 3 người được hỗ trợ bao nhiêu?",
        "nhà vừa ở vừa buôn bán có phải lắp thiết bị và báo cháy không",
    ],
)
def test_one_same_syllable_is_no_parallel(question: str) -> None:
    assert find_coordination(question) is None


def test_one_same_syllable_counts_where_each_is_asked_for() -> None:
    question = "mức khoán rừng phòng hộ và rừng đặc dụng ở Hà Nội mỗi loại bao nhiêu"
    found = find_coordination(question, alone=True)
    assert found is not None
    assert question[found.second.start : found.second.end] == "rừng đặc dụng"


def test_conjuncts_of_one_syllable_that_share_another_word() -> None:
    question = "thôn dưới 100 cử tri và thôn từ 100 cử tri trở lên thì phải có bao nhiêu người dự?"
    found = find_coordination(question)
    assert found is not None
    assert found.sides(question) == (
        "thôn dưới 100 cử tri thì phải có bao nhiêu người dự?",
        "thôn từ 100 cử tri trở lên thì phải có bao nhiêu người dự?",
    )


def test_conjuncts_that_begin_with_different_words_where_each_is_asked_for() -> None:
    question = "Thanh Hóa đo ở bãi ngao và cá lồng nước ngọt mỗi bên bao nhiêu mẫu?"
    found = find_coordination(question, alone=True)
    assert found is not None
    assert found.sides(question) == (
        "Thanh Hóa đo ở bãi ngao mỗi bên bao nhiêu mẫu?",
        "Thanh Hóa đo ở cá lồng nước ngọt mỗi bên bao nhiêu mẫu?",
    )


@pytest.mark.parametrize(
    "question",
    [
        "Học trực tuyến thu bằng bao nhiêu so với học trực tiếp?",
        "Giám đốc Sở Nông nghiệp và Môi trường Cần Thơ phải làm gì?",
        "Quyết định cấp 200 tỷ đồng khắc phục bão thế nào?",
        "Trong kế hoạch hiệp thương lần hai, ai thực hiện và báo cáo kết quả?",
    ],
)
def test_what_joins_no_two_things(question: str) -> None:
    assert find_coordination(question, alone=True) is None


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        (
            "Quyết định 209 và 210 của Hải Phòng phân cấp cho cơ quan nào?",
            "Quyết định 209 của Hải Phòng phân cấp cho cơ quan nào?",
            "Quyết định 210 của Hải Phòng phân cấp cho cơ quan nào?",
        ),
        (
            "Tổ trưởng và tổ phó tổ tiếp công dân xã là ai?",
            "Tổ trưởng tổ tiếp công dân xã là ai?",
            "tổ phó tổ tiếp công dân xã là ai?",
        ),
        (
            "Chủ tịch và phó chủ tịch hội đồng thi đua là ai?",
            "Chủ tịch hội đồng thi đua là ai?",
            "phó chủ tịch hội đồng thi đua là ai?",
        ),
    ],
)
def test_numbers_of_one_type_and_posts_of_one_body(question: str, first: str, second: str) -> None:
    found = find_coordination(question)
    assert found is not None
    assert found.sides(question) == (first, second)


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        (
            "Hồ sơ trình dự án Luật Đầu tư và dự án Luật Hợp tác xã sửa đổi, ai được giao ký?",
            "Hồ sơ trình dự án Luật Đầu tư, ai được giao ký?",
            "Hồ sơ trình dự án Luật Hợp tác xã sửa đổi, ai được giao ký?",
        ),
        (
            "Thông báo kết quả giao cho phòng nào trong Quy chế 12 và trong công văn của Sở Y tế?",
            "Thông báo kết quả giao cho phòng nào trong Quy chế 12?",
            "Thông báo kết quả giao cho phòng nào trong công văn của Sở Y tế?",
        ),
        (
            "Báo cáo về Luật Thuế sử dụng đất và Luật Tiền gửi, ai trình?",
            "Báo cáo về Luật Thuế sử dụng đất, ai trình?",
            "Báo cáo về Luật Tiền gửi, ai trình?",
        ),
    ],
)
def test_documents_of_one_kind_stand_side_by_side(question: str, first: str, second: str) -> None:
    found = find_coordination(question)
    assert found is not None
    assert found.sides(question) == (first, second)


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        (
            "Thuế suất đến hết năm 2026 và từ 2027 trở đi là mấy phần trăm?",
            "Thuế suất đến hết năm 2026 là mấy phần trăm?",
            "Thuế suất từ 2027 trở đi là mấy phần trăm?",
        ),
        (
            "Trợ cấp cho hộ nghèo và cho người khuyết tật là bao nhiêu?",
            "Trợ cấp cho hộ nghèo là bao nhiêu?",
            "Trợ cấp cho người khuyết tật là bao nhiêu?",
        ),
        (
            "Đo mấy lần theo kế hoạch của Cà Mau năm 2026 và của An Giang giai đoạn 2026-2030?",
            "Đo mấy lần theo kế hoạch của Cà Mau năm 2026?",
            "Đo mấy lần theo kế hoạch của An Giang giai đoạn 2026-2030?",
        ),
        (
            "Giáo viên bị cảnh cáo và nhân viên bị cảnh cáo thì chậm lên lương mấy tháng?",
            "Giáo viên bị cảnh cáo thì chậm lên lương mấy tháng?",
            "nhân viên bị cảnh cáo thì chậm lên lương mấy tháng?",
        ),
        (
            "Người không giữ chức vụ và người giữ chức vụ bị hạn chế mấy tháng?",
            "Người không giữ chức vụ bị hạn chế mấy tháng?",
            "người giữ chức vụ bị hạn chế mấy tháng?",
        ),
        (
            "Phụ cấp của bệnh viện và của cơ sở nuôi người có công là bao nhiêu?",
            "Phụ cấp của bệnh viện là bao nhiêu?",
            "Phụ cấp của cơ sở nuôi người có công là bao nhiêu?",
        ),
        (
            "Phí tàu hàng hay phí tàu khách cao hơn, cụ thể bao nhiêu?",
            "Phí tàu hàng, cụ thể bao nhiêu?",
            "phí tàu khách cao hơn, cụ thể bao nhiêu?",
        ),
        (
            "Mức thu giữa nhóm 1 và nhóm 2 khác nhau ra sao?",
            "Mức thu nhóm 1 khác nhau ra sao?",
            "Mức thu nhóm 2 khác nhau ra sao?",
        ),
    ],
)
def test_limits_and_what_is_built_alike(question: str, first: str, second: str) -> None:
    found = find_coordination(question, alone=True)
    assert found is not None
    assert found.sides(question) == (first, second)


def test_which_of_two_is_no_question_of_both() -> None:
    assert find_coordination("Phí tàu hàng hay tàu khách do ai thu?", alone=True) is None

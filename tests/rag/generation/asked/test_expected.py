from dataclasses import replace

import pytest

from rag.generation.asked.expected import Kind, asks_openly, expected_kinds
from rag.model import Aspect, Query

QUERY = Query(original="", text="", lang="vi")


def _asked(text: str) -> Query:
    return replace(QUERY, original=text, text=text)


@pytest.mark.parametrize(
    ("question", "kinds"),
    [
        ("Ai ban hành định mức máy móc?", {"agency"}),
        ("Mức hỗ trợ của một hộ là mấy?", {"amount"}),
        ("Bản kê khai nộp muộn nhất hôm nào?", {"time"}),
        ("Cuộc họp mấy tháng một lần?", {"time"}),
        ("Có được giao lại cho cấp dưới không?", {"exception"}),
        ("Không áp dụng cho đơn vị nào?", {"agency", "exception"}),
        ("Tỷ lệ phụ nữ ứng cử được kiểm tra theo điều nào?", set()),
        ("Tỷ lệ phụ nữ ứng cử thế nào?", {"amount"}),
        ("Y tế thôn được hưởng hằng tháng mấy lần lương cơ sở?", {"amount"}),
        ("Quyết định có hiệu lực từ ngày nào?", {"time", "effect"}),
        ("When does it take effect?", {"time", "effect"}),
        ("Which agencies must be consulted?", {"agency"}),
        ("Which of the authorities must inspect a ship?", {"agency"}),
        ("Which person keeps the seal?", {"agency"}),
        ("Where does the money come from?", set()),
        ("Where is the money kept?", {"place"}),
        ("What letter asked the departments to review their staff?", set()),
        ("What role does the Ministry of Finance play?", set()),
        ("What level of support do poor households receive?", {"amount"}),
        ("Which level of government decides?", {"agency"}),
        ("Which letter sums up the campaign?", set()),
        ("What insured sum is paid?", {"amount"}),
        ("What rates apply to foreign visitors?", {"amount"}),
        ("What are the fees for a copy?", {"amount"}),
        ("How old must a candidate be?", {"amount"}),
        ("What will the survey cost?", {"amount"}),
        ("What is the closing date for the tender?", {"time"}),
        ("In which months is fishing banned?", {"time"}),
        ("What fine applies to late reports?", {"amount"}),
        ("What is the total installed capacity?", {"amount"}),
        ("How close to retirement must they be?", {"amount"}),
        ("What multiple of the wage is paid?", {"amount"}),
        ("What combined capacity have they reached?", {"amount"}),
        ("What is the timeframe for the map?", {"time"}),
        ("What capacity building is planned?", set()),
        ("From what age must pupils be asked themselves?", {"amount"}),
        ("Above which value are assets auctioned?", {"amount"}),
        ("What is the top monthly pay of an adviser?", {"amount"}),
        ("What is the ceiling on turnover?", {"amount"}),
        ("In which quarter is the report due?", {"time"}),
        ("Within what time must they reply?", {"time"}),
        ("How frequently are samples taken?", {"time"}),
        ("In which minimum-wage region is Vung Tau?", set()),
        ("Which schools must a commune have at minimum?", set()),
        ("What share of new projects must use it at minimum?", {"amount"}),
        ("Sửa máy móc chuyên dùng thế nào?", set()),
        ("Ai lấy ý kiến cử tri nơi cư trú?", {"agency"}),
        ("cu tri noi cu tru hop o dau", {"place"}),
        ("hop cu tri o cho nao", {"place"}),
        ("Kinh phí hội nghị lấy ở đâu?", set()),
        ("Tiền trợ cấp lấy ở đâu ra để trả?", set()),
        ("Quyết định này thay thế văn bản nào?", set()),
        ("Không báo cáo thì phạt tiền ra sao?", {"amount"}),
        ("van hanh co so du lieu vao thang may", {"time"}),
        ("nop bao cao truoc moc nao", {"time"}),
        ("Ai theo dõi tỷ lệ giải ngân?", {"agency"}),
        ("Nghị quyết sửa phụ lục nào?", set()),
        ("Cần ba nhóm năng lực nào?", set()),
        ("Hết hiệu lực lúc nào?", {"time", "effect"}),
        ("Khi nào thì hàng bị coi là quá khổ?", set()),
        ("When does an incident count as a serious one?", set()),
        ("When new drugs appear, what must the city do?", set()),
        ("Phụ cấp bằng mấy lần lương cơ sở?", {"amount"}),
        ("Nghị định cũ nay hết hiệu lực mang số mấy?", set()),
        ("Những cơ quan nào quyết định mức chi?", {"agency"}),
        ("Nộp theo tỷ lệ phần trăm thì cần chứng từ gì?", set()),
        ("Mức hỗ trợ ra sao?", {"amount"}),
        ("Lương tối thiểu giờ được định nghĩa thế nào?", set()),
        ("Kinh phí mua máy có tính vào tiền thuê nữa không?", set()),
        ("Giấy có cần ghi thời hạn đến khi nào không?", set()),
        ("Xã tôi còn mấy điểm trường xuống cấp. Hướng xử lý ra sao?", set()),
        ("Bộ nào tham mưu nâng mức hỗ trợ ăn trưa?", {"agency"}),
        ("Ai gia hạn thời hạn nộp hồ sơ?", {"agency"}),
        ("Trường không đủ cơ sở vật chất tối thiểu thì xử lý thế nào?", set()),
        ("Mức hỗ trợ ăn trưa thế nào?", {"amount"}),
        ("Ai duyệt mức hỗ trợ bao nhiêu?", {"agency", "amount"}),
        ("Cơ quan nào thẩm định, thời hạn?", {"agency", "time"}),
    ],
)
def test_what_kind_of_thing_is_asked_for(question: str, kinds: set[Kind]) -> None:
    assert expected_kinds(_asked(question)) == kinds


@pytest.mark.parametrize(
    ("question", "openly"),
    [
        ("Sở Nội vụ phải làm gì?", True),
        ("Xử lý ra sao?", True),
        ("What must the departments do?", True),
        ("Ai ký văn bản này?", False),
        ("Đạt bao nhiêu phần trăm?", False),
    ],
)
def test_a_question_may_want_all_that_is_said(question: str, openly: bool) -> None:
    assert asks_openly(_asked(question)) is openly


def test_the_number_of_a_document_is_no_amount() -> None:
    asks: frozenset[Aspect] = frozenset({"document", "number"})
    text = "Việc đó là theo quyết định số bao nhiêu?"
    assert "amount" not in expected_kinds(Query(text, text, "vi", asks=asks))
    text = "What is the number of the report on fire safety?"
    assert "amount" not in expected_kinds(Query(text, text, "en", asks=asks))
    text = "Mỗi hộ được bao nhiêu tiền?"
    assert "amount" in expected_kinds(Query(text, text, "vi"))


def test_a_force_is_a_body_however_it_is_typed() -> None:
    assert expected_kinds(_asked("Lực lượng nào cứu hộ trên biển?")) == {"agency"}
    assert expected_kinds(_asked("luc luong nao cuu ho tren bien?")) == {"agency"}


def test_where_money_comes_from_is_no_sum() -> None:
    def kinds(text: str) -> frozenset[str]:
        return frozenset(expected_kinds(Query(text, text, "vi")))

    assert "amount" not in kinds("Kinh phí thực hiện Kế hoạch 12 lấy từ đâu?")
    assert "amount" not in kinds("kinh phi lam duong lay o quy nao")
    assert "amount" in kinds("Kinh phí thực hiện Kế hoạch 12?")

from dataclasses import replace

import pytest

from rag.generation.asked.counting import asks_number_and_names, counted, counts
from rag.generation.asked.expected import Kind, asks_openly, expected_kinds, found_kind
from rag.model import Aspect, Document, Evidence, Query

QUERY = Query(original="", text="", lang="vi")


def _asked(text: str) -> Query:
    return replace(QUERY, original=text, text=text)


def _quote(text: str) -> Evidence:
    return Evidence(Document("d", "d.txt", text, "", ""), 0, len(text))


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
        ("Kinh phí hội nghị lấy ở đâu?", {"amount"}),
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
    ("kind", "quote"),
    [
        ("time", "Ba năm liên tiếp hoạt động không hiệu quả"),
        ("time", "Thời hạn giải quyết: Trong 10 (mười) ngày"),
        ("time", "Họp định kỳ 06 tháng một lần"),
        ("exception", "Không áp dụng khoản 2 Điều này"),
        ("amount", "phiếu kín đạt trên 2/3 số đại biểu"),
        ("effect", "Quyết định này có hiệu lực thi hành kể từ ngày 28/11/2025."),
    ],
)
def test_a_clause_names_the_kind(kind: Kind, quote: str) -> None:
    assert found_kind(kind, _quote(quote), _asked("hỏi")) is not None


@pytest.mark.parametrize("quote", ["Trong năm vừa qua, quý vị đại biểu", "ngày càng tốt hơn"])
def test_a_clause_that_only_looks_like_a_time_names_none(quote: str) -> None:
    assert found_kind("time", _quote(quote), _asked("hỏi")) is None


@pytest.mark.parametrize(
    ("question", "quote", "fits"),
    [
        ("Cần ít nhất bao nhiêu người?", "có ít nhất 55 cử tri tham dự", True),
        ("Tổ có bao nhiêu người?", "gồm 05 đến 15 thành viên", True),
        ("Cần bao nhiêu người?", "trong 15 ngày làm việc", False),
        ("Hàng dài bao nhiêu mét?", "chiều dài > 40 m", True),
        ("Hàng dài bao nhiêu mét?", "40 mẫu", False),
        ("Kiểm tra mấy lần một tháng?", "tần suất 04 đợt/tháng", True),
        ("Chấm theo thang bao nhiêu điểm?", "theo thang điểm 100", True),
        ("Làm trong mấy năm?", "2026-2028", True),
        ("Có mấy thứ tiếng?", "bằng 2 (hai) ngôn ngữ tiếng Việt", True),
        ("Chi bao nhiêu tỷ đồng?", "hỗ trợ 50% cho 05 tiểu khu", False),
        ("Quỹ dư bao nhiêu tỷ đồng?", "hỗ trợ 1.800.000 đồng/người", False),
        ("Quỹ dư bao nhiêu tỷ đồng?", "tổng số 1.200 triệu đồng", True),
        ("Quỹ dư bao nhiêu tỷ đồng?", "dư 38.000 tỷ đồng", True),
        ("Máy giá mấy triệu?", "đơn giá 12.500.000", True),
        ("Lương bao nhiêu đô la?", "tỷ giá tháng 6 do Bộ quy định", False),
        ("Lương bao nhiêu đô la?", "1.200 USD/tháng", True),
        ("Báo trước mấy ngày?", "trước 17 giờ 00 ngày 30/01/2026", False),
        ("Báo trước mấy ngày?", "trước 05 (năm) ngày", True),
        ("Báo trước mấy ngày?", "trước 15 (mười lăm) ngày làm việc", True),
        ("Thiệt hại bao nhiêu tấn?", "18; Tần suất quan trắc", False),
        ("Tổ gồm bao nhiêu người?", "nộp 02 bộ hồ sơ", False),
        ("Đạt bao nhiêu phần trăm?", "chiếm 45% GRDP", True),
        ("Đạt bao nhiêu phần trăm?", "chiếm 45 tỷ đồng", False),
        ("Có bao nhiêu xã đạt chuẩn?", "có ba xã đạt chuẩn", True),
        ("Phải dự bao nhiêu tiết?", "tham dự tối thiểu 80% số tiết học", True),
        ("Mỗi xã có bao nhiêu cán bộ?", "trung bình 64 người/xã", True),
        ("Mỗi xã có bao nhiêu cán bộ?", "trung bình 64 km", False),
    ],
)
def test_a_figure_is_of_what_is_counted(question: str, quote: str, fits: bool) -> None:
    nouns = counted(_asked(question))
    assert nouns
    assert counts(nouns, _quote(quote)) is fits


@pytest.mark.parametrize(
    ("question", "quote", "fits"),
    [
        ("How many officials has each commune?", "trung bình 64 người/xã", True),
        ("How many officials has each commune?", "trung bình 64 km", False),
        ("How large a fine may he impose?", "Phạt tiền đến 5.000.000 đồng", True),
        ("How large a fine may he impose?", "trong 15 ngày làm việc", False),
        ("How much is the monthly allowance?", "bằng 1,5 lần mức lương cơ sở", True),
    ],
)
def test_an_english_figure_is_of_people_or_a_rate(question: str, quote: str, fits: bool) -> None:
    nouns = counted(replace(_asked(question), lang="en"))
    assert nouns
    assert counts(nouns, _quote(quote)) is fits


@pytest.mark.parametrize(
    "question",
    [
        "Định mức máy móc chuyên dùng do ai ban hành?",
        "Kế hoạch số mấy về việc này?",
        "Mấy vị đó phải phổ biến cho ai?",
    ],
)
def test_what_asks_for_no_figure_counts_nothing(question: str) -> None:
    assert counted(_asked(question)) == ()


@pytest.mark.parametrize(
    ("quote", "named"),
    [
        ("báo cáo gắn với báo cáo công tác dân vận hằng năm", False),
        ("báo cáo trước ngày 15/12 hằng năm", True),
        ("báo cáo trong quý I", True),
        ("báo cáo trong 10 (mười) ngày", True),
    ],
)
def test_which_day_is_not_told_by_how_often(quote: str, named: bool) -> None:
    found = found_kind("time", _quote(quote), _asked("Báo cáo gửi trước ngày nào?"))
    assert (found is not None) is named
    assert found_kind("time", _quote(quote), _asked("Thời gian báo cáo là khi nào?")) is not None


def test_a_city_is_no_person() -> None:
    noun = counted(_asked("Có bao nhiêu thành phố?"))
    assert noun
    assert counts(noun, _quote("gồm 34 tỉnh và 6 thành phố"))
    assert not counts(noun, _quote("gồm 34 cán bộ"))


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


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("Chương trình giai đoạn 2021 - 2030", "2021 - 2030"),
        ("thực hiện từ năm 2026 đến năm 2031", "2026 đến năm 2031"),
        ("báo cáo trong năm 2026", None),
    ],
)
def test_from_when_to_when_wants_both_ends(quote: str, found: str | None) -> None:
    span = found_kind("time", _quote(quote), _asked("Làm từ năm nào đến năm nào?"))
    assert (quote[span.start : span.end] if span else None) == found


def test_a_whole_day_answers_rather_than_a_year_before_it() -> None:
    quote = "chỉ tiêu năm 2026, gửi trước ngày 06 tháng 5 năm 2026"
    span = found_kind("time", _quote(quote), _asked("Gửi trước ngày nào?"))
    assert span is not None
    assert quote[span.start :].startswith("ngày 06 tháng 5")


def test_a_year_that_ends_a_sentence_is_no_amount() -> None:
    quote = "nhiệm kỳ 2026 - 2031."
    assert found_kind("amount", _quote(quote), _asked("Phụ cấp bao nhiêu?")) is None


def test_an_english_noun_is_counted_by_what_it_means() -> None:
    asked = Query("", "How many households hold contracts?", "en")
    assert "ho" in counted(asked)
    staff = replace(QUERY, text="How many officials does each commune have?", lang="en")
    assert counts(counted(staff), _quote("trung bình 64 người/xã"))
    assert counts(counted(asked), _quote("giao khoán cho 50 hộ"))
    assert not counts(counted(asked), _quote("1.386.000 đồng/ha"))


def test_the_number_of_a_document_is_no_amount() -> None:
    asks: frozenset[Aspect] = frozenset({"document", "number"})
    text = "Việc đó là theo quyết định số bao nhiêu?"
    assert "amount" not in expected_kinds(Query(text, text, "vi", asks=asks))
    text = "What is the number of the report on fire safety?"
    assert "amount" not in expected_kinds(Query(text, text, "en", asks=asks))
    text = "Mỗi hộ được bao nhiêu tiền?"
    assert "amount" in expected_kinds(Query(text, text, "vi"))


@pytest.mark.parametrize(
    ("question", "both"),
    [
        ("Đề án chia nhân lực thành mấy nhóm, nhóm nào?", True),
        ("Có bao nhiêu nguyên tắc, là những nguyên tắc nào?", True),
        ("Có bao nhiêu nguyên tắc?", False),
        ("Tỉnh có bao nhiêu xã, xã thuộc khu vực nông thôn là bao nhiêu?", False),
    ],
)
def test_how_many_and_which_asks_for_no_figure(question: str, *, both: bool) -> None:
    asked = _asked(question)
    assert asks_number_and_names(asked) is both
    assert ("amount" in expected_kinds(asked)) is not both


@pytest.mark.parametrize(
    ("clause", "is_rate"),
    [
        ("Mức hỗ trợ: 500.000 đồng/hộ/tháng", True),
        ("bằng 40% mức lương cơ sở", True),
        ("Trong thời hạn 03 ngày làm việc, Chủ tịch quyết định mức hỗ trợ", False),
    ],
)
def test_a_rate_is_set_in_money_or_as_a_share(clause: str, *, is_rate: bool) -> None:
    nouns = counted(_asked("Mức hỗ trợ hằng tháng là bao nhiêu?"))
    assert nouns
    assert counts(nouns, _quote(clause)) is is_rate


def test_what_is_counted_may_be_written_short() -> None:
    nouns = counted(_asked("Tỉnh có bao nhiêu hợp tác xã?"))
    assert counts(nouns, _quote("Toàn tỉnh có 617 HTX, với 32.495 thành viên."))


@pytest.mark.parametrize(
    ("quote", "amount"),
    [
        ("Dòng 1: ghi tổng doanh thu", False),
        ("đối tượng nhóm 2 theo Phụ lục 1", False),
        ("tỷ giá tháng 6 năm hiện hành", False),
        ("nhóm 2: 280.000 đồng", True),
        ("loại 5%", True),
        ("trong 6 tháng", True),
    ],
)
def test_a_number_that_tells_one_of_several_is_no_amount(quote: str, *, amount: bool) -> None:
    found = found_kind("amount", _quote(quote), _asked("Thuê kế toán giá bao nhiêu?"))
    assert (found is not None) is amount


def test_the_number_of_an_item_is_no_figure() -> None:
    asked = _asked("Phải đạt tín nhiệm bao nhiêu?")
    assert found_kind("amount", _quote("(3) Địa điểm tổ chức hội nghị"), asked) is None
    assert found_kind("amount", _quote("trong năm (05) ngày"), asked) is not None


def test_a_force_is_a_body_however_it_is_typed() -> None:
    assert expected_kinds(_asked("Lực lượng nào cứu hộ trên biển?")) == {"agency"}
    assert expected_kinds(_asked("luc luong nao cuu ho tren bien?")) == {"agency"}


def test_what_english_counts_may_be_counted_by_a_classifier() -> None:
    meetings = counted(replace(_asked("How many voter meetings must be held?"), lang="en"))
    assert counts(meetings, _quote("Đối với người ứng cử ít nhất là 7 cuộc"))
    assert not counts(meetings, _quote("Đối với người ứng cử ít nhất là 7 ngày"))
    leaflets = counted(replace(_asked("How many leaflets are printed?"), lang="en"))
    assert counts(leaflets, _quote("Số lượng: 5.000 cuốn"))

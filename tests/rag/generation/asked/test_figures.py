"""Which clauses have a figure of what a question counts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rag.generation.asked.counting import counted, spelled_out
from rag.generation.asked.figures import counts, figures_of
from rag.model import Document, Evidence, Query

QUERY = Query(original="", text="", lang="vi")


def _asked(text: str) -> Query:
    return replace(QUERY, original=text, text=text)


def _quote(text: str) -> Evidence:
    return Evidence(Document("d", "d.txt", text, "", ""), 0, len(text))


@pytest.mark.parametrize(
    ("question", "clause", "told"),
    [
        ("Bị khiển trách mấy lần thì cho thôi?", "bị khiển trách hai lần trong một năm", True),
        ("Xin bao nhiêu xe cứu hỏa?", "cấp 15 xe ô tô tải chuyên dùng cứu hỏa", True),
        ("Có bao nhiêu khách quốc tế?", "Khách quốc tế đến tháng 4 đạt 2,03 triệu lượt", True),
        ("Bao nhiêu đường thì bị đánh thuế?", "có hàm lượng đường trên 5g/100ml", True),
        ("Chuyển bao nhiêu cổ phiếu?", "Chuyển cổ phiếu chậm nhất là 01 ngày làm việc", False),
        ("Được có tối đa mấy ĐVSNCL?", "không quá 07 đơn vị sự nghiệp công lập", True),
        ("Vắng mặt bao nhiêu ngày?", "vắng mặt tại Việt Nam quá 30 ngày", True),
        ("Đã xong bao nhiêu nhiệm vụ?", "bàn giao sau khi hoàn thành nhiệm vụ", False),
        ("Hỗ trợ bao nhiêu triệu?", "hỗ trợ theo mức 2 triệu đồng", True),
        ("Phải có mấy đoàn viên?", "Điều 16. Phát triển đoàn viên công đoàn", False),
        ("Cấp lại mật khẩu trong mấy tiếng?", "trong vòng không quá 02 giờ", True),
        ("Mỗi xã được cấp bao nhiêu tiền?", "trên 80% số trạm y tế xã", False),
        ("Tỉnh xin cấp mấy chiếc xe?", "đề nghị hỗ trợ 20 xe ô tô", True),
        ("Cấp lại mật khẩu trong mấy tiếng?", "trong vòng không quá 02 ngày", False),
        ("Hội nghị kéo dài mấy tiếng?", "chủ trì chính hội nghị", False),
        ("Gửi kế hoạch trong mấy hôm?", "trong thời hạn 10 ngày", True),
        ("Phải có mấy phần ủy viên?", "có ít nhất 2/3 tổng số ủy viên", True),
        ("Phải có mấy phần ủy viên?", "họp ngày 2/3/2026", False),
        ("Tổng mức đầu tư là bao nhiêu tỷ đồng?", "(2) Đồng chí Bộ trưởng Bộ Y tế", False),
    ],
)
def test_a_clause_has_a_figure_of_what_is_counted(question: str, clause: str, told: bool) -> None:
    evidence = Evidence(Document("d", "d.txt", clause, "", "0"), 0, len(clause))
    query = Query(question, question, "vi")
    assert counts((*counted(query), *spelled_out(query, evidence.document)), evidence) is told


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


def test_a_city_is_no_person() -> None:
    noun = counted(_asked("Có bao nhiêu thành phố?"))
    assert noun
    assert counts(noun, _quote("gồm 34 tỉnh và 6 thành phố"))
    assert not counts(noun, _quote("gồm 34 cán bộ"))


def test_an_english_noun_is_counted_by_what_it_means() -> None:
    asked = Query("", "How many households hold contracts?", "en")
    assert "ho" in counted(asked)
    staff = replace(QUERY, text="How many officials does each commune have?", lang="en")
    assert counts(counted(staff), _quote("trung bình 64 người/xã"))
    assert counts(counted(asked), _quote("giao khoán cho 50 hộ"))
    assert not counts(counted(asked), _quote("1.386.000 đồng/ha"))


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


def test_what_english_counts_may_be_counted_by_a_classifier() -> None:
    meetings = counted(replace(_asked("How many voter meetings must be held?"), lang="en"))
    assert counts(meetings, _quote("Đối với người ứng cử ít nhất là 7 cuộc"))
    assert not counts(meetings, _quote("Đối với người ứng cử ít nhất là 7 ngày"))
    leaflets = counted(replace(_asked("How many leaflets are printed?"), lang="en"))
    assert counts(leaflets, _quote("Số lượng: 5.000 cuốn"))


def test_a_figure_of_what_is_counted_may_stand_in_words() -> None:
    text = "quy định tại khoản 5 Điều 23, được tính bằng hai lần mức lương cơ sở"
    found = figures_of(("lan",), Evidence(Document("d", "d.txt", text, "", ""), 0, len(text)))
    assert [text[one.start : one.end] for one in found] == ["hai lần"]

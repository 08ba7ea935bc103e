"""Clauses of the form that is asked for: how it is worked out, from what money, how often."""

from __future__ import annotations

import pytest

from rag.generation.quoting.forms import of_form_first
from rag.generation.text.units import Unit
from rag.model import Document, Evidence, Passage, Query, ScoredPassage

RULE = "Mức lương theo tuần quy đổi ra tháng không được thấp hơn mức lương tối thiểu tháng."
SUM = "Mức lương theo tháng bằng mức lương theo tuần nhân với 52 tuần chia cho 12 tháng."
COLLECTED = "Cơ quan quản lý đường sắt là tổ chức thu phí sát hạch lái tàu."
SOURCE = "Nguồn chi phí cho việc thu phí được ngân sách nhà nước bố trí trong dự toán."
APPROVED = "Sở Xây dựng phê duyệt phương án vận chuyển hàng quá khổ rời cảng sông."
BULKY = "1. Hàng quá khổ là hàng không thể tháo rời có chiều dài trên 30 m."
WITHIN = "Trong thời hạn 02 ngày làm việc, Sở xử lý yêu cầu về hộp thư điện tử."
ONE_TASK = "Bộ Y tế chủ trì, phối hợp với các bộ bố trí bác sĩ để thực hiện Đề án."
WHOLE = "Bộ Nội vụ chủ trì, phối hợp với các địa phương tổ chức triển khai thực hiện Đề án."
DAILY = "Người sử dụng phải chủ động hàng ngày kiểm tra hộp thư điện tử."

MONTHS = "Thời gian thu học phí học ở lớp và học ở nhà tối đa là 9 tháng một năm."
SHARE = "Mức học phí học ở nhà bằng 75% mức học phí học ở lớp."
REACHED = "Tăng trưởng của tỉnh 9 tháng đạt 6,9%, cao hơn cùng kỳ."
AIM = "Tỉnh cần phấn đấu hoàn thành mục tiêu tăng trưởng 8% trong năm."


def _unit(text: str, odds: float) -> Unit:
    document = Document("d", "d.txt", text, "", "0")
    passage = ScoredPassage(Passage("p", "d", 0, len(text), text), 1.0, 1)
    return Unit(Evidence(document, 0, len(text)), passage, odds, 1.0, 1.0, 1.0)


def _first(question: str, *texts: str) -> str:
    units = [_unit(text, 13.0 - at) for at, text in enumerate(texts)]
    return of_form_first(units, Query(question, question, "vi"))[0].evidence.quote


@pytest.mark.parametrize(
    ("question", "spoken_of", "said"),
    [
        ("Trả lương theo tuần thì quy ra tháng bằng cách nào?", RULE, SUM),
        ("luong tuan tinh ra luong thang the nao", RULE, SUM),
        ("Cách tính lương tháng của người trả lương tuần?", RULE, SUM),
        ("Tiền chi cho việc thu phí lấy ở đâu?", COLLECTED, SOURCE),
        ("Kinh phí thu phí sát hạch từ nguồn nào?", COLLECTED, SOURCE),
        ("Học ở nhà đóng bao nhiêu so với học ở lớp?", MONTHS, SHARE),
        ("Tỉnh phải đạt tăng trưởng bao nhiêu phần trăm?", REACHED, AIM),
        ("Bộ nào chủ trì Đề án 12?", ONE_TASK, WHOLE),
        ("Đề án 12/QĐ-TTg do bộ nào chủ trì thực hiện?", ONE_TASK, WHOLE),
        ("Which ministry leads Scheme 12/QĐ-TTg?", ONE_TASK, WHOLE),
        ("Bao lâu phải kiểm tra hộp thư một lần?", WITHIN, DAILY),
        ("How do employers work out the monthly pay of weekly workers?", RULE, SUM),
        ("Where does the money for collecting the fee come from?", COLLECTED, SOURCE),
        ("Out of which budget is the collection paid?", COLLECTED, SOURCE),
        ("How is the collection of the fee financed?", COLLECTED, SOURCE),
        ("How many times a day must the mailbox be checked?", WITHIN, DAILY),
        ("What counts as bulky goods?", APPROVED, BULKY),
        ("What are bulky goods?", APPROVED, BULKY),
        ("How are bulky goods defined?", APPROVED, BULKY),
    ],
)
def test_what_has_the_form_goes_before_what_speaks_of_it(
    question: str, spoken_of: str, said: str
) -> None:
    assert _first(question, spoken_of, said) == said


def test_an_example_that_a_formula_goes_before_is_none() -> None:
    example = "Mức hưởng tính theo công thức nêu trên là 7.000.000 đồng."
    rule = "Mức hưởng của những ngày lẻ tính theo công thức dưới đây, tối đa bằng một tháng."
    assert _first("Mức hưởng ngày lẻ tính bằng công thức nào?", example, rule) == rule


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        ("Lương trả theo tuần có được thấp hơn lương tối thiểu tháng không?", RULE, SUM),
        ("Ai thu phí sát hạch lái tàu?", COLLECTED, SOURCE),
        ("Sở xử lý yêu cầu trong bao lâu?", WITHIN, DAILY),
    ],
)
def test_nothing_changes_where_no_form_is_asked_for(question: str, first: str, second: str) -> None:
    assert _first(question, first, second) == first

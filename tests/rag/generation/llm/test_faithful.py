"""What a wording may change and what not, sentence by sentence."""

from __future__ import annotations

import pytest

from rag.generation.llm.faithful import is_faithful

PLAN = (
    "Kế hoạch số 103/KH-UBND ngày 13/6/2019 của Ủy ban nhân dân tỉnh về triển khai Quyết định số "
    "1847/QĐ-TTg ngày 27/12/2018 của Thủ tướng Chính phủ."
)
DUTY = (
    "Theo Kế hoạch số 63/KH-UBND (mục III.3): Sở Nội vụ tham mưu Ủy ban nhân dân tỉnh hướng dẫn, "
    "theo dõi; tổng hợp kết quả báo cáo Bộ Nội vụ trước ngày 15/12/2024, trừ trường hợp đột xuất."
)
RULE = "Các sở không được chậm quá 15 ngày, nếu chậm phải báo cáo (bằng văn bản) lý do."
MOTTO = "Phương châm “Dân biết, dân bàn, dân làm, dân kiểm tra”."
LIST = "Kế hoạch có hai phần: mục tiêu, tổ chức thực hiện."


@pytest.mark.parametrize(
    ("wording", "source"),
    [
        (PLAN, PLAN),
        ("Kế hoạch 103/KH-UBND ngày 13 tháng 6 năm 2019 của UBND tỉnh.", PLAN),
        ("Kế hoạch số 103/KH-UBND về việc triển khai Quyết định 1847/QĐ-TTg.", PLAN),
        ("Sở Nội vụ tham mưu UBND tỉnh hướng dẫn, theo dõi.", DUTY),
        ("Theo Kế hoạch số 63/KH-UBND, " + DUTY.split(": ")[1], DUTY),
        ("Cụ thể, các sở không được chậm quá 15 ngày, nếu chậm phải báo cáo lý do.", RULE),
        ("Kế hoạch có hai phần là mục tiêu và tổ chức thực hiện.", LIST),
    ],
)
def test_the_same_in_other_form_or_with_its_end_left_out(wording: str, source: str) -> None:
    assert is_faithful(wording, source, ())


@pytest.mark.parametrize(
    ("wording", "source"),
    [
        ("Kế hoạch số 103/KH-UBND ngày 27/12/2018.", PLAN),  # the date of the decision
        ("Quyết định số 1847/QĐ-TTg ngày 13/6/2019 của Thủ tướng Chính phủ.", PLAN),
        ("Kế hoạch số 103/KH-UBND của Thủ tướng Chính phủ.", PLAN),
        ("Ủy ban nhân dân tỉnh tham mưu Sở Nội vụ hướng dẫn, theo dõi.", DUTY),
        ("Sở Nội vụ tham mưu Ủy ban nhân dân tỉnh được hướng dẫn, theo dõi.", DUTY),
        (DUTY.split(": ")[1].split(", trừ")[0], DUTY),  # the exception is gone
        ("Sở Nội vụ báo cáo Bộ Nội vụ.", DUTY),
        ("Sở Nội vụ tham mưu UBND tỉnh hướng dẫn.", DUTY),  # half of what it advises on
        ("Phương châm “Dân biết, dân bàn”.", MOTTO),
        ("Phương châm “Dân biết, dân bàn.", MOTTO),
        ("Các sở được chậm quá 15 ngày.", RULE),
        ("Các sở không được chậm quá 15 ngày.", RULE),  # the condition is gone
        ("Các sở không được chậm quá mười lăm ngày, nếu chậm phải báo cáo lý do.", RULE),
        ("Các sở không được chậm, quá 15 ngày nếu chậm phải báo cáo lý do.", RULE),
        ("Kế hoạch có hai phần: mục tiêu.", LIST),  # half a list told as whole
        ("Kế hoạch có hai phần: mục tiêu, tổ chức thực hiện [2].", LIST),
        ("Kế hoạch có hai phần?", LIST),
        ("", LIST),
    ],
)
def test_anything_else_is_not_the_same(wording: str, source: str) -> None:
    assert not is_faithful(wording, source, ())

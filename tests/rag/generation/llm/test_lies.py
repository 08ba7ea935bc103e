"""Lies about the five directives, told over HTTP: none gets through; honest words do."""

from __future__ import annotations

import pytest

from eval.lies.measure import Found, measure
from eval.lies.report import table, through
from eval.questions import Question
from tests.rag.generation.llm.conftest import Talk

QUESTIONS = (
    "Kế hoạch 63/KH-UBND ban hành ngày nào?",
    "Sở Nội vụ Kiên Giang được giao việc gì trong Kế hoạch 63?",
    "Kế hoạch nào về cải cách hành chính năm 2024?",
    "Kế hoạch 103 thực hiện quyết định nào?",
    "Bộ Chính trị có kết luận nào về việc tiếp tục thực hiện Chỉ thị 05-CT/TW?",
    "Ai ký Kế hoạch 63/KH-UBND?",
    "Cơ quan nào ban hành Kế hoạch 103/KH-UBND?",
    "Công văn của Sở Tài chính Sóc Trăng gửi cho ai?",
    "Ông Lâm Hoàng Sa giữ chức vụ gì?",
    "Khi có khó khăn, vướng mắc thì các đơn vị phản ánh về đâu?",
    "Chỉ thị 33 và Chỉ thị 14/CT-TTg về việc gì?",
    "Phương châm hành động năm 2018 là gì?",
    "Sở Tài chính Sóc Trăng cải cách thủ tục hành chính ra sao?",
    "Nghị quyết nào của Trung ương về đổi mới sự lãnh đạo của Đảng đối với công tác dân vận?",
    "Việc rà soát, bãi bỏ các văn bản không đúng thẩm quyền được giao thế nào?",
)


@pytest.fixture(scope="module")
def found(talk: Talk) -> Found:
    asked = [Question(f"q{i}", text, "vi", "duty") for i, text in enumerate(QUESTIONS)]
    return measure(asked, talk.assistant, talk.server)


def test_no_lie_of_three_hundred_gets_through(found: Found) -> None:
    assert found.questions == len(QUESTIONS)
    assert sum(one.told for one in found.lies.values()) >= 300
    assert through(found) == []
    assert len(found.lies) >= 30  # kinds that these sentences give occasion for


def test_honest_words_get_through_unless_they_are_other_words(found: Found) -> None:
    refused = {name: len(one.withheld) for name, one in found.honest.items()}
    assert refused["as_it_is"] == refused["other_marks"] == refused["date_in_words"] == 0
    told = sum(one.told for name, one in found.honest.items() if name != "with_synonyms")
    assert sum(refused.values()) - refused.get("with_synonyms", 0) <= told * 0.05


def test_the_table_tells_kind_by_kind(found: Found) -> None:
    lines = [line.split() for line in table(found).splitlines()]
    (kind,) = [line for line in lines if line[:2] == ["date", "grafted"]]
    assert int(kind[2]) == found.lies["date_grafted"].told > 0
    sums = next(line for line in lines if line[:1] == ["all"])
    assert int(sums[1]) == sum(one.told for one in found.lies.values())


def test_a_gullible_program_would_be_caught(talk: Talk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rag.generation.llm.worded.is_faithful", lambda *_: True)
    asked = [Question("q0", QUESTIONS[1], "vi", "duty")]
    kinds = {line.split(":")[0] for line in through(measure(asked, talk.assistant, talk.server))}
    assert len(kinds) >= 3  # of several in one reply the first may hide the others

"""The clause that says it, chosen among those that were found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rag.assistant import Assistant
from rag.catalogue import Asked
from rag.generation.reading import Reading
from rag.generation.routes.content import _covering, _only_leads, _stating
from rag.generation.text.units import Unit
from rag.model import Aspect, Document, Evidence, Passage, Query, ScoredPassage, Section


def test_a_clause_that_repeats_a_number_gives_way_to_one_that_says_more(
    assistant: Assistant,
) -> None:
    asked = (
        "Theo văn bản có Thông báo 1073-TB/TU, sở phải đổi mới cái gì trong lãnh đạo, điều hành?"
    )
    assert "nội dung, phương thức lãnh đạo, điều hành" in assistant.answer(asked).text


def _unit(document: Document, quote: str) -> Unit:
    start = document.text.index(quote)
    evidence = Evidence(document, start, start + len(quote))
    passage = Passage("p", document.doc_id, 0, len(document.text), document.text)
    return Unit(evidence, ScoredPassage(passage, 1.0, 1), 1.0, 1.0, 1.0, 1.0)


@pytest.mark.parametrize(
    ("question", "leads"),
    [("Ai là đại diện chủ sở hữu?", False), ("Hồ sơ nộp thế nào?", True)],
)
def test_a_line_that_leads_a_list_may_name_who_is_asked_for(question: str, leads: bool) -> None:
    text = "Đại diện chủ sở hữu (Ngân hàng Nhà nước) có trách nhiệm:"
    unit = _unit(Document("d", "d.txt", text, "", "0"), text)
    assert _only_leads(unit, Query(question, question, "vi")) is leads


def test_a_heading_that_names_the_day_is_said() -> None:
    heading = "Hoàn thiện phương án cổ phần hóa, hoàn thành trong tháng 5 năm 2026."
    below = "Cơ cấu lại tổng công ty, hoàn thành trong quý II năm 2026."
    text = f"{heading}\n{below}"
    section = Section(("1",), "mục 1", heading, 0, len(heading), len(text), 1)
    document = Document("d", "d.txt", text, "", "0", sections=(section,))
    units = [_unit(document, heading), _unit(document, below)]
    asked = "Phương án cổ phần hóa phải xong khi nào?"
    assert _stating(units, Query(asked, asked, "vi")) == units
    asked = "Phương án cổ phần hóa thế nào?"
    assert _stating(units, Query(asked, asked, "vi")) == units[1:]


@pytest.mark.parametrize(
    ("asks", "told"), [(frozenset({"list"}), 1), (frozenset(), 0)], ids=["several", "openly"]
)
def test_what_lists_them_is_told_where_the_likeliest_says_nothing(
    asks: frozenset[Aspect], told: int
) -> None:
    lines = ("Cục trưởng chịu trách nhiệm thi hành.", "Tên cửa khẩu: Lóng Sập")
    document = Document("d", "d.txt", "\n".join(lines), "", "0")
    first, second = (_unit(document, one) for one in lines)
    units = [replace(first, odds=2.0, own=0.05, headed=0.1), replace(second, odds=1.9, own=0.67)]
    query = Query("Bổ sung cửa khẩu?", "Bổ sung cửa khẩu?", "vi", asks=asks)
    asked = Asked({"cua_khau": 5.0})
    reading = Reading(query, (), frozenset(), None, (), asked)
    assert len(_covering(reading, units, asked)) == told

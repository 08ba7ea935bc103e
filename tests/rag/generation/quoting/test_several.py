"""Clauses that name several of what is asked for, and sentences that come broken."""

from dataclasses import replace

import pytest

from rag.catalogue import Asked
from rag.generation.quoting.several import names_them, naming_several, unbroken
from rag.generation.reading import Reading
from rag.generation.text.units import Unit
from rag.model import Document, Evidence, Passage, Query, ScoredPassage

SPEAKS = "Bộ chỉ đạo các cơ sở đào tạo trọng điểm thuộc quyền quản lý."
NAMES = "Giao các cơ sở đào tạo trọng điểm gồm: Đại học Huế, Đại học Vinh, Viện Năng lượng."
CALLS = "Đề nghị các tập đoàn: Bưu chính Viễn thông, Viễn thông Quân đội triển khai."


def _unit(text: str, odds: float) -> Unit:
    document = Document("d", "d.txt", text, "", "0")
    passage = ScoredPassage(Passage("p", "d", 0, len(text), text), 1.0, 1)
    return Unit(Evidence(document, 0, len(text)), passage, odds, 1.0, 1.0, 1.0)


def _reading(text: str) -> Reading:
    return Reading(Query(text, text, "vi"), (), frozenset(), None, (), Asked({}))


@pytest.mark.parametrize(
    ("question", "naming"),
    [
        ("Đề án giao những cơ sở đào tạo trọng điểm nào?", NAMES),
        ("Những tập đoàn nào được đề nghị triển khai?", CALLS),
    ],
)
def test_a_clause_that_names_them_goes_before_one_that_speaks_of_them(
    question: str, naming: str
) -> None:
    units = [_unit(SPEAKS, 9.0), _unit(naming, 7.0)]
    assert [one.evidence.quote for one in naming_several(units, _reading(question))] == [
        naming,
        SPEAKS,
    ]


@pytest.mark.parametrize(
    "question", ["Cơ sở đào tạo được giao gì?", "Những bệnh viện nào được giao?"]
)
def test_nothing_changes_where_none_of_them_are_asked_for(question: str) -> None:
    units = [_unit(SPEAKS, 9.0), _unit(NAMES, 7.0)]
    assert naming_several(units, _reading(question)) == units


def test_one_that_is_far_less_likely_stays_behind() -> None:
    units = [_unit(SPEAKS, 9.0), _unit(NAMES, 5.0)]
    found = naming_several(units, _reading("Đề án giao những cơ sở đào tạo nào?"))
    assert found[0] == replace(units[0], odds=9.0)


def test_a_sentence_goes_on_in_the_next_line_where_its_own_ends_in_no_mark() -> None:
    upper = "d) Giao các cơ sở gồm: Đại học Huế, Trường Đại học Khoa học Tự nhiên Hà Nội, Trường"
    lower = "Đại học Đà Lạt, Viện Năng lượng."
    document = Document("d", "d.txt", f"{upper}\n{lower} Khác.\n2. Sở Y tế", "", "0")
    whole = document.text[3 : len(upper) + 1 + len(lower)]
    assert unbroken(Evidence(document, 3, len(upper))).quote == whole
    below = Evidence(document, len(upper) + 1, len(upper) + 1 + len(lower))
    assert unbroken(below).quote == whole


def test_a_line_that_ends_or_is_short_is_not_broken() -> None:
    text = "Nhiệm vụ của Sở\nTài chính bố trí kinh phí."
    short = Evidence(Document("d", "d.txt", text, "", "0"), 16, len(text))
    assert unbroken(short) == short


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Những xã nào phải lập kế hoạch riêng?", True),
        ("UBND các xã ven biển nào được giao?", True),
        ("Những phường nào phải lập kế hoạch riêng?", False),
        ("Ai phải lập kế hoạch riêng?", False),
    ],
)
def test_the_line_above_tells_the_names_that_are_asked_for(question: str, *, names: bool) -> None:
    line = "Ủy ban nhân dân các xã: Tân Điền, Gia Thuận"
    evidence = Evidence(Document("d", "d.txt", line, "", "0"), 0, len(line))
    assert names_them(evidence, Query(question, question, "vi")) is names


def test_what_stands_under_their_names_goes_before_what_speaks_of_them() -> None:
    text = "12. Ủy ban nhân dân các xã: Tân Điền, Gia Thuận\n- Lập kế hoạch riêng về biển."
    document = Document("d", "d.txt", text, "", "0")
    start = text.index("Lập")
    under = replace(_unit("", 7.0), evidence=Evidence(document, start, len(text)))
    speaks = _unit("Các xã có biển lập kế hoạch.", 9.0)
    asked = _reading("Những xã ven biển nào phải lập kế hoạch?")
    assert next(iter(naming_several([speaks, under], asked))).evidence is under.evidence

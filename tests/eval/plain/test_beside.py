"""Follow-ups, two documents in one question, lists, and documents that are only mentioned."""

from __future__ import annotations

from dataclasses import replace

from eval.plain.case import Case
from eval.plain.followups import followups
from eval.plain.held import Corpus, corpus
from eval.plain.lists import lists
from eval.plain.lots import Lots
from eval.plain.mentions import of_corpus, wanted
from eval.plain.sides import both, sides
from rag.model import PartialDate
from rag.vietnamese.text import fold
from tests.eval.plain.held import NEXT, held, identity, three

THIRD = replace(
    NEXT,
    doc_id="third",
    file="third.txt",
    identity=identity("71/KH-UBND", "Lê Văn Tám", PartialDate(2025, 3, 4)),
)


def four() -> Corpus:
    return corpus([*(one.document for one in three().held), THIRD])


def of_kind(kind: str, *cases: Case) -> list[Case]:
    return [case for case in cases if case.kind == kind]


def test_a_follow_up_goes_on_from_a_question_that_names_the_document_in_full() -> None:
    made = list(followups(held("001"), three(), Lots("1", 8)))
    for case in made:
        (first,) = case.before
        wanted_of = "63/kh-ubnd"
        assert wanted_of in fold(first)
        assert wanted_of not in fold(case.question) or case.kind == "then other"
    (asked,) = [case for case in of_kind("then signer", *made) if case.typing != "English"]
    assert asked.expected is not None
    assert asked.expected.said == (("Nguyễn Lưu Trung",),)


def test_the_same_fact_is_asked_of_another_document() -> None:
    made = of_kind("then other", *followups(held("001"), three(), Lots("1", 8)))
    assert made
    for case in made:
        assert "70" in case.question
        assert case.expected is not None
        assert case.expected.cited == ("next",)


def test_both_sides_are_wanted_and_what_they_share_once() -> None:
    plan, other = held("001"), held("next")
    made = list(sides(plan, three(), Lots("1", 9)))
    (dates,) = {case.expected for case in of_kind("both date", *made)}
    assert dates is not None
    assert dates.said == (("2024-03-06",), ("2025-01-02",))
    assert dates.cited == (plan.document.doc_id, other.document.doc_id)
    half = replace(dates, said=(("a",), ("b",)), least=1)
    assert both(half, replace(half, said=(("b",),))).least == 2


def test_the_earlier_one_is_named_last_so_that_the_order_says_nothing() -> None:
    made = list(sides(held("next"), three(), Lots("1", 2)))
    earlier, later = of_kind("earlier", *made), of_kind("later", *made)
    assert earlier
    for cases, meant, other in ((earlier, "63", "70"), (later, "70", "63")):
        for case in cases:
            assert case.question.index(other) < case.question.rindex(meant)
            assert case.expected is not None
            assert case.expected.first == (f"{meant}/KH-UBND",)


def test_a_list_is_asked_once_and_wants_all_of_a_handful() -> None:
    found = four()
    made = [case for one in found.held for case in lists(one, found, Lots("1", 1))]
    assert {case.file for case in made} == {held("001").document.file, "next.txt"}
    signed = of_kind("list by signer", *made)
    assert signed[0].expected is not None
    assert signed[0].expected.said == (("70/KH-UBND",), ("71/KH-UBND",))
    issued = of_kind("list by issuer", *made)
    assert issued[0].expected is not None
    assert len(issued[0].expected.cited) == 3
    years = of_kind("list by year", *made)
    assert {"2025" in case.question for case in years} == {True}


def test_what_mentions_agree_on_is_known_of_a_document_that_is_not_held() -> None:
    found = {group[0].reference.number: group for group in of_corpus(three())}
    assert "63/KH-UBND" not in found
    directive = found["33/CT-TTg"]
    assert len(directive) > 1
    expected = wanted(directive)
    assert expected["date"].said == (("2021-11-26",),)
    assert expected["issuer"].said == (("Thủ tướng Chính phủ", "Thủ tướng"),)
    assert {place.file for place in expected["date"].places} <= {
        one.document.doc_id for one in three().held
    }
    other = replace(directive[0].reference, date=PartialDate(2020, 1, 1))
    assert "date" not in wanted([directive[0]._replace(reference=other), *directive[1:]])

"""The generated questions by number, and how their answers are judged."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest

from eval.lookup import look_up
from eval.lookup_cases import Case, cases
from eval.lookup_fit import fitting, partly
from eval.lookup_forms import FORMS, Numbered, Part, named
from eval.lookup_report import failures, rates, table, write_json
from rag.catalogue import Catalogue, Work
from rag.model import (
    Answer,
    Citation,
    Document,
    DocumentNumber,
    Location,
    Notice,
    PartialDate,
    Passage,
    Query,
    Reference,
    ScoredPassage,
    Status,
    Turn,
)

TEXT = "Chỉ thị 33/CT-TTg; Chỉ thị 23/CT-TTg; Quyết định 23-QĐ/TW; Nghị định 06/2021/NĐ-CP."


def reference(number: str, kind: str, date: PartialDate) -> Reference:
    start = TEXT.index(f"{kind} {number}")
    return Reference(start, start + len(kind) + 1 + len(number), kind, number, number, date)


DOCUMENT = Document(
    "plan",
    "plan.txt",
    TEXT,
    "Kế hoạch",
    "0" * 64,
    references=(
        reference("33/CT-TTg", "Chỉ thị", PartialDate(2021, 11, 26)),
        reference("23/CT-TTg", "Chỉ thị", PartialDate(2021, 9, 2)),
        reference("23-QĐ/TW", "Quyết định", PartialDate(2021, 7, 30)),
        reference("06/2021/NĐ-CP", "Nghị định", PartialDate(2021, 1, 26)),
    ),
)
CATALOGUE = Catalogue([DOCUMENT])
WORKS = CATALOGUE.works
DIRECTIVE = next(work for work in WORKS if work.number and work.number.digits == "33")


def written(work: Work) -> dict[str, str | None]:
    one = named(work)
    assert one is not None
    return {form.name: form.write(one) for form in FORMS}


def test_a_number_is_written_in_the_forms_that_it_has() -> None:
    forms = written(DIRECTIVE)
    assert forms["chỉ thị số 33/CT-TTg"] == "chỉ thị số 33/CT-TTg"
    assert forms["33 / CT - TTg"] == "33 / CT - TTg"
    assert forms["no diacritics"] == "chi thi so 33/ct-ttg"
    assert forms["33–CT–TTg"] == "33–CT–TTg"
    assert forms["33-CT/TTg"] == "33-CT/TTg"
    assert forms["CT 33/2021"] == "CT 33/2021"
    assert forms["Directive No. 33/CT-TTg"] == "Directive No. 33/CT-TTg"
    assert forms["2 for 02"] is None
    assert forms["O for 0, I for 1"] is None
    assert forms["without its year"] is None


def test_a_number_with_its_year_has_other_forms() -> None:
    decree = next(work for work in WORKS if work.type == "Nghị định")
    forms = written(decree)
    assert forms["without its year"] == "06/NĐ-CP"
    assert forms["2 for 02"] == "6/2021/NĐ-CP"
    assert forms["33-CT/TTg"] is None


def test_a_form_fits_the_works_that_have_what_it_tells() -> None:
    asked = Numbered(DocumentNumber("23", "CT-TTg"), "Chỉ thị", 2021)
    assert [work.type for work in fitting(asked, frozenset(), WORKS, loosely=True)] == [
        "Chỉ thị",
        "Quyết định",
    ]
    typed = fitting(asked, frozenset({"type", "year"}), WORKS, loosely=False)
    assert [work.type for work in typed] == ["Chỉ thị"]
    assert fitting(asked, frozenset({"symbol"}), WORKS, loosely=True) == typed


def test_a_code_fits_every_type_that_has_it() -> None:
    asked = Numbered(DocumentNumber("5", "TT-MTTW-BTT"), "Thông tri", 2025)
    circular = replace(DIRECTIVE, number=DocumentNumber("5", "TT-BNV", 2024), type="Thông tư")
    assert fitting(asked, frozenset({"code"}), [circular], loosely=False) == (circular,)
    assert fitting(asked, frozenset({"type"}), [circular], loosely=False) == ()


def test_a_year_may_be_the_one_that_a_plan_is_for() -> None:
    asked = Numbered(DocumentNumber("33", "CT-TTg"), "Chỉ thị", 2025)
    planned = replace(DIRECTIVE, subject="cải cách hành chính năm 2025")
    dated = frozenset[Part]({"type", "year"})
    assert fitting(asked, dated, [planned, DIRECTIVE], loosely=True) == (planned,)
    assert fitting(asked, dated, [planned], loosely=False) == ()


def test_a_part_of_a_symbol_is_not_surely_absent() -> None:
    part = Numbered(DocumentNumber("33", "TTg"), "Chỉ thị", 2021)
    assert partly(part, WORKS)
    assert not partly(replace(part, number=DocumentNumber("33", "TW")), WORKS)


def test_every_question_knows_what_it_should_find() -> None:
    asked = {case.question: case for case in cases(WORKS, 1000, 1000)}
    assert asked["số 33"].expected == "one"
    assert [work.number for work in asked["CT 33 là văn bản gì?"].works] == [DIRECTIVE.number]
    assert asked["số 23"].expected == "several"
    assert len(asked["số 23"].works) == 2
    absent = [case for case in asked.values() if case.expected == "none"]
    assert absent
    assert all(case.works == () for case in absent)
    assert len(cases(WORKS, 10, 5)) == 15


class Fixed:
    """An assistant that gives one answer, whatever it is asked."""

    documents: Mapping[str, Document] = {"plan": DOCUMENT}
    index_facts: Mapping[str, str | int] = {}

    def __init__(self, number: DocumentNumber, answer: Answer) -> None:
        self._query = Query("", "", "vi", numbers=(number,))
        self._answer = answer

    def answer(self, question: str, *, history: Sequence[Turn] = ()) -> Answer:  # noqa: ARG002
        return self._answer

    def search(
        self,
        question: str,  # noqa: ARG002
        *,
        k: int = 10,  # noqa: ARG002
        history: Sequence[Turn] = (),  # noqa: ARG002
    ) -> tuple[Query, list[ScoredPassage]]:
        return self._query, [ScoredPassage(Passage("p", "plan", 0, 18, ""), 1.0, 1)]

    def numbered(self, query: Query) -> list[list[Work]]:
        return [CATALOGUE.numbered(one) for one in query.numbers]


def told(text: str, *places: tuple[int, int], notices: tuple[Notice, ...] = ()) -> Answer:
    citations = tuple(
        Citation(f"c{i}", str(i), 0, 1, TEXT[start:end], DOCUMENT, start, end, Location((), ""))
        for i, (start, end) in enumerate(places, 1)
    )
    status: Status = "answered" if places else "refused_no_evidence"
    return Answer("a", status, text, "vi", "", "", "vi", citations=citations, notices=notices)


ONE = Case("chỉ thị 33", "chỉ thị 33", False, "one", (DIRECTIVE,), "33/CT-TTg")
TWO = Case("số 23", "số 33", False, "several", tuple(WORKS[1:3]), "23/CT-TTg")
NONE = Case("chỉ thị 34", "chỉ thị 33", False, "none", (), "34/CT-TTg")


@pytest.mark.parametrize(
    ("case", "digits", "answer", "passed"),
    [
        (ONE, "33", told("33/CT-TTg [1].", (0, 17)), {"named", "searched", "told"}),
        (ONE, "33", told("33/CT-TTg [1].", (19, 36)), {"named", "searched"}),
        (ONE, "23", told("Tài liệu không nêu."), {"searched"}),
        (TWO, "23", told("23/CT-TTg [1], 23-QĐ/TW [2].", (19, 36), (38, 57)), {"named", "told"}),
        (TWO, "23", told("23/CT-TTg [1].", (19, 36)), {"named"}),
        (
            TWO,
            "23",
            told("23/CT-TTg [1].", (19, 36), notices=(Notice("several", "Còn có …"),)),
            {"named", "told"},
        ),
        (NONE, "34", told("Không có văn bản nào mang số 34."), {"named", "told"}),
        (NONE, "33", told("33/CT-TTg [1].", (0, 17)), set()),
    ],
)
def test_an_answer_is_judged_by_what_the_number_fits(
    case: Case, digits: str, answer: Answer, passed: set[str]
) -> None:
    assistant = Fixed(DocumentNumber(digits), answer)
    (looked,) = look_up([case], assistant, assistant)
    assert {stage for stage, right in looked.passed.items() if right} == passed


def test_the_table_shows_rates_and_the_failures_their_reading(tmp_path: Path) -> None:
    assistant = Fixed(DocumentNumber("33", type="Chỉ thị"), told("33/CT-TTg [1].", (0, 17)))
    found = look_up([ONE, NONE], assistant, assistant)
    assert rates(found)["told"].value == 0.5
    assert "numbers that no document has" in table(found)
    assert list(failures(found)) == [
        "chỉ thị 33: 1 of 2 fail",
        "  'chỉ thị 34' [named told] wants none: read Chỉ thị 33; answered: 33/CT-TTg [1].",
    ]
    write_json("numbers", MappingProxyType({"documents": 1}), found, tmp_path / "l.json")
    report = json.loads((tmp_path / "l.json").read_text(encoding="utf-8"))
    assert report["slices"]["expected"]["one"]["named"]["value"] == 1.0
    assert [one["id"] for one in report["questions"]] == ["34/CT-TTg chỉ thị 34"]

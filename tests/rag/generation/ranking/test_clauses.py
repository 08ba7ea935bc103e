"""Clauses of one passage, measured and ordered."""

from __future__ import annotations

import pytest

from rag.catalogue import Asked
from rag.generation.ranking.clauses import ClauseFinder, load_weights
from rag.generation.ranking.features import Features
from rag.model import Document, Passage, Query, ScoredPassage

TEXT = (
    "Sở Nội vụ tổng hợp báo cáo. Báo cáo gửi Sở Nội vụ trước ngày 15 tháng 12 năm 2025."
    " Kinh phí do ngân sách tỉnh chi."
)
DOCUMENT = Document("d", "d.txt", TEXT, "Kế hoạch", "0" * 64)
FOUND = [ScoredPassage(Passage("p", "d", 0, len(TEXT), TEXT), 2.0, 1)]
QUESTION = Query("Báo cáo gửi ngày nào?", "Báo cáo gửi ngày nào?", "vi")
ASKED = Asked({"bao": 1.0, "cao": 1.0, "gui": 2.0})
NOTHING = Features(*(0.0 for _ in Features._fields))


def finder(weights: Features | None = None) -> ClauseFinder:
    return ClauseFinder({"d": DOCUMENT}, weights=weights)


def measured(question: Query = QUESTION) -> dict[str, Features]:
    found, features = finder().measured(ASKED, question, FOUND)
    return {
        one.candidate.evidence.quote[:7]: Features(*row)
        for one, row in zip(found, features.tolist(), strict=True)
    }


def test_features_are_shares_of_what_is_asked_and_what_is_named() -> None:
    by_opening = measured()
    summary, deadline, funds = (by_opening[one] for one in ("Sở Nội ", "Báo cáo", "Kinh ph"))
    assert summary.own == pytest.approx(0.5)  # báo cáo: 2 of 4
    assert (deadline.own, funds.own) == (1.0, 0.0)
    assert funds.around == 1.0  # its passage says all of it
    assert (deadline.time, summary.time) == (1.0, -1.0)
    assert (deadline.agency, deadline.amount) == (0.0, 0.0)  # not asked for
    assert (deadline.passage, deadline.rank, deadline.first) == (1.0, 1.0, 1.0)
    assert deadline.run_length == 3.0  # "báo cáo gửi"
    assert deadline.cosine == 0.0  # there is no encoder


def test_a_clause_in_two_passages_is_measured_once() -> None:
    end = TEXT.index(" Kinh")
    again = ScoredPassage(Passage("q", "d", 0, end, TEXT[:end]), 1.0, 2)
    found, features = finder().measured(ASKED, QUESTION, [*FOUND, again])
    assert len(found) == len(features) == 3
    assert {one.passage.rank for one in found} == {1}


def test_nothing_is_found_in_no_passages() -> None:
    assert finder().find(ASKED, QUESTION, []) == []


def test_units_are_ordered_by_the_weighted_sum() -> None:
    by_time = finder(NOTHING._replace(time=2.0)).find(ASKED, QUESTION, FOUND)
    assert by_time[0].evidence.quote.startswith("Báo cáo gửi")
    assert [one.odds for one in by_time] == [2.0, -2.0, -2.0]
    by_length = finder(NOTHING._replace(length=-1.0)).find(ASKED, QUESTION, FOUND, k=1)
    assert [one.evidence.quote for one in by_length] == ["Sở Nội vụ tổng hợp báo cáo."]


def test_the_weights_that_ship_put_the_clause_that_answers_first() -> None:
    first = finder(load_weights()).find(ASKED, QUESTION, FOUND)[0]
    assert "ngày 15 tháng 12" in first.evidence.quote
    assert (first.covered, first.own) == (1.0, 1.0)

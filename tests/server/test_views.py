from __future__ import annotations

from dataclasses import replace

import pytest

from rag.model import PartialDate, Span
from rag.wire import answer_out
from server import reading, views
from server.library import Library
from tests.server.fake import FakeAssistant
from tests.server.papers import HOSTILE, PLAN


def test_markers_are_cut_out_and_quoted_brackets_are_not() -> None:
    answer = answer_out(FakeAssistant().answer("Báo cáo gửi khi nào?"))
    text = "Theo khoản [1] này [1]."
    first = answer.citations[0].model_copy(update={"start_index": 0, "end_index": 18})
    quoted = answer.model_copy(
        update={
            "answer": answer.answer.model_copy(update={"text": text}),
            "citations": [first],
        }
    )
    assert [(piece.text, piece.citation is not None) for piece in views.pieces(quoted)] == [
        ("Theo khoản [1] này ", False),
        ("[1]", True),
        (".", False),
    ]


@pytest.mark.parametrize(
    ("given", "expected"),
    [("0-5", Span(0, 5)), ("5-5", None), ("3-11", None), ("٣-٥", None), ("3-10 ", None)],
)
def test_spans_of_an_address(given: str, expected: Span | None) -> None:
    assert views.span(given, 10) == expected


def test_facts_leave_empty_what_is_not_stated() -> None:
    facts = {fact.name: fact.value for fact in views.facts(HOSTILE)}
    assert facts["number"] == facts["issued_on"] == facts["signer"] == ""
    assert {fact.name: fact.value for fact in views.facts(PLAN)}["issued_on"] == "06/03/2024"


@pytest.mark.parametrize(
    ("date", "words"),
    [
        (PartialDate(2023, 12, 23), "23/12/2023"),
        (PartialDate(2022, 1), "01/2022"),
        (PartialDate(2013), "2013"),
        (None, ""),
    ],
)
def test_days_as_vietnamese_readers_write_them(date: PartialDate | None, words: str) -> None:
    assert views.day(date) == words


def test_mentions_of_one_document_are_counted_together() -> None:

    twice = PLAN.references * 2

    document = replace(PLAN, references=twice)
    [entry] = reading.references(document, Library({document.doc_id: document}))
    assert entry.times == 2

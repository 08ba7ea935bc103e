from __future__ import annotations

from dataclasses import replace

from rag.model import Filters, PartialDate
from server.library import Library
from tests.server.papers import DOCUMENTS, HOSTILE, PLAN


def test_a_reference_points_at_the_document_it_means() -> None:
    library = Library(DOCUMENTS)
    assert library.target(HOSTILE, HOSTILE.references[0]) is PLAN
    assert library.target(PLAN, PLAN.references[0]) is None
    assert [mention.document for mention in library.mentions(PLAN.doc_id)] == [HOSTILE]
    assert library.mentions(HOSTILE.doc_id) == []


def test_the_same_number_of_another_year_is_another_document() -> None:
    other = replace(HOSTILE.references[0], date=PartialDate(2023, 3, 6))
    changed = replace(HOSTILE, references=(other,))
    library = Library({each.doc_id: each for each in (PLAN, changed)})
    assert library.target(changed, other) is None


def test_nothing_asked_for_keeps_everything() -> None:
    assert Library(DOCUMENTS).select(Filters()) == [PLAN, HOSTILE]

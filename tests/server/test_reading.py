from __future__ import annotations

from dataclasses import replace

from rag.model import Section
from server import reading
from server.library import Library
from tests.server.papers import DECISION, DOCUMENTS, HOSTILE, HOSTILE_TEXT, PLAN

LIBRARY = Library({**DOCUMENTS, DECISION.doc_id: DECISION})


def test_the_outline_says_how_a_place_is_cited() -> None:
    first, second = reading.outline(PLAN)
    assert (first.number, first.words, first.place) == ("I", "MỤC TIÊU 🌾", "Mục I")
    assert second.href == f"#s-{PLAN.sections[1].start}"


def test_a_section_without_a_heading_is_shown_by_its_first_words() -> None:
    text = "1. " + "Từng chữ một. " * 20
    section = Section(("1",), "mục 1", "", 0, 3, len(text), 1)
    [entry] = reading.outline(replace(PLAN, text=text, sections=(section,)))
    assert entry.words == "Từng chữ một. " * 6 + "Từng …"


def test_every_place_of_a_reference_is_listed_up_to_a_dozen() -> None:
    many = replace(PLAN, references=PLAN.references * 14)
    [entry] = reading.references(many, Library({many.doc_id: many}))
    assert (entry.times, len(entry.places)) == (14, 12)


def test_a_mention_comes_with_the_words_around_it() -> None:
    in_decision, in_news = sorted(
        reading.mentions(PLAN, LIBRARY), key=lambda each: each.source.doc_id
    )
    assert in_decision.before + in_decision.words + in_decision.after == (
        "Điều 1. Thay thế Kế hoạch số 12/KH-UBND ngày 06/3/2024 của Ủy ban nhân dân tỉnh An Bình."
    )
    start = HOSTILE_TEXT.index("Kế hoạch số 12")
    assert (
        in_news.href == f"/documents/{HOSTILE.doc_id}#char={start}-{HOSTILE_TEXT.index('.', start)}"
    )


def test_long_lines_are_cut_between_words() -> None:
    long = "đầu " * 60 + "Kế hoạch số 12/KH-UBND " + "cuối " * 60
    start = long.index("Kế hoạch")
    made = replace(HOSTILE.references[0], start=start, end=start + len("Kế hoạch số 12/KH-UBND"))
    source = replace(HOSTILE, text=long, references=(made,))
    [entry] = reading.mentions(PLAN, Library({each.doc_id: each for each in (PLAN, source)}))
    assert entry.before.startswith("… đầu ")
    assert entry.before.endswith("đầu ")
    assert entry.after.startswith(" cuối ")
    assert entry.after.endswith("cuối …")


def test_who_undoes_a_document_is_told() -> None:
    [entry] = reading.undoings(PLAN, LIBRARY)
    assert (entry.source, entry.relation) == (DECISION, "replaces")
    assert reading.undoings(DECISION, LIBRARY) == []

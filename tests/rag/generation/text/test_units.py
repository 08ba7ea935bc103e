"""What a passage can be quoted by."""

from __future__ import annotations

from rag.generation.text.units import UnitReader, unit_spans
from rag.model import Document, Passage, Row, Section, Span

TEXT = """Điều 1. Phân cấp
1. Sở Nội vụ chủ trì, phối hợp với các sở thực hiện các việc sau:
a) Lập kế hoạch. Gửi báo cáo.
STT
Việc
1
Rà soát
"""
ARTICLE = Section(("1",), "Điều 1", "Phân cấp", 0, 16, 113, 1)
CLAUSE = Section(("1", "1"), "khoản 1 Điều 1", TEXT[20:82], 17, 82, 113, 2)
TABLE = Row(122, 131, (Span(113, 116), Span(117, 121)))
DOCUMENT = Document("d", "d.txt", TEXT, "Phân cấp", "0", sections=(ARTICLE, CLAUSE), rows=(TABLE,))


def quotes() -> list[str]:
    return [TEXT[start:end] for start, end in unit_spans(DOCUMENT, 0, len(TEXT))]


def test_the_offsets_are_those_of_the_text() -> None:
    assert TEXT[CLAUSE.start : CLAUSE.heading_end].endswith("thực hiện các việc sau:")
    assert TEXT[TABLE.start : TABLE.end] == "1\nRà soát"


def test_units_are_sentences_rows_and_headings_that_say_something() -> None:
    assert quotes() == [
        "Rà soát",
        "Sở Nội vụ chủ trì, phối hợp với các sở thực hiện các việc sau:",
        "Lập kế hoạch.",
        "Gửi báo cáo.",
    ]


def test_a_unit_knows_its_shape_and_what_stands_above_it() -> None:
    passage = Passage("p", "d", 0, len(TEXT), TEXT)
    read = UnitReader({"d": DOCUMENT}).read(passage)
    row, lead, item, _ = read.candidates
    assert row.shape.row
    assert lead.shape.lead_in
    assert lead.shape.heading
    assert {"so", "noi", "vu"} <= item.above
    assert {"stt", "ra_soat"} <= row.above - lead.above


def test_the_head_of_a_document_has_no_units() -> None:
    passage = Passage("p", "d", 0, 16, TEXT[:16], kind="header")
    assert UnitReader({"d": DOCUMENT}).read(passage).candidates == ()


def test_a_row_that_ends_behind_its_passage_knows_the_sections_it_lies_in() -> None:
    inner = Section(("2",), "mục 2", "Phần hai", 124, 124, 131, 1)
    document = Document("d", "d.txt", TEXT, "", "0", sections=(inner,), rows=(TABLE,))
    row = UnitReader({"d": document}).read(Passage("p", "d", 17, 123, TEXT[17:123])).candidates[0]
    assert row.evidence.quote == "Rà soát"
    assert {"phan", "hai"} <= row.above


def test_a_unit_has_the_terms_of_what_its_abbreviations_stand_for() -> None:
    text = "Ban gửi biên bản về Ủy ban MTTQ xã. Họp dân."
    document = Document("e", "e.txt", text, "", "0")
    read = UnitReader({"e": document}).read(Passage("p", "e", 0, len(text), text))
    assert "mat_tran" in read.candidates[0].own
    assert "mat_tran" not in read.candidates[1].own
    assert "mat_tran" in read.around

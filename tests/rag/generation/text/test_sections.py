"""Which sections hold a place in a document."""

from rag.generation.text.sections import headings_at, section_at, sections_at
from rag.model import Document, Section

INNER = Section(("I", "1"), "điều 1", "Phạm vi", 10, 25, 40, 2)
OUTER = Section(("I",), "mục I", "Quy định chung", 0, 9, 60, 1)
DOCUMENT = Document("d", "d.txt", "." * 80, "", "", sections=(OUTER, INNER))


def test_the_sections_that_hold_a_place_are_in_reading_order() -> None:
    assert sections_at(DOCUMENT, 10) == [OUTER, INNER]
    assert headings_at(DOCUMENT, 39) == ["Quy định chung", "Phạm vi"]


def test_the_innermost_holds_it_most_closely() -> None:
    assert section_at(DOCUMENT, 30) is INNER
    assert section_at(DOCUMENT, 40) is OUTER
    assert section_at(DOCUMENT, 60) is None

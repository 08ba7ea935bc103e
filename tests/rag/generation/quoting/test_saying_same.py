"""Clauses that say the same, and those that only look alike."""

from __future__ import annotations

from rag.generation.quoting.saying_same import twins
from rag.generation.text.units import Unit
from rag.model import Document, Evidence, Passage, ScoredPassage, Section


def _unit(document: Document, quote: str) -> Unit:
    start = document.text.index(quote)
    evidence = Evidence(document, start, start + len(quote))
    passage = Passage("p", document.doc_id, 0, len(document.text), document.text)
    return Unit(evidence, ScoredPassage(passage, 1.0, 1), 1.0, 1.0, 1.0, 1.0)


def test_points_beside_each_other_do_not_say_the_same() -> None:
    points = (
        "a) Tháng học trực tiếp từ 14 ngày trở lên thì thu theo mức học trực tiếp.",
        "b) Tháng học trực tuyến từ 14 ngày trở lên thì thu theo mức học trực tuyến.",
    )
    text = "\n".join(points)
    second = len(points[0]) + 1
    sections = (
        Section(("Điều 3", "2", "a"), "điểm a", "", 0, 2, second, 3),
        Section(("Điều 3", "2", "b"), "điểm b", "", second, second + 2, len(text), 3),
    )
    one = Document("d", "d.txt", text, "", "0", sections=sections)
    other = Document("e", "e.txt", points[1], "", "0")
    assert not twins(_unit(one, points[0]), _unit(one, points[1]))
    assert twins(_unit(one, points[1]), _unit(other, points[1]))

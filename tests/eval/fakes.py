"""An assistant of a few lines over one document, for the tests of the evaluation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rag.errors import InvalidQuestion
from rag.model import (
    Answer,
    Citation,
    Document,
    Location,
    Passage,
    Query,
    ScoredPassage,
    Turn,
)

TEXT = "Số: 63/KH-UBND\nNgày 06 tháng 03 năm 2024.\n\nSở Nội vụ theo dõi việc thực hiện."
DOCUMENT = Document("plan", "plan.txt", TEXT, "Kế hoạch số 63/KH-UBND", "0" * 64)


class FakeAssistant:
    """Answers everything with the document's last sentence, but refuses the weather."""

    documents: Mapping[str, Document] = {"plan": DOCUMENT}
    index_facts: Mapping[str, str | int] = {"documents": 1}

    def answer(self, question: str, *, history: Sequence[Turn] = ()) -> Answer:
        if not question.strip():
            raise InvalidQuestion("empty", "Câu hỏi trống.", "The question is empty.")
        if "thời tiết" in question:
            return _answer("refused_out_of_scope", question, "Ngoài phạm vi.")
        start = TEXT.index("Sở Nội vụ")
        place = (start, len(TEXT))
        citation = Citation("c1", "1", 0, 5, TEXT[start:], DOCUMENT, *place, Location((), ""))
        return _answer("answered", question + str(len(history)), TEXT[start:] + " [1]", citation)

    def read_ahead(self) -> Iterator[None]:
        return iter(())

    def search(
        self, question: str, *, k: int = 10, history: Sequence[Turn] = ()
    ) -> tuple[Query, list[ScoredPassage]]:
        cut = TEXT.index("\n\n")
        halves = [Passage("a", "plan", 0, cut, ""), Passage("b", "plan", cut + 2, len(TEXT), "")]
        found = [ScoredPassage(half, 1.0 / rank, rank) for rank, half in enumerate(halves, 1)]
        return Query(question + str(len(history)), question, "vi"), found[:k]


def _answer(status: str, question: str, text: str, *citations: Citation) -> Answer:
    return Answer("a", status, text, "vi", question, question, "vi", citations=citations)  # type: ignore[arg-type]

"""An assistant that quotes one sentence of one document, refuses, breaks, as the question says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal

from rag.errors import DocumentNotFound, InvalidQuestion
from rag.model import (
    Answer,
    Citation,
    Document,
    Filters,
    Location,
    Nearest,
    Passage,
    Query,
    Refusal,
    ScoredPassage,
    Span,
    Turn,
)
from tests.server.papers import DOCUMENTS, PLAN

QUOTE = "Báo cáo gửi trước ngày 15/12/2024."


class FakeAssistant:
    """Knows the two documents of ``papers``; ``asked`` keeps what it was asked."""

    index_facts: Mapping[str, object] = {"version": 1, "encoder": "fake", "passages": 1}

    def __init__(self, documents: Mapping[str, Document] = DOCUMENTS) -> None:
        self.documents = documents
        self.asked: list[dict[str, Any]] = []

    def read_ahead(self) -> Iterator[None]:
        return iter(())

    def answer(
        self,
        question: str,
        *,
        history: Sequence[Turn] = (),
        filters: Filters = Filters(),  # noqa: B008
        lang: Literal["auto", "vi", "en"] = "auto",
    ) -> Answer:
        self.asked.append({"history": tuple(history), "filters": filters, "lang": lang})
        if "hỏng" in question:
            raise RuntimeError("a secret of the inside")
        if "sai" in question:
            raise InvalidQuestion("wrong", "Câu hỏi sai.", "The question is wrong.")
        if "thời tiết" in question:
            refusal = Refusal(
                "Kho văn bản không nói về thời tiết.",
                (Nearest(PLAN.doc_id, "12/KH-UBND", PLAN.title, "cùng năm 2024"),),
            )
            return Answer(
                "ans_2", "refused_out_of_scope", refusal.reason, "vi", question, question, "vi",
                refusal=refusal,
            )  # fmt: skip
        start = PLAN.text.index(QUOTE)
        text = f"{QUOTE[:-1]} [1]. Cần gửi đúng hạn [1]."
        citation = Citation(
            "c1", "1", 0, len(QUOTE) - 1, QUOTE, PLAN, start, start + len(QUOTE),
            self.location(PLAN, start, start + len(QUOTE)),
        )  # fmt: skip
        cut = len(QUOTE) + 4
        return Answer(
            "ans_1", "answered", text, "vi", question, f"{question} (đã hiểu)", "vi", True,
            (Span(0, cut), Span(cut + 1, len(text))), (citation,),
            suggestions=("Ai ký kế hoạch này?",),
        )  # fmt: skip

    def search(
        self,
        question: str,
        *,
        k: int = 10,
        filters: Filters = Filters(),  # noqa: B008
    ) -> tuple[Query, list[ScoredPassage]]:
        self.asked.append({"k": k, "filters": filters})
        if "hỏng" in question:
            raise RuntimeError("a secret of the inside")
        start = PLAN.text.index(QUOTE)
        passage = Passage("p1", PLAN.doc_id, start, start + len(QUOTE), QUOTE, ("I",), "mục I")
        return Query(question, question, "vi"), [ScoredPassage(passage, 0.5, 1)]

    def document(self, doc_id: str) -> Document:
        if doc_id not in self.documents:
            raise DocumentNotFound(doc_id)
        return self.documents[doc_id]

    def location(self, document: Document, start: int, end: int) -> Location:
        assert 0 <= start < end <= len(document.text)
        return Location(("I",), "mục I")

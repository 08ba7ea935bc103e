"""The assistant as a thing to be measured."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from eval.outcome import DEEPEST, Cited, Outcome
from eval.questions import Question
from eval.quotes import Place
from rag.errors import InvalidQuestion
from rag.model import Answer, Citation, Document, Identity, Query, ScoredPassage, Turn


class Answering(Protocol):
    """The part of ``rag.assistant.Assistant`` that is measured."""

    @property
    def documents(self) -> Mapping[str, Document]:
        """What is in the corpus, by ``doc_id``."""
        ...

    @property
    def index_facts(self) -> Mapping[str, str | int]:
        """What was searched, for the report."""
        ...

    def answer(self, question: str, *, history: Sequence[Turn] = ()) -> Answer:
        """The answer to a question."""
        ...

    def search(
        self, question: str, *, k: int = 10, history: Sequence[Turn] = ()
    ) -> tuple[Query, list[ScoredPassage]]:
        """The question as understood, and its passages, best first."""
        ...


class AssistantSystem:
    """The assistant, driven in process; the time is that of the answer alone."""

    name = "Chỉ Thị"

    def __init__(self, assistant: Answering) -> None:
        self._assistant = assistant

    def ask(self, question: Question) -> Outcome:
        """Answer and search; a question that can't be taken gets the status ``invalid``."""
        started = time.perf_counter()
        try:
            answer = self._assistant.answer(question.question, history=question.history)
        except InvalidQuestion as error:
            return Outcome("invalid", str(error))
        elapsed = (time.perf_counter() - started) * 1000
        _, found = self._assistant.search(question.question, k=DEEPEST, history=question.history)
        return Outcome(
            status=answer.status,
            text=answer.text,
            citations=tuple(_cited(citation) for citation in answer.citations),
            passages=tuple(self._place(scored) for scored in found),
            interpreted=answer.interpreted,
            milliseconds=elapsed,
            confidence=answer.confidence,
        )

    def _place(self, scored: ScoredPassage) -> Place:
        passage = scored.passage
        file = Path(self._assistant.documents[passage.doc_id].file).name
        return Place(file, passage.start, passage.end)


def _cited(citation: Citation) -> Cited:
    document = citation.document
    place = Place(Path(document.file).name, citation.start, citation.end)
    return Cited(place, citation.quote, _identity(document.identity, document.title))


def _identity(identity: Identity, title: str) -> str:
    """What a document says of itself, as one text to look numbers and dates up in."""
    stated = (identity.type, identity.number, identity.issuer, identity.issued_on, identity.subject)
    parts = [part.value for part in stated if part is not None]
    if identity.date is not None:
        parts.append(identity.date.iso)
    return "\n".join((*parts, title))

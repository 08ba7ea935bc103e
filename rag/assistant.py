"""The one use case: a question in, a proved answer or an honest refusal out."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType
from typing import Literal

from rag.errors import DocumentNotFound
from rag.generation.proof import confidence
from rag.generation.proof.abstain import sentence
from rag.generation.proof.render import Rendered, location, render
from rag.model import (
    Answer,
    Document,
    Draft,
    Filters,
    Location,
    Query,
    Refusal,
    ScoredPassage,
    Timing,
    Turn,
)
from rag.protocols import Generator, Retriever
from rag.retrieval.understand import Understanding

NO_FILTERS = Filters()
LESS = 0.2  # likely, that a clause of the document that is talked about may be
READ = 10  # passages handed to the generator


def _nothing() -> Iterator[None]:
    """Nothing to be read ahead."""
    return iter(())


class Assistant:
    """Understands, retrieves, drafts, verifies; holds nothing that changes, safe for threads."""

    def __init__(
        self,
        understanding: Understanding,
        retriever: Retriever,
        generator: Generator,
        documents: Mapping[str, Document],
        index_facts: Mapping[str, str | int],
        ahead: Callable[[], Iterator[None]] = _nothing,
    ) -> None:
        self._understanding = understanding
        self._retriever = retriever
        self._generator = generator
        self.documents: Mapping[str, Document] = MappingProxyType(dict(documents))
        self.index_facts: Mapping[str, str | int] = MappingProxyType(dict(index_facts))
        self._ahead = ahead

    def read_ahead(self) -> Iterator[None]:
        """Read passages ahead of the questions that find them, one each step, until all are read.

        A question whose passages were read is answered sooner. Whoever has time to spare takes the
        steps; an answer is the same whether they were taken or not.
        """
        return self._ahead()

    def answer(
        self,
        question: str,
        *,
        history: Sequence[Turn] = (),
        filters: Filters = NO_FILTERS,
        lang: Literal["auto", "vi", "en"] = "auto",
    ) -> Answer:
        """Return the answer with its citations; raises ``InvalidQuestion``."""
        clock = [time.perf_counter()]
        query = self._understanding.understand(question, history, lang)
        clock.append(time.perf_counter())
        passages = self._retriever.retrieve(query, READ, filters)
        clock.append(time.perf_counter())
        draft = self._generator.generate(query, passages)
        if history and _may_stay(query, draft):
            draft = self._staying(query, draft, history, filters)
        clock.append(time.perf_counter())
        rendered = render(draft, query.lang)
        clock.append(time.perf_counter())
        return _answer(query, draft, rendered, _timing(clock))

    def _staying(
        self, query: Query, draft: Draft, history: Sequence[Turn], filters: Filters
    ) -> Draft:
        """What the document that is talked about answers, where that is about as likely right.

        A follow-up with a subject of its own may go on with it or not: "mức giá được cao hơn tối đa
        bao nhiêu?" is answered by another province's decision as well.
        """
        held = self._understanding.talked_about(history, query.lang)
        if held is None or _rests_on(draft, held.doc_id):
            return draft
        narrowed = replace(query, talk=frozenset((held.doc_id,)))
        found = self._retriever.retrieve(narrowed, READ, filters)
        inside = [one for one in found if one.passage.doc_id == held.doc_id]
        own = self._generator.generate(narrowed, inside) if inside else draft
        likely = (own.confidence or 0.0) >= (draft.confidence or 0.0) - LESS
        return own if likely and _rests_on(own, held.doc_id) else draft

    def search(
        self,
        question: str,
        *,
        history: Sequence[Turn] = (),
        k: int = 10,
        filters: Filters = NO_FILTERS,
    ) -> tuple[Query, list[ScoredPassage]]:
        """Return the question as understood and its ``k`` passages; raises ``InvalidQuestion``."""
        query = self._understanding.understand(question, history)
        return query, self._retriever.retrieve(query, k, filters)

    def document(self, doc_id: str) -> Document:
        """Return one document; raises ``DocumentNotFound``."""
        try:
            return self.documents[doc_id]
        except KeyError:
            raise DocumentNotFound(doc_id) from None

    def location(self, document: Document, start: int, end: int) -> Location:
        """Where ``[start, end)`` of a document lies, as a person would cite it."""
        return location(document, start, end)


def _may_stay(query: Query, draft: Draft) -> bool:
    """Whether a clause was found for a question that names neither a document nor whose."""
    named = query.numbers or query.provinces or query.issuers or query.talk
    weighed = bool(draft.sentences) and draft.confidence is not None
    return weighed and not named and not query.asks & {"document", "number", "definition"}


def _rests_on(draft: Draft, doc_id: str) -> bool:
    """Whether every sentence of a draft rests on one document."""
    used = {one.document.doc_id for said in draft.sentences for one in said.evidence}
    return used == {doc_id}


def _answer(query: Query, draft: Draft, rendered: Rendered, timing: Timing) -> Answer:
    refusal = draft.refusal
    if rendered.status == "refused_no_evidence" and refusal is None:
        refusal = Refusal(sentence("not_stated", query.lang))
    return Answer(
        answer_id=f"ans_{uuid.uuid4().hex}",
        status=rendered.status,
        text=rendered.text or (refusal.reason if refusal else ""),
        lang=query.lang,
        question=query.original,
        interpreted=query.text,
        question_lang=query.lang,
        diacritics_restored=query.diacritics_restored,
        sentences=rendered.sentences,
        citations=rendered.citations,
        notices=rendered.notices,
        suggestions=draft.suggestions,
        refusal=refusal,
        timing=timing,
        confidence=confidence.of_draft(draft) if rendered.sentences else None,
    )


def _timing(clock: Sequence[float]) -> Timing:
    steps = [1000 * (after - before) for before, after in pairwise(clock)]
    understand, retrieve, answer, verify = steps
    return Timing(understand, retrieve, answer, verify, sum(steps))

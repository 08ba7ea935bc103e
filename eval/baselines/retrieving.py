"""A retriever as a system: it answers with its first chunk.

Retrieval is all that a tutorial gives without a language model, so its first chunk stands for its
answer, as it is, under the same rules of length; it always answers, and it never looks at the
conversation.
"""

from __future__ import annotations

import time

from langchain_core.retrievers import BaseRetriever

from eval.baselines.chunks import places
from eval.outcome import Cited, Outcome
from eval.questions import Question


class RetrieverSystem:
    """A LangChain retriever, measured as if its first chunk were its answer."""

    def __init__(self, name: str, retriever: BaseRetriever) -> None:
        self.name = name
        self._retriever = retriever

    def ask(self, question: Question) -> Outcome:
        """The chunks that it finds, the first as answer; ``refused_no_evidence`` where none is."""
        started = time.perf_counter()
        chunks = self._retriever.invoke(question.question)
        elapsed = (time.perf_counter() - started) * 1000
        if not chunks:
            return Outcome("refused_no_evidence", "", milliseconds=elapsed)
        found, first = places(chunks), chunks[0].page_content
        return Outcome("answered", first, (Cited(found[0], first),), found, milliseconds=elapsed)

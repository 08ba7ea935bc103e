"""Plain BM25 over words split at white space, the way of LangChain's BM25Retriever.

Its ``default_preprocessing_func`` is ``str.split``: ``16/CT-TTg,`` is not ``16/CT-TTg``. Okapi's
formula with its usual k1 = 1.5 and b = 0.75; Robertson & Zaragoza, "The Probabilistic Relevance
Framework: BM25 and Beyond", 2009. bm25s computes it, in its variant ``robertson``.
"""

from __future__ import annotations

import bm25s
from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from eval.outcome import DEEPEST


class WhitespaceRetriever(BaseRetriever):
    """The ``k`` chunks with the highest BM25 score, however low: LangChain's has no floor either.

    A question without a known word gets the first ones.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    chunks: list[Document]
    bm25: bm25s.BM25
    k: int = DEEPEST

    @classmethod
    def over(cls, chunks: list[Document]) -> WhitespaceRetriever:
        """A retriever over the chunks."""
        bm25 = bm25s.BM25(method="robertson", k1=1.5, b=0.75)
        bm25.index([chunk.page_content.split() for chunk in chunks], show_progress=False)
        return cls(chunks=chunks, bm25=bm25)

    def _get_relevant_documents(
        self,
        query: str,
        *,
        run_manager: CallbackManagerForRetrieverRun,  # noqa: ARG002 - LangChain's signature
    ) -> list[Document]:
        known = [word for word in query.split() if word in self.bm25.vocab_dict]
        k = min(self.k, len(self.chunks))
        if not known:
            return self.chunks[:k]
        rows, _ = self.bm25.retrieve([known], k=k, show_progress=False)
        return [self.chunks[int(row)] for row in rows[0]]

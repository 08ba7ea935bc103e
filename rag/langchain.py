"""The same assistant as LangChain parts: a ``BaseRetriever`` and a ``Runnable``.

Only langchain-core's interfaces are used (its reference: ``langchain_core.retrievers``,
``langchain_core.runnables``); the community package is being sunset and its FAISS store unpickles.

>>> retriever = ChithiRetriever(assistant=assistant(Settings()), k=4)   # doctest: +SKIP
>>> retriever.invoke("chỉ thị 33 ban hành ngày nào?")                   # doctest: +SKIP
"""

from __future__ import annotations

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document as LangChainDocument
from langchain_core.retrievers import BaseRetriever
from langchain_core.runnables import Runnable, RunnableLambda
from pydantic import ConfigDict

from rag.assistant import NO_FILTERS, Assistant
from rag.model import Answer, Document, Filters, ScoredPassage


class ChithiRetriever(BaseRetriever):
    """Finds passages; each comes back as a LangChain document with offsets in its metadata.

    ``page_content`` is exactly ``[start, end)`` of the document's canonical text.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    assistant: Assistant
    k: int = 4
    filters: Filters = NO_FILTERS

    def _get_relevant_documents(
        self,
        query: str,
        *,
        run_manager: CallbackManagerForRetrieverRun,  # noqa: ARG002 - LangChain's signature
    ) -> list[LangChainDocument]:
        _, found = self.assistant.search(query, k=self.k, filters=self.filters)
        return [_as_langchain(self.assistant.document(one.passage.doc_id), one) for one in found]


def answer_runnable(assistant: Assistant) -> Runnable[str, Answer]:
    """The assistant as a step of a chain: a question in, an ``Answer`` out."""
    return RunnableLambda(assistant.answer, name="chithi")


def _as_langchain(document: Document, found: ScoredPassage) -> LangChainDocument:
    passage = found.passage
    own = document.identity
    return LangChainDocument(
        id=passage.passage_id,
        page_content=document.text[passage.start : passage.end],
        metadata={
            "doc_id": document.doc_id,
            "file": document.file,
            "title": document.title,
            "number": own.number.value if own.number else None,
            "start": passage.start,
            "end": passage.end,
            "location": passage.label,
            "score": found.score,
            "rank": found.rank,
        },
    )

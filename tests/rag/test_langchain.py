from __future__ import annotations

from langchain_core.retrievers import BaseRetriever
from langchain_core.runnables import Runnable

from rag.assistant import Assistant
from rag.langchain import ChithiRetriever, answer_runnable


def test_the_retriever_gives_slices_with_their_offsets(assistant: Assistant) -> None:
    retriever = ChithiRetriever(assistant=assistant, k=3)
    assert isinstance(retriever, BaseRetriever)
    found = retriever.invoke("kế hoạch cải cách hành chính năm 2024")
    assert len(found) == 3
    for one in found:
        text = assistant.document(one.metadata["doc_id"]).text
        assert one.page_content == text[one.metadata["start"] : one.metadata["end"]]
    assert [one.metadata["rank"] for one in found] == [1, 2, 3]
    assert any("300/KH-UBND" in one.page_content for one in found)


def test_the_assistant_is_a_step_of_a_chain(assistant: Assistant) -> None:
    step = answer_runnable(assistant)
    assert isinstance(step, Runnable)
    length = step | (lambda answer: len(answer.citations))
    assert length.invoke("Ai ký Kế hoạch 63/KH-UBND?") == 1

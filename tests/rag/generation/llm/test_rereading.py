import pytest

from rag.generation.extract import ExtractiveGenerator
from rag.model import Draft, Query, ScoredPassage, Turn
from tests.rag.generation.llm.conftest import Talk

QUESTION = "Khẩu hiệu Năm dân vận chính quyền là gì?"


def test_where_an_earlier_answer_came_from_is_found_without_the_chat_model(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    earlier = talk.assistant.answer(QUESTION)
    drafted = list[str]()
    generate = ExtractiveGenerator.generate

    def noted(self: ExtractiveGenerator, query: Query, passages: list[ScoredPassage]) -> Draft:
        drafted.append(query.original)
        return generate(self, query, passages)

    monkeypatch.setattr(ExtractiveGenerator, "generate", noted)
    asked = len(talk.server.requests)
    history = (Turn("user", QUESTION), Turn("assistant", earlier.text))
    talk.assistant.answer("Ai ký văn bản đó?", history=history)
    assert QUESTION in drafted
    assert len(talk.server.requests) - asked <= 1  # for the follow-up's own answer at most

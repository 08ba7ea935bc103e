"""The five directives behind a chat model that says what a test tells it to, over real HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from eval.lies.scripted import Script, ScriptedServer, serving, wording
from ingest.reading import read_file, source_files
from rag.assistant import Assistant
from rag.compose import assemble, encoder
from rag.generation.llm.chat import LangChainChat
from rag.index.built import build_index
from rag.model import Answer
from rag.settings import PROJECT_DIR, Settings

SECONDS = 0.5  # the client's patience


@dataclass(frozen=True)
class Talk:
    """An assistant with a chat model, and the server that speaks for the model."""

    assistant: Assistant
    server: ScriptedServer

    def answer(self, question: str, script: Script) -> Answer:
        self.server.script = script
        return self.assistant.answer(question)


@pytest.fixture(scope="session")
def talk() -> Iterator[Talk]:
    read = [read_file(one) for one in source_files([PROJECT_DIR / "corpus" / "directives"])]
    documents = [one.document for one in read if one.document is not None]
    passages = [passage for one in read for passage in one.passages]
    loaded = encoder(Settings())
    index = build_index(documents, passages, loaded)
    with serving(lambda _: wording([])) as server:
        chat = LangChainChat.load("openai:scripted", server.base_url, "s3cret", SECONDS)
        yield Talk(assemble(index, loaded, chat), server)
        chat.close()

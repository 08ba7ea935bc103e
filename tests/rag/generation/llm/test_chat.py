"""How a chat model is made, and what is said where it can't be."""

from __future__ import annotations

import importlib.util

import pytest

from rag.compose import chat_model
from rag.errors import LlmUnavailable
from rag.generation.llm.chat import LangChainChat
from rag.settings import Settings


def test_without_the_setting_there_is_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CHITHI_LLM", raising=False)
    assert chat_model(Settings()) is None


def test_the_settings_make_a_model_and_hide_the_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHITHI_LLM", "openai:qwen3-14b")
    monkeypatch.setenv("CHITHI_LLM_BASE_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setenv("CHITHI_LLM_API_KEY", "s3cret")
    settings = Settings()
    assert isinstance(chat_model(settings), LangChainChat)
    assert "s3cret" not in repr(settings)


def test_a_missing_package_is_told_with_the_extra() -> None:
    if importlib.util.find_spec("langchain_mistralai") is not None:
        pytest.skip("this machine has the package that the test needs to be missing")
    with pytest.raises(LlmUnavailable, match=r"package is missing.*the extra `llm`"):
        LangChainChat.load("mistralai:m")


@pytest.mark.parametrize("name", ["nobody:m", "m", "openai:"])
def test_a_name_that_means_no_model_is_told(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    with pytest.raises(LlmUnavailable, match="could not be made"):
        LangChainChat.load(name)

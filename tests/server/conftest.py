"""A client on the application around the small fake assistant, with a store of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from rag.settings import Settings
from server.app import create_app
from server.store import store
from tests.server.fake import FakeAssistant


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A busy machine may take longer for a write than an answer would wait for it."""
    monkeypatch.setattr(store, "PATIENCE", 30.0)


@pytest.fixture
def assistant() -> FakeAssistant:
    return FakeAssistant()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data_dir=tmp_path)


@pytest.fixture
def client(assistant: FakeAssistant, settings: Settings) -> Iterator[TestClient]:
    # Exceptions of the application are answered, as uvicorn does it, not raised here.
    with TestClient(create_app(assistant, settings), raise_server_exceptions=False) as client:
        yield client

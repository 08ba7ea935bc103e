from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from pydantic import SecretStr

from rag.register.register import Register
from rag.settings import Settings
from server import app
from server.changes import changes
from tests.server.changes.ingesting import FakeIngest
from tests.server.corpus.editions import FakeEditions, FakeRegister

ADMIN = {"Authorization": "Bearer admin"}


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data_dir=tmp_path, admin_token=SecretStr("admin"), max_upload_mb=1)


@pytest.fixture
def register() -> FakeRegister:
    return FakeRegister()


@pytest.fixture
def editions() -> FakeEditions:
    return FakeEditions()


@pytest.fixture
def ingest(editions: FakeEditions, register: FakeRegister) -> FakeIngest:
    return FakeIngest(editions, register)


@pytest.fixture
def client(
    settings: Settings,
    editions: FakeEditions,
    register: FakeRegister,
    ingest: FakeIngest,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[TestClient]:
    """The application over a corpus that changes, in a moment instead of in seconds."""
    monkeypatch.setattr(Register, "open", lambda _: register)
    monkeypatch.setattr(changes, "LEASE", 0.0)
    monkeypatch.setattr(changes, "QUIET", 0.0)
    monkeypatch.setattr(changes, "Ingest", lambda _: ingest)
    made = app.create_app(editions.first.assistant, settings, editions)
    with TestClient(made, raise_server_exceptions=False) as client:
        yield client

"""A client on the application around the small fake assistant."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from server.app import create_app
from tests.server.fake import FakeAssistant


@pytest.fixture
def assistant() -> FakeAssistant:
    return FakeAssistant()


@pytest.fixture
def client(assistant: FakeAssistant) -> Iterator[TestClient]:
    # Exceptions of the application are answered, as uvicorn does it, not raised here.
    with TestClient(create_app(assistant), raise_server_exceptions=False) as client:
        yield client

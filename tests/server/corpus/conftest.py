from __future__ import annotations

import pytest

from server.corpus.live import Live
from server.corpus.snapshot import Snapshot
from server.corpus.standing import Standing
from server.metrics import Metrics
from tests.server.corpus.editions import FakeEditions, FakeRegister


@pytest.fixture
def editions() -> FakeEditions:
    return FakeEditions()


@pytest.fixture
def register() -> FakeRegister:
    return FakeRegister()


@pytest.fixture
def metrics() -> Metrics:
    return Metrics()


@pytest.fixture
def live(editions: FakeEditions, register: FakeRegister, metrics: Metrics) -> Live:
    first = Snapshot.of_edition(editions.first)
    return Live(first, metrics, Standing(lambda: register), editions)

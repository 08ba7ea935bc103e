from __future__ import annotations

import pytest
from sqlalchemy import Engine

from server.store import database
from server.store.records import Records
from tests.databases import database_url, engine, postgresql

__all__ = ["database_url", "engine", "postgresql"]


@pytest.fixture
def records(engine: Engine) -> Records:
    database.prepare(engine)
    return Records(engine)

from __future__ import annotations

from collections.abc import Iterator

import pytest

from rag.register.register import Register
from tests.databases import database_url, postgresql

__all__ = ["database_url", "postgresql"]


@pytest.fixture
def register(database_url: str) -> Iterator[Register]:
    opened = Register.open(database_url)
    yield opened
    opened.close()

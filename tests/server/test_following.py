"""Two servers over one data folder, with the real ingest: what one is told, both know."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import httpx2
import pytest

from tests.databases import database_url, postgresql
from tests.server import real
from tests.server.swapping import LETTER

__all__ = ["database_url", "postgresql"]

QUESTION = "Chi cục Kiểm lâm trực gác lửa rừng tại bao nhiêu chốt?"
ADMIN = {"Authorization": "Bearer admin"}


class Pair(NamedTuple):
    one: httpx2.Client
    other: httpx2.Client


@pytest.fixture
def pair(database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Pair]:
    monkeypatch.setenv("CHITHI_ADMIN_TOKEN", "admin")
    monkeypatch.setenv("CHITHI_DATABASE_URL", database_url)
    environment = real.index(tmp_path)
    with (
        real.serving(environment) as one,
        real.serving(environment) as other,
        httpx2.Client(base_url=one, timeout=300, headers=ADMIN) as first,
        httpx2.Client(base_url=other, timeout=300, headers=ADMIN) as second,
    ):
        yield Pair(first, second)


def cited(client: httpx2.Client) -> set[str]:
    answer = client.post("/api/v1/chat", json={"question": QUESTION}).json()
    assert answer["status"] != "unavailable"
    return {each["source"]["doc_id"] for each in answer["citations"]}


def version(client: httpx2.Client) -> Any:  # noqa: ANN401
    return client.get("/readyz").json()["index"]["version"]


def test_what_one_process_is_told_both_know(pair: Pair) -> None:
    sent = {"file": ("đợt 17.txt", LETTER.format(number=17).encode())}
    taken = pair.one.post("/api/v1/documents", files=sent)
    assert taken.status_code == 201
    doc_id = taken.json()["doc_id"]
    assert doc_id in cited(pair.one)

    asked = 0
    while version(pair.other) != version(pair.one):
        asked += 1
        assert asked < 20_000, "the other process never saw the new index"
    assert doc_id in cited(pair.other)

    assert pair.one.delete(f"/api/v1/documents/{doc_id}").status_code == 204
    assert doc_id not in cited(pair.other), "the very next answer of the other process"
    assert doc_id not in cited(pair.one)
    found = pair.other.get("/api/v1/search", params={"q": QUESTION, "k": 100}).json()
    assert doc_id not in {each["doc_id"] for each in found["passages"]}
    shown = pair.other.get(f"/api/v1/documents/{doc_id}").json()
    assert shown["status"] == "withdrawn"
    assert "đã được thu hồi" in pair.other.get(f"/documents/{doc_id}").text

    again = pair.other.post("/api/v1/documents", files=sent)
    assert (again.status_code, again.json()["outcome"]) == (201, "added")
    assert doc_id in cited(pair.other)

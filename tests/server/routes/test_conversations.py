from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from fastapi.testclient import TestClient

CHAT = "/api/v1/chat"


def ask(client: TestClient, **body: object) -> dict[str, Any]:
    answer: dict[str, Any] = client.post(CHAT, json={"question": "?", **body}).json()
    return answer


def test_its_turns_come_in_order(client: TestClient) -> None:
    first = ask(client, question="Báo cáo gửi khi nào?")
    name = first["conversation_id"]
    second = ask(client, question="thời tiết?", conversation_id=name)
    client.post("/api/v1/feedback", json={"answer_id": second["id"], "rating": "down"})
    stored = client.get(f"/api/v1/conversations/{name}")
    body = stored.json()
    assert list(body) == ["id", "created_at", "turns"]
    assert body["id"] == name
    shown = [(turn["question"], turn["answer"], turn["rating"]) for turn in body["turns"]]
    assert shown == [("Báo cáo gửi khi nào?", first, None), ("thời tiết?", second, "down")]
    age = datetime.now(UTC) - datetime.fromisoformat(body["turns"][0]["created_at"])
    assert timedelta(0) <= age < timedelta(minutes=5)
    assert stored.headers["cache-control"] == "no-store"


def test_a_deletion_takes_everything_along(client: TestClient) -> None:
    given = ask(client)
    name = given["conversation_id"]
    client.post("/api/v1/feedback", json={"answer_id": given["id"], "rating": "up"})
    gone = client.delete(f"/api/v1/conversations/{name}")
    assert (gone.status_code, gone.content) == (204, b"")
    for path in (f"conversations/{name}", f"answers/{given['id']}"):
        assert client.get(f"/api/v1/{path}").status_code == 404
    again = client.delete(f"/api/v1/conversations/{name}")
    assert again.status_code == 404
    assert again.json()["type"] == "urn:chithi:problem:conversation-not-found"


def test_a_deleted_conversation_does_not_come_back(client: TestClient) -> None:
    name = ask(client)["conversation_id"]
    client.delete(f"/api/v1/conversations/{name}")
    assert ask(client, conversation_id=name)["conversation_id"] != name

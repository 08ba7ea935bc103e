from __future__ import annotations

import json
from typing import Any

import pytest
from fastapi.testclient import TestClient
from pydantic import SecretStr

from rag.settings import Settings
from server.app import create_app
from tests.server.fake import FakeAssistant

FEEDBACK = "/api/v1/feedback"
ADMIN = {"Authorization": "Bearer s3cret"}


@pytest.fixture
def settings(settings: Settings) -> Settings:
    return settings.model_copy(update={"admin_token": SecretStr("s3cret")})


@pytest.fixture
def given(client: TestClient) -> dict[str, Any]:
    answer: dict[str, Any] = client.post(
        "/api/v1/chat", json={"question": "Báo cáo gửi khi nào?"}
    ).json()
    return answer


def test_feedback_is_kept_and_told_to_the_admin(client: TestClient, given: dict[str, Any]) -> None:
    sent = {
        "answer_id": given["id"],
        "rating": "down",
        "reason": "citation_wrong",
        "comment": " Sai\nmục\x00 ",
    }
    made = client.post(FEEDBACK, json=sent)
    assert made.status_code == 201
    body = made.json()
    assert body == {**sent, "comment": "Sai\nmục", "created_at": body["created_at"]}
    listed = client.get(FEEDBACK, headers=ADMIN)
    assert listed.headers["content-type"].startswith("application/x-ndjson")
    [line] = listed.text.splitlines()
    assert json.loads(line) == {
        **body,
        "conversation_id": given["conversation_id"],
        "question": "Báo cáo gửi khi nào?",
        "answer": given["answer"]["text"],
    }


def test_the_last_rating_counts(client: TestClient, given: dict[str, Any]) -> None:
    for rating in ("up", "down"):
        opinion = {"answer_id": given["id"], "rating": rating, "reason": None, "comment": None}
        assert client.post(FEEDBACK, json=opinion).status_code == 201
    [line] = client.get(FEEDBACK, headers=ADMIN).text.splitlines()
    assert json.loads(line)["rating"] == "down"


def test_without_feedback_there_are_no_lines(client: TestClient) -> None:
    listed = client.get(FEEDBACK, headers=ADMIN)
    assert (listed.status_code, listed.text) == (200, "")


def test_feedback_on_nothing_is_told(client: TestClient) -> None:
    missing = client.post(FEEDBACK, json={"answer_id": "ans_1", "rating": "up"})
    assert missing.status_code == 404
    assert missing.json()["type"] == "urn:chithi:problem:answer-not-found"


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"rating": "sideways"}, "rating"),
        ({"rating": None}, "rating"),
        ({"rating": "down", "reason": "ugly"}, "reason"),
        ({"rating": "down", "comment": "x" * 2001}, "comment"),
        ({"rating": "down", "comment": 5}, "comment"),
        ({"rating": "down", "comment": "\ud800"}, "comment"),
    ],
    ids=str,
)
def test_what_is_wrong_is_named(
    client: TestClient, given: dict[str, Any], wrong: dict[str, Any], field: str
) -> None:
    body = json.dumps({"answer_id": given["id"], **wrong})
    refused = client.post(FEEDBACK, content=body, headers={"Content-Type": "application/json"})
    assert refused.status_code == 422
    assert f"“{field}”" in refused.json()["detail"]


def test_only_the_admin_may_read_it(client: TestClient) -> None:
    for headers in ({}, {"Authorization": "Bearer wrong"}):
        refused = client.get(FEEDBACK, headers=headers)
        assert refused.status_code == 401
        assert refused.headers["www-authenticate"].startswith("Bearer")
        assert refused.json()["type"] == "urn:chithi:problem:admin-token-wrong"


def test_without_an_admin_token_nobody_may(settings: Settings) -> None:
    closed = settings.model_copy(update={"admin_token": None})
    with TestClient(create_app(FakeAssistant(), closed)) as client:
        assert client.get(FEEDBACK, headers=ADMIN).status_code == 403


def test_a_broken_database_is_told(settings: Settings) -> None:
    settings.data_dir.joinpath("chithi.sqlite").write_bytes(b"broken" * 1000)
    with TestClient(create_app(FakeAssistant(), settings)) as client:
        sent = client.post(FEEDBACK, json={"answer_id": "ans_1", "rating": "up"})
        listed = client.get(FEEDBACK, headers=ADMIN)
    assert (sent.status_code, listed.status_code) == (503, 503)

from __future__ import annotations

import io
from typing import Any

from docx import Document
from fastapi.testclient import TestClient

from rag.settings import Settings
from server.app import create_app
from tests.server.fake import QUOTE, FakeAssistant
from tests.server.stream import events

CHAT = "/api/v1/chat"


def ask(client: TestClient, question: str = "Báo cáo gửi khi nào?") -> dict[str, Any]:
    answer: dict[str, Any] = client.post(CHAT, json={"question": question}).json()
    return answer


def test_an_answer_comes_back_as_it_was_given(client: TestClient) -> None:
    given = ask(client)
    again = client.get(f"/api/v1/answers/{given['id']}")
    assert again.json() == given
    assert again.headers["content-type"] == "application/json"
    assert again.headers["cache-control"] == "no-store"


def test_so_does_a_streamed_one(client: TestClient) -> None:
    body = client.post(CHAT, json={"question": "?", "stream": True}).text
    *_, done = events(body)
    assert client.get(f"/api/v1/answers/{done.data['id']}").json() == done.data


def test_one_that_broke_is_kept_too(client: TestClient) -> None:
    given = ask(client, "hỏng")
    assert client.get(f"/api/v1/answers/{given['id']}").json() == given


def test_one_given_on_the_plain_form_is_kept(client: TestClient) -> None:
    client.post("/ask", data={"question": "Báo cáo gửi khi nào?"})
    store = client.app.state.house.store  # type: ignore[attr-defined]
    assert store.records.count() == 1


def test_names_can_not_be_guessed(client: TestClient) -> None:
    first, second = ask(client), ask(client)
    for name in ("id", "conversation_id"):
        assert first[name] != second[name]
        assert len(first[name].split("_")[1]) == 32


def test_an_answer_that_is_not_there_is_told(client: TestClient) -> None:
    for path in ("ans_1", "ans_1.docx", "%00", "x" * 3000):
        missing = client.get(f"/api/v1/answers/{path}")
        assert missing.status_code == 404
        assert missing.json()["type"] == "urn:chithi:problem:answer-not-found"


def test_an_answer_as_a_document(client: TestClient) -> None:
    given = ask(client)
    response = client.get(f"/api/v1/answers/{given['id']}.docx")
    assert response.headers["content-type"] == (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    )
    name = f"tra-loi-{given['id']}.docx"
    assert response.headers["content-disposition"] == f'attachment; filename="{name}"'
    lines = [paragraph.text for paragraph in Document(io.BytesIO(response.content)).paragraphs]
    assert f"{QUOTE[:-1]}. Cần gửi đúng hạn." in lines
    assert "Hiểu là: Báo cáo gửi khi nào? (đã hiểu)" in lines


def test_where_nothing_is_kept_answers_are_given_all_the_same(settings: Settings) -> None:
    forgetful = settings.model_copy(update={"retention_days": 0})
    with TestClient(create_app(FakeAssistant(), forgetful)) as client:
        given = ask(client)
        assert given["status"] == "answered"
        assert given["conversation_id"] is None
        for method, path in (
            ("GET", f"answers/{given['id']}"),
            ("GET", f"answers/{given['id']}.docx"),
            ("GET", "conversations/conv_1"),
            ("DELETE", "conversations/conv_1"),
        ):
            missing = client.request(method, f"/api/v1/{path}")
            assert missing.status_code == 404
            assert missing.json()["type"] == "urn:chithi:problem:nothing-kept"
    assert not list(settings.data_dir.iterdir())


def test_a_broken_database_stops_no_answer(settings: Settings) -> None:
    settings.data_dir.joinpath("chithi.sqlite").write_bytes(b"broken" * 1000)
    with TestClient(create_app(FakeAssistant(), settings)) as client:
        given = ask(client)
        assert given["status"] == "answered"
        asked = {"question": "?", "conversation_id": given["conversation_id"]}
        follow_up = client.post(CHAT, json=asked).json()
        assert follow_up["status"] == "answered"
        assert [notice["kind"] for notice in follow_up["notices"]] == ["conversation_unreadable"]
        missing = client.get(f"/api/v1/answers/{given['id']}")
        assert missing.status_code == 503
        assert missing.headers["retry-after"] == "5"
        assert missing.json()["type"] == "urn:chithi:problem:store-unavailable"
        assert client.get("/readyz").status_code == 200
        measured = client.get("/metrics").text
    assert 'chithi_store_failures_total{operation="save"} 2.0' in measured
    assert 'chithi_store_failures_total{operation="read"} 2.0' in measured

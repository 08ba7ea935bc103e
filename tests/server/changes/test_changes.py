"""Documents sent and withdrawn over HTTP; ingest is a fake, everything of the server is real."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from rag.errors import Rejection
from rag.settings import Settings
from rag.wire import text_digest
from server.changes import changes
from server.changes.child import Outcome, Run
from tests.server.changes.conftest import ADMIN
from tests.server.changes.ingesting import FakeIngest
from tests.server.corpus.editions import FakeEditions, FakeRegister
from tests.server.papers import DECISION, DECISION_TEXT, HOSTILE, PLAN

DOCUMENTS = "/api/v1/documents"


def send(client: TestClient, content: str = DECISION_TEXT, name: str = "Quyết định 45.txt") -> Any:  # noqa: ANN401
    return client.post(DOCUMENTS, files={"file": (name, content.encode())}, headers=ADMIN)


def listed(client: TestClient, query: str = "") -> list[str]:
    return [each["doc_id"] for each in client.get(DOCUMENTS + query).json()["documents"]]


def test_a_document_that_is_sent_is_there_when_that_is_said(
    client: TestClient, settings: Settings
) -> None:
    response = send(client)
    assert response.status_code == 201
    assert response.headers["location"] == f"{DOCUMENTS}/{DECISION.doc_id}"
    body = response.json()
    assert (body["outcome"], body["notes"]) == ("added", ["a note"])
    assert (body["file"], body["status"]) == ("Quyết định 45.txt", "live")
    assert DECISION.doc_id in listed(client)
    assert list((settings.data_dir / "uploads").iterdir()) == []


def test_the_same_again_is_no_change_and_other_words_are_a_version(client: TestClient) -> None:
    send(client)
    again = send(client)
    assert (again.status_code, again.json()["outcome"]) == (200, "unchanged")
    other = send(client, DECISION_TEXT + "\nThêm.")
    assert (other.status_code, other.json()["outcome"]) == (201, "version")
    text = client.get(f"{DOCUMENTS}/{DECISION.doc_id}/text").text
    assert text.endswith("Thêm.")


@pytest.mark.parametrize(
    ("code", "status"),
    [
        ("unknown_type", 415),
        ("too_large", 413),
        ("unreadable", 422),
        ("empty", 422),
        ("secret", 422),
        ("missing_tool", 422),
    ],
)
def test_a_file_that_is_not_taken_is_told_why(
    client: TestClient, ingest: FakeIngest, code: Rejection, status: int
) -> None:
    ingest.says = lambda path: Run(
        1, (Outcome(str(path), "rejected", code=code, reason="the reason"),), ""
    )
    response = send(client)
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    problem = response.json()
    assert problem["type"] == f"urn:chithi:problem:file-{code.replace('_', '-')}"
    assert problem["reason"] == "the reason"
    assert problem["detail"] != problem["detail_en"]


@pytest.mark.parametrize(
    ("run", "status", "code"),
    [
        (Run(1, (), "another ingest has been working on it for 9 s"), 409, "corpus-busy"),
        (Run(1, (), "Traceback: a secret of the inside"), 503, "corpus-not-changed"),
        (Run(None, (), ""), 503, "corpus-not-changed"),
    ],
)
def test_an_ingest_that_ends_badly_changes_nothing(
    client: TestClient, ingest: FakeIngest, run: Run, status: int, code: str
) -> None:
    ingest.says = lambda _: run
    response = send(client)
    assert (response.status_code, response.json()["type"]) == (status, f"urn:chithi:problem:{code}")
    assert response.headers["retry-after"] == "30"
    assert "secret" not in response.text
    assert listed(client) == [PLAN.doc_id, HOSTILE.doc_id]


def test_a_change_that_waits_too_long_for_another_is_told_so(
    client: TestClient, ingest: FakeIngest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changes, "PATIENCE", 0.05)
    begun, go_on = threading.Event(), threading.Event()
    first: list[int] = []

    async def slowly(*_: str) -> Run:
        import asyncio

        begun.set()
        await asyncio.to_thread(go_on.wait, 60)
        return Run(1, (), "nothing")

    monkeypatch.setattr(ingest, "run", slowly)
    thread = threading.Thread(target=lambda: first.append(send(client).status_code))
    thread.start()
    assert begun.wait(60)
    assert send(client).status_code == 409
    go_on.set()
    thread.join(60)
    assert first == [503]


def test_who_may_not_is_told_before_the_file_is_read(
    client: TestClient, ingest: FakeIngest
) -> None:
    big = {"file": ("a.txt", b"x" * 3 * 1024 * 1024)}
    assert client.post(DOCUMENTS, files=big).status_code == 401
    assert client.delete(f"{DOCUMENTS}/{PLAN.doc_id}").status_code == 401
    assert client.post(DOCUMENTS, files=big, headers=ADMIN).status_code == 413
    assert ingest.runs == []


def test_a_withdrawn_document_is_gone_at_once_and_stays_open(
    client: TestClient, register: FakeRegister
) -> None:
    address = f"{DOCUMENTS}/{PLAN.doc_id}"
    register.texts.append(PLAN)
    assert client.delete(address, headers=ADMIN).status_code == 204
    assert listed(client) == [HOSTILE.doc_id]
    assert listed(client, "?status=withdrawn") == [PLAN.doc_id]
    assert client.get(address).json()["status"] == "withdrawn"
    assert client.get(f"{address}/text").text == PLAN.text
    page = client.get(f"/documents/{PLAN.doc_id}").text
    # 20:00 UTC on the 5th is the 6th in Hà Nội.
    assert "Văn bản này đã được thu hồi khỏi kho văn bản ngày 06/03/2026: không còn dùng" in page
    assert client.delete(address, headers=ADMIN).status_code == 204
    assert client.delete(f"{DOCUMENTS}/never", headers=ADMIN).status_code == 404


def test_many_withdrawals_are_followed_by_an_index_that_lacks_them(
    client: TestClient, ingest: FakeIngest, editions: FakeEditions, monkeypatch: pytest.MonkeyPatch
) -> None:
    built = threading.Event()
    real = ingest.run

    async def run(*arguments: str) -> Run:
        done = await real(*arguments)
        built.set()
        return done

    monkeypatch.setattr(ingest, "run", run)
    client.delete(f"{DOCUMENTS}/{PLAN.doc_id}", headers=ADMIN)
    assert built.wait(60)
    assert PLAN.doc_id not in editions.now
    assert ingest.runs == [()]


def test_without_the_database_nothing_is_withdrawn(
    client: TestClient, register: FakeRegister
) -> None:
    register.away = True
    response = client.delete(f"{DOCUMENTS}/{PLAN.doc_id}", headers=ADMIN)
    assert response.status_code == 503
    assert response.json()["type"] == "urn:chithi:problem:register-unavailable"
    assert PLAN.doc_id in listed(client)


def test_the_text_that_was_quoted_opens_and_another_says_that_it_changed(
    client: TestClient, register: FakeRegister
) -> None:
    send(client)
    earlier = send(client, DECISION_TEXT + "\nBản đầu.").json()["text_sha256"]
    [document] = [one for one in _versions(client) if text_digest(one) == earlier]
    send(client)
    register.texts.append(document)
    page = f"/documents/{DECISION.doc_id}"
    shown = client.get(f"{page}?text={earlier}").text
    assert "đúng bản mà câu trả lời đã trích dẫn" in shown
    assert "Bản đầu." in shown
    assert f"/api/v1{page}/text?text={earlier}" in shown
    lost = client.get(f"{page}?text={'0' * 64}").text
    assert "Văn bản đã thay đổi từ khi được trích dẫn" in lost
    assert "Bản đầu." not in lost
    text = client.get(f"/api/v1{page}/text?text={earlier}")
    assert text.text == document.text
    assert text.headers["etag"] == f'"{earlier}"'
    assert client.get(f"/api/v1{page}/text?text={'0' * 64}").status_code == 404


def _versions(client: TestClient) -> list[Any]:
    house = client.app.state.house  # type: ignore[attr-defined]
    return list(house.now().library.documents.values())


def test_an_answer_that_was_kept_stays_as_it_was(client: TestClient) -> None:
    given = client.post("/api/v1/chat", json={"question": "Báo cáo gửi khi nào?"}).json()
    client.delete(f"{DOCUMENTS}/{PLAN.doc_id}", headers=ADMIN)
    assert client.get(f"/api/v1/answers/{given['id']}").json() == given


def test_the_routes_are_described(client: TestClient) -> None:
    paths = client.get("/openapi.json").json()["paths"]
    post = paths[DOCUMENTS]["post"]
    form = post["requestBody"]["content"]["multipart/form-data"]["schema"]
    assert form["properties"]["file"]["format"] == "binary"
    assert {"200", "201", "401", "403", "409", "413", "415", "422"} <= set(post["responses"])
    assert {"204", "401", "404"} <= set(paths[DOCUMENTS + "/{doc_id}"]["delete"]["responses"])


def test_uploads_leave_no_file_behind(client: TestClient, settings: Settings) -> None:
    send(client, "x" * 3 * 1024 * 1024)
    assert [path for path in Path(settings.data_dir).rglob("*") if path.suffix == ".txt"] == []

from __future__ import annotations

from fastapi.testclient import TestClient

from rag.model import Filters, Query, ScoredPassage
from server.app import create_app
from tests.server.fake import FakeAssistant


class Broken(FakeAssistant):
    def search(
        self, question: str, *, k: int = 10, filters: Filters | None = None
    ) -> tuple[Query, list[ScoredPassage]]:
        raise OSError(f"{question}: the disk is gone ({k}, {filters})")


def test_alive(client: TestClient) -> None:
    assert client.get("/healthz").json() == {"status": "alive"}


def test_ready_when_a_search_works(client: TestClient) -> None:
    ready = client.get("/readyz")
    assert ready.status_code == 200
    assert ready.json() == {
        "status": "ready",
        "documents": 2,
        "withdrawn": 0,
        "trouble": None,
        "index": {"version": 1, "encoder": "fake", "passages": 1},
    }


def test_not_ready_when_it_does_not() -> None:
    client = TestClient(create_app(Broken()))
    response = client.get("/readyz")
    assert response.status_code == 503
    assert response.headers["content-type"] == "application/problem+json"
    assert "disk" not in response.text
    assert client.get("/healthz").status_code == 200


def test_metrics_count_requests_and_answers(client: TestClient) -> None:
    client.post("/api/v1/chat", json={"question": "thời tiết?"})
    client.post("/api/v1/chat", json={"question": ""})
    client.get("/documents/missing")
    client.get("/nowhere")
    client.request("STRANGE", "/nowhere")
    lines = client.get("/metrics").text.splitlines()
    assert 'chithi_answers_total{status="refused_out_of_scope"} 1.0' in lines
    assert "chithi_index_documents 2.0" in lines
    assert "chithi_index_passages 1.0" in lines
    for method, route, status in (
        ("POST", "/api/v1/chat", 200),
        ("POST", "/api/v1/chat", 422),
        ("GET", "/documents/{doc_id}", 404),
        ("GET", "other", 404),
        ("other", "other", 404),
    ):
        labels = f'method="{method}",route="{route}",status="{status}"'
        assert f"chithi_requests_total{{{labels}}} 1.0" in lines

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/api/v1/nowhere", 404),
        ("GET", "/static/nothing.js", 404),
        ("GET", "/api/v1/chat", 405),
        ("DELETE", "/readyz", 405),
        ("GET", "/api/v1/search?q=hỏng", 500),
    ],
)
def test_every_error_is_a_problem_document(
    client: TestClient, method: str, path: str, status: int
) -> None:
    response = client.request(method, path)
    problem = response.json()
    assert response.status_code == problem["status"] == status
    assert response.headers["content-type"] == "application/problem+json"
    assert set(problem) == {"type", "title", "status", "detail", "detail_en"}
    assert all(problem.values())


def test_nothing_of_the_inside_leaves(client: TestClient) -> None:
    response = client.get("/api/v1/search", params={"q": "hỏng"})
    assert "secret" not in response.text
    assert "Traceback" not in response.text


def test_a_method_that_is_not_allowed_says_which_are(client: TestClient) -> None:
    assert client.get("/api/v1/chat").headers["allow"] == "POST"

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

PATHS = ["/", "/documents/tin-tuc", "/nowhere", "/healthz", "/static/base.css", "/openapi.json",
         "/api/v1/search?q=hỏng"]  # fmt: skip


@pytest.mark.parametrize("path", PATHS)
def test_every_response_carries_the_policy(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert policy.startswith(
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; "
        "img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


def test_a_stream_carries_it_too(client: TestClient) -> None:
    response = client.post("/api/v1/chat", json={"question": "?", "stream": True})
    assert "content-security-policy" in response.headers

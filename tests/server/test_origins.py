"""The setting, and over real HTTP what a portal's browser would be told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest
from pydantic import SecretStr

from rag.errors import SettingRefused
from rag.settings import Settings
from server.origins import origins
from tests.server.fake import FakeAssistant
from tests.server.live import serving
from tests.server.portal import PORTAL, SECRET, STRANGER, bearing, token


@pytest.mark.parametrize(
    ("setting", "listed"),
    [
        ("", ()),
        (" , ", ()),
        (PORTAL, (PORTAL,)),
        (f"{PORTAL}, http://10.0.0.5:8080\n{PORTAL}", (PORTAL, "http://10.0.0.5:8080")),
        ("http://[::1]:3000 http://localhost", ("http://[::1]:3000", "http://localhost")),
    ],
)
def test_origins_are_listed_with_commas_or_spaces(setting: str, listed: tuple[str, ...]) -> None:
    assert origins(setting) == listed


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ("*", "any site"),
        ("https://*.example.gov.vn", "any site"),
        ("null", "not an origin"),
        ("portal.example.gov.vn", "not an origin"),
        ("file:///srv", "not an origin"),
        ("https://", "not an origin"),
        ("https://a:port", "not an origin"),
        ("https://a;script-src", "not an origin"),
        ("https://cổng.vn", "not an origin"),
        ("https://a.vn/", "write https://a.vn"),
        ("https://a.vn/path?x", "write https://a.vn"),
        ("https://user@a.vn", "write https://a.vn"),
        ("HTTPS://A.vn:443", "write https://a.vn"),
        ("http://a.vn:80", "write http://a.vn"),
    ],
)
def test_what_is_no_origin_is_refused_with_what_to_write(setting: str, said: str) -> None:
    with pytest.raises(SettingRefused, match="CHITHI_ALLOWED_ORIGINS") as refused:
        origins(f"{PORTAL},{setting}")
    assert said in str(refused.value)


@pytest.fixture(scope="module")
def closed() -> Iterator[httpx2.Client]:
    """A server as it is without settings."""
    with serving(FakeAssistant()) as url, httpx2.Client(base_url=url) as client:
        yield client


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx2.Client]:
    """A server with a portal that signs tokens."""
    folder: Path = tmp_path_factory.mktemp("data")
    settings = Settings(
        data_dir=folder, allowed_origins=PORTAL, token_secret=SecretStr(SECRET), retention_days=1
    )
    with serving(FakeAssistant(), settings) as url, httpx2.Client(base_url=url) as client:
        yield client


def preflight(client: httpx2.Client, origin: str, method: str, headers: str) -> httpx2.Response:
    return client.options(
        "/api/v1/chat",
        headers={
            "Origin": origin,
            "Access-Control-Request-Method": method,
            "Access-Control-Request-Headers": headers,
        },
    )


def test_nothing_is_allowed_by_default(closed: httpx2.Client) -> None:
    refused = preflight(closed, PORTAL, "POST", "content-type")
    assert refused.status_code == 405
    for answer in (refused, closed.get("/api/v1/documents", headers={"Origin": PORTAL})):
        assert not [name for name in answer.headers if name.startswith("access-control-")]


@pytest.mark.parametrize(
    ("method", "headers"),
    [
        ("POST", "authorization, content-type"),
        ("DELETE", "Authorization"),
        ("GET", "last-event-id"),
    ],
)
def test_the_portal_may_ask(opened: httpx2.Client, method: str, headers: str) -> None:
    allowed = preflight(opened, PORTAL, method, headers)
    assert allowed.status_code == 200
    assert allowed.headers["access-control-allow-origin"] == PORTAL
    assert allowed.headers["access-control-max-age"] == "600"
    assert "access-control-allow-credentials" not in allowed.headers
    assert "Origin" in allowed.headers["vary"]


@pytest.mark.parametrize(
    ("origin", "method", "headers"),
    [
        (STRANGER, "POST", "content-type"),
        ("null", "POST", "content-type"),
        (f"{PORTAL}.evil.example", "POST", "content-type"),
        (PORTAL, "PUT", "content-type"),
        (PORTAL, "POST", "x-admin"),
    ],
)
def test_others_are_told_why_not(
    opened: httpx2.Client, origin: str, method: str, headers: str
) -> None:
    refused = preflight(opened, origin, method, headers)
    assert refused.status_code == 400
    assert refused.headers["content-type"] == "application/problem+json"
    assert refused.json()["type"] == "urn:chithi:problem:origin-refused"
    allowed = refused.headers.get("access-control-allow-origin")
    assert allowed == (PORTAL if origin == PORTAL else None)


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/api/v1/documents", 200),
        ("GET", "/static/base.css", 200),
        ("GET", "/widget.js", None),
        ("GET", "/api/v1/nowhere", 404),
        ("GET", "/api/v1/search?q=x", 401),
        ("GET", "/api/v1/answers/ans_1", 401),
        ("PUT", "/api/v1/chat", 405),
    ],
)
def test_the_portal_may_read_every_answer_and_every_problem(
    opened: httpx2.Client, method: str, path: str, status: int | None
) -> None:
    for origin in (PORTAL, STRANGER):
        response = opened.request(method, path, headers={"Origin": origin})
        assert status in (None, response.status_code)
        allowed = response.headers.get("access-control-allow-origin")
        assert allowed == (PORTAL if origin == PORTAL else None)
        assert "Origin" in response.headers["vary"]
    # A cache must not hand what was asked without an origin to a portal's page.
    assert "Origin" in opened.request(method, path).headers["vary"]


@pytest.mark.parametrize(
    ("body", "status"),
    [({"question": ""}, 422), ({"question": "x" * 1_100_000}, 413), ({"question": "?"}, 200)],
)
def test_refusals_of_a_question_can_be_read(
    opened: httpx2.Client, body: dict[str, str], status: int
) -> None:
    response = opened.post(
        "/api/v1/chat", json=body, headers={"Origin": PORTAL, **bearing(token())}
    )
    assert response.status_code == status
    assert response.headers["access-control-allow-origin"] == PORTAL


def test_what_nobody_expected_can_be_read_too(opened: httpx2.Client) -> None:
    response = opened.get("/api/v1/search?q=hỏng", headers={"Origin": PORTAL, **bearing(token())})
    assert response.status_code == 500
    assert response.headers["content-type"] == "application/problem+json"
    assert response.headers["access-control-allow-origin"] == PORTAL
    assert response.headers["x-content-type-options"] == "nosniff"


def test_a_stream_can_be_read(opened: httpx2.Client) -> None:
    sent = {"Origin": PORTAL, "Accept": "text/event-stream", **bearing(token())}
    response = opened.post("/api/v1/chat", json={"question": "?"}, headers=sent)
    assert response.headers["access-control-allow-origin"] == PORTAL
    assert "www-authenticate" in response.headers["access-control-expose-headers"].lower()
    assert "event: done" in response.text


def test_only_the_portal_may_frame_us(opened: httpx2.Client, closed: httpx2.Client) -> None:
    for client, ancestors in ((opened, f"'self' {PORTAL}"), (closed, "'none'")):
        policy = client.get("/documents/tin-tuc").headers["content-security-policy"]
        assert f"; frame-ancestors {ancestors};" in policy


def test_only_what_the_portal_loads_crosses_origins(
    opened: httpx2.Client, closed: httpx2.Client
) -> None:
    name = "cross-origin-resource-policy"
    assert opened.get("/static/base.css").headers[name] == "cross-origin"
    assert opened.get("/widget.js").headers[name] == "cross-origin"
    assert opened.get("/api/v1/documents").headers[name] == "same-origin"
    assert closed.get("/widget.js").headers[name] == "same-origin"

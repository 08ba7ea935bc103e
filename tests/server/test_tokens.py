from __future__ import annotations

import hashlib

import pytest
from fastapi.testclient import TestClient
from pydantic import SecretStr

from rag.errors import SettingRefused
from rag.settings import Settings
from server.app import create_app
from server.problems import Problem
from server.tokens import Caller, Tokens
from tests.server.fake import FakeAssistant
from tests.server.portal import ALG, SECRET, bearing, in_seconds, signed, token

CHAT = "/api/v1/chat"
LATER = in_seconds(3600)
GOOD = {"aud": "chithi", "exp": LATER}


@pytest.fixture
def settings(settings: Settings) -> Settings:
    return settings.model_copy(update={"token_secret": SecretStr(SECRET)})


def test_a_good_token_lets_in_and_names_its_owner() -> None:
    tokens = Tokens(SECRET)
    assert tokens.needed
    assert tokens.caller(f"Bearer {token()}") == Caller(None)
    assert tokens.caller(f"bearer {token(sub='an', aud=['x', 'chithi'])}") == Caller(
        hashlib.sha256(b"an").hexdigest()
    )


def test_a_clock_that_is_a_little_behind_does_not_matter() -> None:
    assert Tokens(SECRET).caller(f"Bearer {token(exp=in_seconds(-5))}") == Caller(None)


def test_without_a_secret_everybody_may_ask() -> None:
    assert not Tokens().needed
    assert Tokens().caller("Bearer nonsense") == Caller(None)


BAD: dict[str, list[str | None]] = {
    "token-missing": [None, "", "Bearer", "Bearer ", "Basic dXNlcjpwYXNz", token()],
    "token-malformed": [
        "Bearer x",
        "Bearer a.b.c",
        "Bearer đ.đ.đ",
        f"Bearer {token()}.x",
        f"Bearer {token(exp='soon')}",
        f"Bearer {token(sub=5)}",
        f"Bearer {signed(ALG, ['no object'])}",
    ],
    "token-expired": [f"Bearer {token(exp=in_seconds(-60))}"],
    "token-without-expiry": [f"Bearer {token(exp=None)}"],
    "token-wrong-audience": [
        f"Bearer {token(aud=None)}",
        f"Bearer {token(aud='other')}",
        f"Bearer {token(aud=[])}",
    ],
    "token-wrong-signature": [
        f"Bearer {signed(ALG, GOOD, 'another secret, just as long as it is')}",
        f"Bearer {signed(ALG, GOOD)[:-3]}AAA",
    ],
    "token-wrong-algorithm": [
        f"Bearer {signed({'alg': 'none'}, GOOD)}",
        f"Bearer {signed({'alg': 'none'}, GOOD).rsplit('.', 1)[0]}.",
        f"Bearer {signed({'alg': 'HS512'}, GOOD)}",
        f"Bearer {signed({'alg': 'RS256'}, GOOD)}",
    ],
    "token-not-yet-valid": [f"Bearer {token(nbf=LATER)}", f"Bearer {token(iat=LATER)}"],
}


@pytest.mark.parametrize(
    ("code", "sent"),
    # The ids are ours: a token's own text holds the time, and workers would collect other tests.
    [
        pytest.param(code, sent, id=f"{code}-{number}")
        for code, listed in BAD.items()
        for number, sent in enumerate(listed)
    ],
)
def test_each_refusal_is_a_problem_of_its_own(code: str, sent: str | None) -> None:
    with pytest.raises(Problem) as refused:
        Tokens(SECRET).caller(sent)
    problem = refused.value
    assert (problem.status, problem.code) == (401, code)
    challenge = (problem.headers or {})["WWW-Authenticate"]
    assert challenge.startswith('Bearer realm="chithi"')
    assert ('error="invalid_token"' in challenge) == (code != "token-missing")


def test_a_header_nested_too_deep_is_malformed() -> None:
    deep = "W1tb" * 12_000  # base64 of 36,000 opening brackets
    with pytest.raises(Problem) as refused:
        Tokens(SECRET).caller(f"Bearer {deep}.e30.e30")
    assert refused.value.code == "token-malformed"


@pytest.mark.parametrize("secret", ["", "short", "x" * 31])
def test_a_secret_that_is_too_short_is_refused(secret: str) -> None:
    with pytest.raises(SettingRefused, match=rf"CHITHI_TOKEN_SECRET.*{len(secret)} bytes.*32"):
        Tokens(secret)


def test_bytes_count_and_not_letters() -> None:
    assert Tokens("ệ" * 11).needed  # three bytes each


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", CHAT),
        ("GET", "/api/v1/search?q=x"),
        ("GET", "/api/v1/answers/ans_1"),
        ("GET", "/api/v1/answers/ans_1.docx"),
        ("GET", "/api/v1/conversations/conv_1"),
        ("DELETE", "/api/v1/conversations/conv_1"),
        ("POST", "/api/v1/feedback"),
    ],
)
def test_what_people_ask_wants_a_token(client: TestClient, method: str, path: str) -> None:
    refused = client.request(method, path, json={"question": "?"} if method == "POST" else None)
    assert refused.status_code == 401
    assert refused.headers["content-type"] == "application/problem+json"
    assert refused.headers["www-authenticate"] == 'Bearer realm="chithi"'
    assert refused.json()["type"] == "urn:chithi:problem:token-missing"
    let_in = client.request(method, path, headers=bearing(token()))
    assert let_in.status_code in (200, 404, 422)


@pytest.mark.parametrize(
    "path", ["/api/v1/documents", "/documents/tin-tuc", "/healthz", "/readyz", "/metrics"]
)
def test_documents_stay_open(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 200


def test_a_stream_is_refused_before_it_begins(client: TestClient) -> None:
    refused = client.post(CHAT, json={"question": "?", "stream": True})
    assert refused.status_code == 401
    body = client.post(CHAT, json={"question": "?", "stream": True}, headers=bearing(token())).text
    assert "event: done" in body


def test_our_own_page_sends_people_to_the_portal(client: TestClient) -> None:
    page = client.get("/", params={"lang": "vi"})
    assert page.status_code == 200
    assert "chỉ nhận câu hỏi từ cổng thông tin nội bộ" in page.text
    assert page.text.count(" disabled>") == 2  # the box and its button
    asked = client.post("/ask", data={"question": "?", "lang": "en"})
    assert asked.status_code == 403
    assert "takes questions from the internal portal only" in asked.text


def test_what_is_kept_is_its_owners_alone(client: TestClient) -> None:
    an, binh = bearing(token(sub="an")), bearing(token(sub="bình"))
    given = client.post(CHAT, json={"question": "?"}, headers=an).json()
    conversation, answer = given["conversation_id"], given["id"]
    for path in (f"answers/{answer}", f"answers/{answer}.docx", f"conversations/{conversation}"):
        assert client.get(f"/api/v1/{path}", headers=an).status_code == 200
        for other in (binh, bearing(token())):
            assert client.get(f"/api/v1/{path}", headers=other).status_code == 404
    opinion = {"answer_id": answer, "rating": "up"}
    assert client.post("/api/v1/feedback", json=opinion, headers=binh).status_code == 404
    assert client.delete(f"/api/v1/conversations/{conversation}", headers=binh).status_code == 404
    asked = {"question": "?", "conversation_id": conversation}
    assert client.post(CHAT, json=asked, headers=binh).json()["conversation_id"] != conversation
    assert client.post(CHAT, json=asked, headers=an).json()["conversation_id"] == conversation


def test_a_short_secret_stops_the_start(settings: Settings) -> None:
    with pytest.raises(SettingRefused):
        create_app(
            FakeAssistant(), settings.model_copy(update={"token_secret": SecretStr("short")})
        )

"""A portal as the server sees it: its secret, its tokens, its origin."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import time

SECRET = "a secret of the portal, 32 bytes or more"  # noqa: S105  # of no portal
PORTAL = "https://portal.example.gov.vn"
STRANGER = "https://stranger.example"

ALG = {"alg": "HS256", "typ": "JWT"}


def in_seconds(count: int) -> int:
    return int(time.time()) + count


def _part(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def signed(header: object, claims: object, secret: str = SECRET) -> str:
    """A JWT made by hand (RFC 7515, A.1), so that it may be as wrong as a test wants it."""
    head = f"{_part(json.dumps(header).encode())}.{_part(json.dumps(claims).encode())}"
    digest = hmac.digest(secret.encode(), head.encode(), hashlib.sha256)
    return f"{head}.{_part(digest)}"


def token(**claims: object) -> str:
    """A good token for an hour, with these claims instead of or beside its own."""
    given: dict[str, object] = {"aud": "chithi", "exp": in_seconds(3600), **claims}
    return signed(ALG, {name: value for name, value in given.items() if value is not None})


def bearing(given: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {given}"}

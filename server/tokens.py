"""Whom the server answers: the short-lived token that the portal signs for a person.

A JSON Web Token (RFC 7519) by HMAC with SHA-256, ``aud: chithi``, with ``exp``; ``sub``, where
there is one, names the person for the portal, and what is kept is that person's alone. Each refusal
is a problem of its own with the challenge of RFC 6750.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Annotated, NamedTuple

import jwt
from fastapi import Depends, Request

from rag.errors import SettingRefused
from server.problems import Problem

AUDIENCE = "chithi"
ALGORITHM = "HS256"
LEEWAY = 10  # seconds that the portal's clock and ours may differ by
SHORTEST = 32  # bytes: RFC 7518, 3.2 wants a key as long as the hash

TITLE = "Không được phép hỏi"


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks; ``owner`` is the digest of the token's subject, None where nobody is named.

    A digest has one length and only harmless letters, and the database holds no name of a person.
    """

    owner: str | None = None


class Refusal(NamedTuple):
    """Why a token does not let in: the code, the sentence in Vietnamese and in English."""

    code: str
    vi: str
    en: str


MISSING = Refusal(
    "token-missing",
    "Cần có mã phiên do cổng thông tin cấp (Authorization: Bearer …).",
    "A token signed by the portal is needed (Authorization: Bearer …).",
)
MALFORMED = Refusal(
    "token-malformed", "Mã phiên không đúng dạng JWT.", "The token is not a well-formed JWT."
)
EXPIRED = Refusal(
    "token-expired",
    "Mã phiên đã hết hạn; cổng thông tin cần cấp mã mới.",
    "The token has expired; the portal must sign a new one.",
)
NO_EXPIRY = Refusal(
    "token-without-expiry", "Mã phiên thiếu thời hạn “exp”.", "The token has no “exp”."
)
WRONG_AUDIENCE = Refusal(
    "token-wrong-audience",
    f"Mã phiên không dành cho dịch vụ này: “aud” phải là “{AUDIENCE}”.",
    f"The token is not meant for this service: “aud” must be “{AUDIENCE}”.",
)
WRONG_SIGNATURE = Refusal(
    "token-wrong-signature",
    "Chữ ký của mã phiên không đúng.",
    "The signature of the token is wrong.",
)
WRONG_ALGORITHM = Refusal(
    "token-wrong-algorithm",
    f"Mã phiên phải được ký bằng {ALGORITHM}.",
    f"The token must be signed by {ALGORITHM}.",
)
TOO_EARLY = Refusal(
    "token-not-yet-valid", "Mã phiên chưa đến lúc dùng được.", "The token is not valid yet."
)

# In the order in which they are looked up: the first that an error is an instance of.
BY_ERROR: Mapping[type[jwt.PyJWTError], Refusal] = {
    jwt.ExpiredSignatureError: EXPIRED,
    jwt.InvalidAudienceError: WRONG_AUDIENCE,
    jwt.ImmatureSignatureError: TOO_EARLY,
    jwt.InvalidAlgorithmError: WRONG_ALGORITHM,
    jwt.InvalidSignatureError: WRONG_SIGNATURE,
}


class Tokens:
    """Checks tokens signed with ``secret``; without one, asking is open to everybody."""

    def __init__(self, secret: str | None = None) -> None:
        self.key = None if secret is None else secret.encode()
        if self.key is not None and len(self.key) < SHORTEST:
            raise SettingRefused(
                "CHITHI_TOKEN_SECRET",
                f"it has {len(self.key)} bytes, {ALGORITHM} wants {SHORTEST} or more; "
                "make one with `openssl rand -base64 32` and give the portal the same",
            )

    @property
    def needed(self) -> bool:
        """Whether a token is needed for asking."""
        return self.key is not None

    def caller(self, authorization: str | None) -> Caller:
        """Who sent this ``Authorization`` header; raises ``Problem`` with status 401."""
        if self.key is None:
            return Caller()
        token = bearer(authorization)
        if token is None:
            raise refused(MISSING)
        try:
            claims = jwt.decode(
                token,
                self.key,
                algorithms=[ALGORITHM],
                audience=AUDIENCE,
                leeway=LEEWAY,
                options={"require": ["exp", "aud"]},
            )
        except jwt.PyJWTError as error:
            raise refused(_reason(error)) from error
        except RecursionError as error:  # a header of ten thousand brackets
            raise refused(MALFORMED) from error
        subject = claims.get("sub")
        return Caller(None if subject is None else _digest(subject))


def bearer(authorization: str | None) -> str | None:
    """The token of an ``Authorization: Bearer`` header (RFC 6750, 2.1), None without one."""
    scheme, _, token = (authorization or "").partition(" ")
    return token.strip() or None if scheme.lower() == "bearer" else None


def refused(why: Refusal) -> Problem:
    """Status 401 with its challenge."""
    challenge = 'Bearer realm="chithi"'
    if why is not MISSING:  # RFC 6750, 3.1: no error code where no token came
        challenge += f', error="invalid_token", error_description="{why.code}"'
    headers = {"WWW-Authenticate": challenge}
    return Problem(401, why.code, why.vi, why.en, title=TITLE, headers=headers)


def portal_only() -> Problem:
    """Our own pages can't ask where a token is needed: only the portal can sign one."""
    return Problem(
        403,
        "portal-only",
        "Trợ lý này chỉ nhận câu hỏi từ cổng thông tin nội bộ. Xin mở cổng để hỏi; các văn bản vẫn "
        "đọc được ở đây.",
        "This assistant takes questions from the internal portal only. Please ask there; the "
        "documents can be read here.",
        title=TITLE,
    )


def _digest(subject: str) -> str:
    return sha256(subject.encode("utf-8", "surrogatepass")).hexdigest()


def _reason(error: jwt.PyJWTError) -> Refusal:
    if isinstance(error, jwt.MissingRequiredClaimError):
        return NO_EXPIRY if error.claim == "exp" else WRONG_AUDIENCE
    return next((why for kind, why in BY_ERROR.items() if isinstance(error, kind)), MALFORMED)


def _caller(request: Request) -> Caller:
    tokens: Tokens = request.app.state.house.tokens
    return tokens.caller(request.headers.get("authorization"))


CallerDep = Annotated[Caller, Depends(_caller)]

"""The portals that may embed the widget: their origins (RFC 6454), and CORS for them alone."""

from __future__ import annotations

import re
from collections.abc import Collection
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.middleware.cors import CORSMiddleware
from starlette.responses import Response
from starlette.types import ASGIApp

from rag.errors import SettingRefused
from server import problems

NAME = "CHITHI_ALLOWED_ORIGINS"

METHODS = ("GET", "HEAD", "POST", "DELETE")
REQUEST_HEADERS = ("Authorization", "Last-Event-ID")
# Others than these a script of another origin can't read.
EXPOSED = ("Content-Disposition", "ETag", "Retry-After", "WWW-Authenticate")
MAX_AGE = 600  # seconds a browser may remember that it may ask

_DEFAULT_PORTS = {"http": 80, "https": 443}
_HOST = re.compile(r"[a-z0-9_]([a-z0-9_.-]*[a-z0-9])?|\[[0-9a-f:.]+\]")


def origins(setting: str) -> tuple[str, ...]:
    """The origins that the setting lists, each once, as browsers write them.

    Raises:
        SettingRefused: one of them is none; the message says what is wrong and what to write.
    """
    listed = [one for one in re.split(r"[,\s]+", setting) if one]
    for one in listed:
        _check(one)
    return tuple(dict.fromkeys(listed))


def _check(written: str) -> None:
    if "*" in written:
        raise SettingRefused(
            NAME, "“*” would let any site embed this one; list each portal's origin, comma between"
        )
    example = "write scheme://host[:port] as a browser does, such as https://portal.example.gov.vn"
    try:
        parts = urlsplit(written)
        port = parts.port
    except ValueError:
        raise SettingRefused(NAME, f"{written!r} is not an origin; {example}") from None
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname or ""
    if parts.scheme not in _DEFAULT_PORTS or not _HOST.fullmatch(host):
        raise SettingRefused(NAME, f"{written!r} is not an origin; {example}")
    shown = "" if port in (None, _DEFAULT_PORTS[parts.scheme]) else f":{port}"
    exact = f"{parts.scheme}://{host}{shown}"
    if written != exact:
        raise SettingRefused(NAME, f"{written!r} is not how a browser names it; write {exact}")


class PortalCors(CORSMiddleware):
    """Starlette's, without credentials, and with a problem document where an origin is refused."""

    def __init__(self, app: ASGIApp, allowed: Collection[str]) -> None:
        super().__init__(
            app,
            allow_origins=allowed,
            allow_methods=METHODS,
            allow_headers=REQUEST_HEADERS,
            expose_headers=EXPOSED,
            max_age=MAX_AGE,
        )

    def preflight_response(self, request_headers: Headers) -> Response:
        """As Starlette's, refusals in our own words."""
        response = super().preflight_response(request_headers)
        if response.status_code < 400:
            return response
        kept = {
            name: value
            for name, value in response.headers.items()
            if name == "vary" or name.startswith("access-control-")
        }
        return problems.response(_refused(), kept)


def _refused() -> problems.Problem:
    return problems.Problem(
        400,
        "origin-refused",
        f"Cổng này, phương thức này hoặc tiêu đề này chưa được phép; xem {NAME}.",
        f"This origin, this method or one of these headers is not allowed; see {NAME}.",
    )

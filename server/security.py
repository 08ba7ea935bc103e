"""What every response carries, and how much a request may.

The Content-Security-Policy lets our own pages run our own files and nothing else: no inline
script or style, no plug-in, no other host (W3C CSP Level 3). Nobody may put them in a frame but the
portals that may embed the widget: our pages have no session that a frame could abuse, and a portal
may want to show the reader beside its own content.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

DIRECTIVES = (
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors {ancestors}",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
)

SHARED = ("/widget.js", "/static/")  # what an allowed portal's page loads

UPLOADS = "/api/v1/documents"

MAX_BODY = 1024 * 1024  # bytes: a question with twenty long turns is well below a tenth of it


def headers(portals: Collection[str] = ()) -> Mapping[str, str]:
    """The headers of every response, where ``portals`` are the origins that may embed us."""
    ancestors = " ".join(("'self'", *portals)) if portals else "'none'"
    return {
        "Content-Security-Policy": "; ".join(DIRECTIVES).format(ancestors=ancestors),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    }


class SecureHeaders:
    """Adds ``headers`` to every response; what a portal's page loads may cross origins."""

    def __init__(self, app: ASGIApp, portals: Collection[str] = ()) -> None:
        self.app = app
        self.headers = headers(portals)
        self.shared = SHARED if portals else ()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""

        async def sealing(message: Message) -> None:
            if message["type"] == "http.response.start":
                sealed = MutableHeaders(scope=message)
                if scope["path"].startswith(self.shared):
                    # A page under Cross-Origin-Embedder-Policy asks for this word.
                    sealed.setdefault("Cross-Origin-Resource-Policy", "cross-origin")
                for name, value in self.headers.items():
                    sealed.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, sealing if scope["type"] == "http" else send)


class LimitBody:
    """Refuses a request body of more than ``limit`` bytes with 413, whatever length it claims.

    Files are sent to ``UPLOADS``, which counts for itself once it knows who sends them.
    Starlette has such a middleware, but it answers in plain text and the contract wants a problem
    document; raising from ``receive`` leaves the words to our own handlers.
    """

    def __init__(self, app: ASGIApp, limit: int = MAX_BODY) -> None:
        self.app = app
        self.limit = limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""
        taken = 0

        async def counting() -> Message:
            nonlocal taken
            message = await receive()
            if message["type"] == "http.request":
                taken += len(message.get("body", b""))
                if taken > self.limit:
                    raise HTTPException(413)
            return message

        counted = scope["type"] == "http" and scope["path"] != UPLOADS
        await self.app(scope, counting if counted else receive, send)

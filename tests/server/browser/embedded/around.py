"""What the tests put around the two applications: a gate in a stream, an ear for reports."""

from __future__ import annotations

import asyncio
import json
import threading
from typing import Any

from starlette.datastructures import MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

PATIENCE = 30  # seconds that a test may take to open the gate
REPORTS = "/policy-report"


class Gated:
    """Stops a stream after its first sentence until ``gate`` is set, which it is at first."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.gate = threading.Event()
        self.gate.set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def sending(message: Message) -> None:
            await send(message)
            if b"event: sentence" in message.get("body", b"") and not self.gate.is_set():
                assert await asyncio.to_thread(self.gate.wait, PATIENCE)

        await self.app(scope, receive, sending)


class Reporting:
    """Has browsers report what breaks the Content-Security-Policy, and keeps the reports."""

    def __init__(self, app: ASGIApp, reports: list[dict[str, Any]]) -> None:
        self.app = app
        self.reports = reports

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"] == REPORTS:
            await self._take(scope, receive, send)
            return

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                policy = headers.get("Content-Security-Policy")
                if policy:
                    headers["Content-Security-Policy"] = f"{policy}; report-uri {REPORTS}"
            await send(message)

        await self.app(scope, receive, sending)

    async def _take(self, scope: Scope, receive: Receive, send: Send) -> None:
        message = await receive()
        assert not message.get("more_body")
        self.reports.append(json.loads(message["body"])["csp-report"])
        await Response(status_code=204)(scope, receive, send)

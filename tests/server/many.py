"""The application around the fake assistant, as a server that starts several processes makes it."""

from __future__ import annotations

import os

from fastapi import FastAPI, Request, Response
from starlette.middleware.base import BaseHTTPMiddleware, RequestResponseEndpoint

from rag.settings import Settings
from server.app import create_app
from tests.server.fake import FakeAssistant


async def _named(request: Request, go_on: RequestResponseEndpoint) -> Response:
    response = await go_on(request)
    response.headers["X-Process"] = str(os.getpid())
    return response


def production() -> FastAPI:
    app = create_app(FakeAssistant(), Settings())
    app.add_middleware(BaseHTTPMiddleware, dispatch=_named)
    return app

"""The web application, composed: routes, errors, security, measures."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator
from pathlib import Path

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException

from rag import compose
from rag.errors import ChithiError
from rag.register.register import Register
from rag.settings import Settings
from server import problems
from server.changes.changes import Changes
from server.corpus.ahead import reading_ahead
from server.corpus.live import Live
from server.corpus.snapshot import Snapshot
from server.corpus.standing import Standing
from server.doors import Doors
from server.doors import store as store_of
from server.house import House
from server.metrics import MeasureRequests, Metrics
from server.origins import PortalCors
from server.role import Assistant, Editions
from server.routes import (
    answers,
    chat,
    conversations,
    documents,
    feedback,
    operations,
    pages,
    search,
    widget,
)
from server.security import LimitBody, SecureHeaders
from server.store.store import PURGE, Store, StoreUnavailable
from server.unexpected import AnswerErrors

log = logging.getLogger(__name__)

STATIC = Path(__file__).parent / "static"

ROOMS = (chat, search, answers, conversations, feedback, documents, operations, pages, widget)

ERRORS = (
    problems.Problem,
    ChithiError,
    StoreUnavailable,
    RequestValidationError,
    HTTPException,
    Exception,
)


def production() -> FastAPI:
    """The application as the environment sets it, for servers that start several processes.

    ``uvicorn --factory server.app:production --workers 2``
    """
    settings = Settings()
    editions = compose.Editions.load(settings)
    return create_app(editions.first.assistant, settings, editions)


def create_app(
    assistant: Assistant, settings: Settings | None = None, editions: Editions | None = None
) -> FastAPI:
    """The application that serves one assistant; without settings it is open and keeps nothing.

    With ``editions``, of which ``assistant`` is the first, it follows the corpus as that changes.

    Raises:
        SettingRefused: a setting of the server can't be used.
    """
    metrics = Metrics()
    doors = Doors() if settings is None else Doors.of(settings)
    store = None if settings is None else store_of(settings, metrics.store_failed)
    live = _live(assistant, settings, editions, metrics)
    changes = Changes(live, settings) if settings is not None and editions is not None else None
    app = FastAPI(
        title="Chỉ Thị",
        summary="Answers over Vietnamese government directives, each proved by an exact quotation.",
        version="0.1.0",
        docs_url=None,  # Swagger's page loads scripts from another host, which our policy forbids
        redoc_url=None,
        lifespan=lambda _: _keeping(store, live, changes),
    )
    app.state.house = House(live, live.latest, metrics, doors.tokens, doors.admin, store, changes)
    for module in ROOMS:
        app.include_router(module.router)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    for kind in ERRORS:
        app.add_exception_handler(kind, _on_error)
    # The last one added sees a request first and its response last.
    app.add_middleware(LimitBody)
    app.add_middleware(AnswerErrors, handler=_on_error)
    if doors.portals:
        app.add_middleware(PortalCors, allowed=doors.portals)
    app.add_middleware(SecureHeaders, portals=doors.portals)
    app.add_middleware(MeasureRequests, metrics=metrics)
    return app


def _live(
    assistant: Assistant, settings: Settings | None, editions: Editions | None, metrics: Metrics
) -> Live:
    if editions is None or settings is None:
        return Live(Snapshot.of(assistant), metrics, Standing.of_nothing())
    standing = Standing(lambda: Register.open(settings.database), metrics.store_failed)
    return Live(Snapshot.of_edition(editions.first), metrics, standing, editions)


@contextlib.asynccontextmanager
async def _keeping(store: Store | None, live: Live, changes: Changes | None) -> AsyncIterator[None]:
    """What goes on beside the requests, and what is done at the end."""
    async with contextlib.AsyncExitStack() as stack:
        stack.callback(live.standing.close)
        if store is not None:
            await stack.enter_async_context(_purging(store))
        if changes is not None:
            await stack.enter_async_context(changes.at_work())
        stack.enter_context(reading_ahead(lambda: live.latest.assistant))
        yield


@contextlib.asynccontextmanager
async def _purging(store: Store) -> AsyncIterator[None]:
    """Purges at the start and while nobody asks, and writes what is waiting at the end."""

    async def purging() -> None:
        while True:
            store.purge()
            await asyncio.sleep(PURGE)

    task = asyncio.create_task(purging())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.to_thread(store.close)


def _on_error(request: Request, error: Exception) -> Response:
    problem = problems.of(error)
    headers = dict(getattr(error, "headers", None) or problem.headers or {})
    if problem.status >= 500 and not isinstance(error, StoreUnavailable):  # which has been logged
        log.error("%s %s: %s", request.method, request.url.path, problem.code, exc_info=error)
    if _wants_page(request):
        page = pages.problem_page(request, problem)
        page.headers.update(headers)
        return page
    return problems.response(problem, headers)


def _wants_page(request: Request) -> bool:
    is_page = not request.url.path.startswith(("/api/", "/static/", "/healthz", "/readyz"))
    return is_page and "text/html" in request.headers.get("accept", "")

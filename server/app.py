"""The web application, composed: routes, errors, security, measures."""

from __future__ import annotations

import logging
from pathlib import Path

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException

from rag.errors import ChithiError
from server import problems
from server.examples import examples
from server.house import House
from server.library import Library
from server.metrics import MeasureRequests, Metrics
from server.role import Assistant
from server.routes import chat, documents, operations, pages, search, widget
from server.security import HEADERS, LimitBody, SecureHeaders
from server.words import WORDS

log = logging.getLogger(__name__)

STATIC = Path(__file__).parent / "static"


def create_app(assistant: Assistant) -> FastAPI:
    """The application that serves one assistant."""
    app = FastAPI(
        title="Chỉ Thị",
        summary="Answers over Vietnamese government directives, each proved by an exact quotation.",
        version="0.1.0",
        docs_url=None,  # Swagger's page loads scripts from another host, which our policy forbids
        redoc_url=None,
    )
    metrics = Metrics(len(assistant.documents), assistant.index_facts)
    questions = {lang: examples(assistant.documents, lang) for lang in WORDS}
    app.state.house = House(assistant, Library(assistant.documents), metrics, questions)
    for module in (chat, search, documents, operations, pages, widget):
        app.include_router(module.router)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    for kind in (problems.Problem, ChithiError, RequestValidationError, HTTPException, Exception):
        app.add_exception_handler(kind, _on_error)
    app.add_middleware(LimitBody)
    app.add_middleware(SecureHeaders)
    app.add_middleware(MeasureRequests, metrics=metrics)
    return app


def _on_error(request: Request, error: Exception) -> Response:
    problem = problems.of(error)
    headers = dict(getattr(error, "headers", None) or {})
    if problem.status >= 500:
        log.error("%s %s: %s", request.method, request.url.path, problem.code, exc_info=error)
    if _wants_page(request):
        page = pages.problem_page(request, problem)
        page.headers.update({**HEADERS, **headers})
        return page
    return problems.response(problem, {**HEADERS, **headers})


def _wants_page(request: Request) -> bool:
    is_page = not request.url.path.startswith(("/api/", "/static/", "/healthz", "/readyz"))
    return is_page and "text/html" in request.headers.get("accept", "")

"""What the server measures of itself, in Prometheus' text format, in a registry of its own."""

from __future__ import annotations

import time
from collections.abc import Mapping

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4
from starlette.types import ASGIApp, Message, Receive, Scope, Send

CONTENT_TYPE = CONTENT_TYPE_PLAIN_0_0_4

# Seconds; the extractive answer takes milliseconds, one with a language model takes seconds.
_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)


_GAUGES = {
    "index_documents": "Documents in the index that serves.",
    "index_passages": "Passages in the index that serves.",
    "documents_live": "Documents that may be answered from.",
    "documents_withdrawn": "Documents that were withdrawn.",
    "index_trouble": "1 while a newer index can't be served.",
}


class Metrics:
    """The counters, and the registry that holds them."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.requests = Counter(
            "chithi_requests",
            "HTTP requests by route and status.",
            ("method", "route", "status"),
            registry=self.registry,
        )
        self.seconds = Histogram(
            "chithi_request_seconds",
            "Seconds until the whole response was sent, by route.",
            ("route",),
            buckets=_BUCKETS,
            registry=self.registry,
        )
        self.answers = Counter(
            "chithi_answers", "Answers by status.", ("status",), registry=self.registry
        )
        self.store_failures = Counter(
            "chithi_store_failures",
            "What the database could not do, by operation.",
            ("operation",),
            registry=self.registry,
        )
        self._gauges = {
            name: Gauge(f"chithi_{name}", said, registry=self.registry)
            for name, said in _GAUGES.items()
        }
        self._index = Gauge(
            "chithi_index_info", "The version that serves.", ("version",), registry=self.registry
        )
        self.swaps = Counter(
            "chithi_index_swaps", "Indexes that took the place of one.", registry=self.registry
        )
        self.swaps_failed = Counter(
            "chithi_index_swaps_failed", "New indexes that can't be served.", registry=self.registry
        )
        self.trouble = self._gauges["index_trouble"]
        self.cut_seconds = Histogram(
            "chithi_index_cut_seconds",
            "Seconds for taking withdrawn documents out of what serves.",
            buckets=_BUCKETS,
            registry=self.registry,
        )

    def serving(self, facts: Mapping[str, object], documents: int, withdrawn: int) -> None:
        """Notes what serves from now on."""
        passages, version = facts.get("passages"), str(facts.get("version") or "")
        self._gauges["index_documents"].set(documents)
        self._gauges["index_passages"].set(passages if isinstance(passages, int) else 0)
        self._gauges["documents_live"].set(documents)
        self._gauges["documents_withdrawn"].set(withdrawn)
        self._index.clear()
        self._index.labels(version).set(1)

    def store_failed(self, operation: str) -> None:
        """Counts something that the database could not do."""
        self.store_failures.labels(operation).inc()

    def text(self) -> bytes:
        """Everything measured so far, as Prometheus reads it."""
        return generate_latest(self.registry)


class MeasureRequests:
    """Counts and times every request; the route is its pattern, so that labels stay few."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self.app = app
        self.metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        status = 500
        begun = time.perf_counter()

        async def noting(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, noting)
        finally:
            route = _pattern(scope)
            self.metrics.requests.labels(_method(scope), route, str(status)).inc()
            self.metrics.seconds.labels(route).observe(time.perf_counter() - begun)


_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


def _method(scope: Scope) -> str:
    # A client may send any word as its method; labels made of them would grow without end.
    return scope["method"] if scope["method"] in _METHODS else "other"


def _pattern(scope: Scope) -> str:
    path = getattr(scope.get("route"), "path", None)
    return path if isinstance(path, str) else "other"

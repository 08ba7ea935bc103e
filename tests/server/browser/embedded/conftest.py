"""The sample portal and Chỉ Thị as they stand in an intranet: two origins behind one nginx."""

from __future__ import annotations

import contextlib
import importlib.util
import os
import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any
from unittest import mock

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page
from pydantic import SecretStr

from rag.settings import Settings
from server.app import create_app
from tests.server.browser.embedded.around import Gated, Reporting
from tests.server.browser.embedded.nginx import NGINX, Names, proxying, sample
from tests.server.fake import FakeAssistant
from tests.server.live import running
from tests.server.portal import SECRET

PORTAL = Path(__file__).parents[4] / "examples" / "portal" / "portal.py"

VIOLATIONS = """addEventListener("securitypolicyviolation", (event) =>
  console.error("violation:", event.effectiveDirective, event.blockedURI));"""


@dataclass
class Intranet:
    """Where everything is, what was reported, and the gate in the streams of answers."""

    names: Names
    chithi: Gated
    reports: list[dict[str, Any]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)  # on the console, warnings and worse

    @property
    def violations(self) -> list[str]:
        return [line for line in self.said if line.startswith("violation:")]


def loaded(secret: str, chithi: str) -> ModuleType:
    """The sample's module as it is when it is run with these settings."""
    with mock.patch.dict(os.environ, CHITHI_TOKEN_SECRET=secret, PORTAL_CHITHI=chithi):
        spec = importlib.util.spec_from_file_location("sample_portal", PORTAL)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
    return module


@contextlib.contextmanager
def standing(folder: Path, secret: str = SECRET, without: str = "") -> Iterator[Intranet]:
    """The intranet, whose portal signs with ``secret``, and whose nginx lacks a line."""
    if not NGINX.exists():
        pytest.skip(f"no nginx at {NGINX}: install Debian's package nginx-light")
    with contextlib.ExitStack() as stack:
        taken = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
        names = Names.on(taken.getsockname()[1])
        settings = Settings(
            data_dir=folder, allowed_origins=names.portal, token_secret=SecretStr(SECRET)
        )
        made = Intranet(names, Gated(create_app(FakeAssistant(), settings)))
        portal = Reporting(loaded(secret, names.chithi).app, made.reports)
        chithi = Reporting(made.chithi, made.reports)
        servers = [stack.enter_context(running(app)) for app in (portal, chithi)]
        configuration = sample(names, portal=servers[0], chithi=servers[1])
        assert without in configuration
        stack.enter_context(proxying(taken, configuration.replace(without, ""), folder))
        stack.callback(made.chithi.gate.set)  # nothing waits for a test that has failed
        yield made


@pytest.fixture
def intranet(tmp_path: Path) -> Iterator[Intranet]:
    with standing(tmp_path) as made:
        yield made


@pytest.fixture
def by_http_1_0(tmp_path: Path) -> Iterator[Intranet]:
    """Its nginx talks to servers as it does by default, where a stream has no chunks.

    Those it would pass on one by one, buffering or not.
    """
    with standing(tmp_path, without="proxy_http_version 1.1;\n") as made:
        yield made


@pytest.fixture
def misconfigured(tmp_path: Path) -> Iterator[Intranet]:
    """Its portal signs with another secret than Chỉ Thị's."""
    with standing(tmp_path, secret=f"not {SECRET}") as made:
        yield made


def _visit(browser: Browser, intranet: Intranet, **options: Any) -> BrowserContext:  # noqa: ANN401
    context = browser.new_context(**options)
    context.set_default_timeout(20_000)
    context.add_init_script(VIOLATIONS)

    def note(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            intranet.said.append(message.text)

    context.on("console", note)
    context.on("weberror", lambda error: intranet.said.append(str(error.error)))
    return context


@pytest.fixture
def visiting(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens a page in a browser of its own that notes what is said on its console."""
    with contextlib.ExitStack() as stack:

        def visit(intranet: Intranet, url: str, **options: Any) -> Page:  # noqa: ANN401
            context = _visit(browser, intranet, **options)
            stack.callback(context.close)
            page = context.new_page()
            page.goto(url)
            return page

        yield visit

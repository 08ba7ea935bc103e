"""A real server on a free port, in a thread of this process."""

from __future__ import annotations

import contextlib
import socket
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import uvicorn
from starlette.types import ASGIApp

from rag.settings import Settings
from server.app import create_app
from server.role import Assistant


class _Telling(uvicorn.Server):
    """Tells when it answers, so that nobody has to sleep and look."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.answering = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        self.answering.set()


@contextlib.contextmanager
def serving(assistant: Assistant, settings: Settings | None = None) -> Iterator[str]:
    """The address of a server that serves ``assistant`` as long as the context lasts.

    Without settings it is open and keeps what it is told in a folder that goes with it.
    """
    with tempfile.TemporaryDirectory() as folder:
        app = create_app(assistant, settings or Settings(data_dir=Path(folder)))
        with running(app) as url:
            yield url


@contextlib.contextmanager
def running(app: ASGIApp) -> Iterator[str]:
    """The address of a server that serves ``app`` as long as the context lasts."""
    taken = socket.create_server(("127.0.0.1", 0))
    server = _Telling(uvicorn.Config(app, log_level="error", ws="none"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [taken]})
    thread.start()
    try:
        assert server.answering.wait(30)
        yield f"http://127.0.0.1:{taken.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(30)
        taken.close()

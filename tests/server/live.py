"""A real server on a free port, in a thread of this process."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator

import uvicorn

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
def serving(assistant: Assistant) -> Iterator[str]:
    """The address of a server that serves ``assistant`` as long as the context lasts."""
    taken = socket.create_server(("127.0.0.1", 0))
    server = _Telling(uvicorn.Config(create_app(assistant), log_level="error", ws="none"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [taken]})
    thread.start()
    try:
        assert server.answering.wait(30)
        yield f"http://127.0.0.1:{taken.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(30)
        taken.close()

"""``python -m server``: serves the chat; says in one line what to do when it can't."""

from __future__ import annotations

import contextlib
import socket
import sys

import uvicorn
from pydantic import ValidationError

from rag.compose import Editions
from rag.errors import ChithiError
from rag.settings import Settings
from server.app import create_app
from server.doors import check


class Announcing(uvicorn.Server):
    """A server that says where it is once it answers."""

    def __init__(self, config: uvicorn.Config, url: str) -> None:
        super().__init__(config)
        self.url = url

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Starts listening, then prints the address."""
        await super().startup(sockets=sockets)
        if self.started:
            print(f"Chỉ Thị: {self.url}", flush=True)


def main() -> int:
    """Exit status: 0 stopped by the person, 1 could not start."""
    try:
        settings = Settings()
        taken = _socket(settings.host, settings.port)
    except ValidationError as error:
        wrong = ", ".join(f"CHITHI_{str(e['loc'][0]).upper()}: {e['msg']}" for e in error.errors())
        return _refuse(f"a setting is wrong: {wrong}")
    except OSError as error:
        return _refuse(
            f"port {settings.port} on {settings.host} can't be used ({error.strerror}): stop the "
            "program that has it, or set CHITHI_PORT to another one"
        )
    try:
        check(settings)
        editions = Editions.load(settings)
        app = create_app(editions.first.assistant, settings, editions)
    except ChithiError as error:
        taken.close()
        return _refuse(str(error))
    config = uvicorn.Config(app, log_level="warning", server_header=False)
    with contextlib.suppress(KeyboardInterrupt):  # uvicorn raises it again once it has stopped
        Announcing(config, _url(taken)).run(sockets=[taken])
    return 0


def _socket(host: str, port: int) -> socket.socket:
    """Takes the port before the models load, so that a port in use is told at once."""
    family, kind, protocol, _, address = socket.getaddrinfo(
        host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
    )[0]
    taken = socket.socket(family, kind, protocol)
    taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        taken.bind(address)
        taken.listen(128)
    except OSError:
        taken.close()
        raise
    return taken


def _url(taken: socket.socket) -> str:
    host, port = taken.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _refuse(reason: str) -> int:
    print(f"Chỉ Thị can't start: {reason}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())

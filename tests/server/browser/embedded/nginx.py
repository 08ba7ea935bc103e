"""Debian's nginx before the sample portal and Chỉ Thị, with the sample's own configuration."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

NGINX = Path("/usr/sbin/nginx")
SAMPLE = Path(__file__).parents[4] / "examples" / "portal" / "nginx.conf"

# What Debian's nginx.conf would say around the sample, kept to one folder.
MAIN = """daemon off;
{user}
pid {folder}/nginx.pid;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/sample.conf;
}}
"""


class Names(NamedTuple):
    """The origins that one nginx serves; browsers look for ``*.localhost`` on this machine."""

    portal: str
    chithi: str
    stranger: str  # the same pages as the portal's, under a name that isn't allowed

    @classmethod
    def on(cls, port: int) -> Names:
        return cls(*(f"http://{name}.localhost:{port}" for name in cls._fields))


def host(url: str) -> str:
    """The host and port of an address."""
    return url.removeprefix("http://").rstrip("/")


def sample(names: Names, portal: str, chithi: str) -> str:
    """The sample's configuration for these names and servers."""
    port = host(names.portal).split(":")[1]
    changes = {
        "127.0.0.1:8081": host(portal),
        "127.0.0.1:8000": host(chithi),
        "listen 80;": f"listen 127.0.0.1:{port};",
        "server_name portal.example.gov.vn;": "server_name portal.localhost stranger.localhost;",
        "server_name chithi.example.gov.vn;": "server_name chithi.localhost;",
    }
    text = SAMPLE.read_text("utf-8")
    for written, meant in changes.items():
        assert written in text
        text = text.replace(written, meant)
    return text


@contextlib.contextmanager
def proxying(taken: socket.socket, configuration: str, folder: Path) -> Iterator[None]:
    """Serves on a socket that listens already: the first request waits until nginx is there.

    nginx takes it as it takes those of its predecessor when it is replaced by a newer one.
    """
    taken.setblocking(False)
    (folder / "sample.conf").write_text(configuration, "utf-8")
    # Its workers must read what root's test run writes.
    user = "user root;" if os.getuid() == 0 else ""
    (folder / "nginx.conf").write_text(MAIN.format(folder=folder, user=user), "utf-8")
    log = folder / "error.log"
    process = subprocess.Popen(
        [NGINX, "-e", log, "-p", folder, "-c", folder / "nginx.conf"],
        env={**os.environ, "NGINX": f"{taken.fileno()};"},
        pass_fds=[taken.fileno()],
    )
    try:
        yield
    finally:
        process.terminate()
        status = process.wait(30)
        assert status == 0, log.read_text("utf-8")

"""A new database for every test: SQLite in a file, and PostgreSQL where Debian's is installed."""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from rag.register import database

BINARIES = sorted(Path("/usr/lib/postgresql").glob("*/bin"))


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The URL of a server of our own, reached by a socket in a folder that goes with it."""
    if not BINARIES:
        pytest.skip("no PostgreSQL in /usr/lib/postgresql: install Debian's package postgresql")
    # It refuses to run as root; Debian's package brings an account for it.
    account = "postgres" if os.getuid() == 0 else pwd.getpwuid(os.getuid()).pw_name
    with tempfile.TemporaryDirectory() as folder:
        shutil.chown(folder, account)
        control = [str(BINARIES[-1] / "pg_ctl"), "-D", f"{folder}/data", "-s", "-w"]
        options = f"-c listen_addresses='' -c fsync=off -k {folder}"
        _run(account, [*control, "-o", f"-A trust -U {account}", "init"])
        _run(account, [*control, "-o", options, "-l", f"{folder}/log", "start"])
        try:
            yield f"postgresql://{account}@/postgres?host={folder}"
        finally:
            _run(account, [*control, "-m", "immediate", "stop"])


def _run(account: str, command: list[str]) -> None:
    user = account if os.getuid() == 0 else None
    subprocess.run(
        command, user=user, check=True, cwd="/", env={"PATH": "/usr/bin:/bin"}, timeout=60
    )


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'chithi.sqlite'}"
    url = str(request.getfixturevalue("postgresql"))
    made = database.engine(url)
    with contextlib.closing(_Disposing(made)):
        _empty(made)
    return url


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """An engine on an empty database."""
    made = database.engine(database_url)
    with contextlib.closing(_Disposing(made)):
        yield made


class _Disposing:
    def __init__(self, engine: Engine) -> None:
        self.close = engine.dispose


def _empty(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))

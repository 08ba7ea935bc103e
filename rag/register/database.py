"""The database that everything kept shares: how it is reached, and who makes its tables."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, MetaData, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.schema import CreateIndex, CreateTable

from rag.errors import SettingRefused

NAME = "CHITHI_DATABASE_URL"
WAIT = 2  # seconds for a lock or a connection: an answer never waits longer than this for its past
LOCK = 0x436869546869  # PostgreSQL's advisory lock under which one process at a time makes tables


def engine(url: str, wait: float | None = None, *, lasting: bool = False) -> Engine:
    """An engine that connects when it is first asked; raises ``SettingRefused``.

    ``wait`` is in seconds, ``WAIT`` where it isn't given. With ``lasting``, what SQLite has
    committed outlives a power cut.
    """
    try:
        given = make_url(url)
        made = create_engine(
            given, hide_parameters=True, **_options(given, WAIT if wait is None else wait)
        )
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        raise SettingRefused(
            NAME, f"{error}; PostgreSQL needs the extra `postgres` (pip install 'psycopg[binary]')"
        ) from None
    except ArgumentError:  # its message would repeat the URL, password included
        raise SettingRefused(
            NAME, "write sqlite:////absolute/path.sqlite or postgresql://user@host/name"
        ) from None
    if made.dialect.name == "sqlite":
        event.listen(made, "do_connect", _own_file)
        event.listen(made, "connect", _lasting if lasting else _pragmas)
    return made


def _options(url: URL, wait: float) -> dict[str, Any]:
    match url.get_backend_name():
        case "sqlite":
            return {"connect_args": {"timeout": wait}, "pool_timeout": wait}
        case "postgresql":
            limits = f"-c lock_timeout={wait:.0f}s -c statement_timeout={wait + 8:.0f}s"
            return {
                "connect_args": {
                    "connect_timeout": round(wait),
                    "options": limits,
                    "client_encoding": "utf8",
                },
                "pool_pre_ping": True,  # a server that was restarted is noticed, not stumbled over
                "pool_timeout": wait,
            }
        case _:
            raise SettingRefused(NAME, "SQLite and PostgreSQL are known, no other database is")


def _own_file(_dialect: object, _record: object, args: list[Any], _kwargs: object) -> None:
    """What officials asked is for the server's own account to read; SQLite takes the umask."""
    named = str(args[0])
    path = Path(named)
    if named != ":memory:" and not named.startswith("file:") and not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))


def _pragmas(connection: Any, _record: object) -> None:  # noqa: ANN401  # the driver's own type
    cursor = connection.cursor()
    for pragma in (
        "journal_mode=WAL",  # readers never wait for a writer, several processes share the file
        "synchronous=NORMAL",  # no fsync for each answer; a power cut loses the last one
        "foreign_keys=ON",
        "secure_delete=ON",  # what is purged is overwritten
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _lasting(connection: Any, record: object) -> None:  # noqa: ANN401  # the driver's own type
    _pragmas(connection, record)
    cursor = connection.cursor()
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.close()


def alone(connection: Connection) -> None:
    """Until its transaction ends, no other process is in one that began so."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})


def make_tables(connection: Connection, tables: MetaData) -> None:
    """The tables and their indexes, where there are none."""
    for table in tables.sorted_tables:
        connection.execute(CreateTable(table, if_not_exists=True))
        for index in sorted(table.indexes, key=lambda one: str(one.name)):
            connection.execute(CreateIndex(index, if_not_exists=True))

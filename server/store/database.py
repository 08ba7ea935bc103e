"""The database behind the tables: how it is reached, made and known to be ours."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, insert, make_url, select, text
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.schema import CreateIndex, CreateTable

from rag.errors import SettingRefused
from server.store.tables import SCHEMA, Base, SchemaVersion

NAME = "CHITHI_DATABASE_URL"
WAIT = 2  # seconds for a lock or a connection: an answer never waits longer than this for its past
LOCK = 0x436869546869  # PostgreSQL's advisory lock under which one process makes the tables


class OtherSchema(Exception):
    """The tables were made by a release with another schema."""

    def __init__(self, found: int) -> None:
        super().__init__(
            f"the database has schema {found}, this release knows schema {SCHEMA}: run the release "
            f"that made it, or name another database in {NAME}"
        )
        self.found = found


def engine(url: str) -> Engine:
    """An engine that connects when it is first asked; raises ``SettingRefused``."""
    try:
        given = make_url(url)
        made = create_engine(given, hide_parameters=True, **_options(given))
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
        event.listen(made, "connect", _pragmas)
    return made


def _options(url: URL) -> dict[str, Any]:
    match url.get_backend_name():
        case "sqlite":
            return {"connect_args": {"timeout": WAIT}, "pool_timeout": WAIT}
        case "postgresql":
            limits = f"-c lock_timeout={WAIT}s -c statement_timeout=10s"
            return {
                "connect_args": {
                    "connect_timeout": WAIT,
                    "options": limits,
                    "client_encoding": "utf8",
                },
                "pool_pre_ping": True,  # a server that was restarted is noticed, not stumbled over
                "pool_timeout": WAIT,
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


def prepare(made: Engine) -> None:
    """Makes the tables where there are none, by one process at a time; raises ``OtherSchema``."""
    with made.begin() as connection:
        _alone(connection)
        for table in Base.metadata.sorted_tables:
            connection.execute(CreateTable(table, if_not_exists=True))
            for index in sorted(table.indexes, key=lambda one: str(one.name)):
                connection.execute(CreateIndex(index, if_not_exists=True))
        found = connection.scalar(select(SchemaVersion.version))
        if found is None:
            connection.execute(insert(SchemaVersion).values(version=SCHEMA))
        elif found != SCHEMA:
            raise OtherSchema(found)


def _alone(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})


def forget(made: Engine) -> None:
    """SQLite's log still holds what was deleted until it is written back: does so, if it can."""
    if made.dialect.name == "sqlite":
        with made.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

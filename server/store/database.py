"""The tables of what is kept: made once, known to be ours, forgotten for good."""

from __future__ import annotations

from sqlalchemy import Engine, insert, select

from rag.register.database import NAME, alone, engine, make_tables
from server.store.tables import SCHEMA, Base, SchemaVersion

__all__ = ["OtherSchema", "engine", "forget", "prepare"]


class OtherSchema(Exception):
    """The tables were made by a release with another schema."""

    def __init__(self, found: int) -> None:
        super().__init__(
            f"the database has schema {found}, this release knows schema {SCHEMA}: run the release "
            f"that made it, or name another database in {NAME}"
        )
        self.found = found


def prepare(made: Engine) -> None:
    """Makes the tables where there are none, by one process at a time; raises ``OtherSchema``."""
    with made.begin() as connection:
        alone(connection)
        make_tables(connection, Base.metadata)
        found = connection.scalar(select(SchemaVersion.version))
        if found is None:
            connection.execute(insert(SchemaVersion).values(version=SCHEMA))
        elif found != SCHEMA:
            raise OtherSchema(found)


def forget(made: Engine) -> None:
    """SQLite's log still holds what was deleted until it is written back: does so, if it can."""
    if made.dialect.name == "sqlite":
        with made.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

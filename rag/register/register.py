"""Which documents are live, which were withdrawn, and the versions no longer indexed.

It is the one place that says so, for all processes. The index is derived from the live documents:
whoever serves it leaves out what ``withdrawn`` names, and looks again when ``generation`` changes.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Connection, Engine, delete, func, insert, select, update
from sqlalchemy.exc import SQLAlchemyError

from rag.errors import DocumentNotFound, RegisterUnavailable
from rag.model import Document
from rag.register.database import alone, engine, make_tables
from rag.register.entry import Entry, Taken
from rag.register.rows import new_row, now, revived, settled
from rag.register.tables import SCHEMA, Base, CorpusState, Intake, Row, Version

WAIT = 10  # seconds for a lock: what the register says must be written, not given up

_DocumentJson = TypeAdapter(Document)
_COLUMNS = [getattr(Row, name) for name in Entry.__dataclass_fields__]


class Register:
    """The register behind one engine; every method is one transaction, safe for threads.

    All of them raise ``RegisterUnavailable`` where the database can't do what is asked of it.
    """

    def __init__(self, made: Engine) -> None:
        self._engine = made

    @classmethod
    def open(cls, url: str) -> Register:
        """The register in the database at ``url``, its tables made where they are missing.

        Raises ``SettingRefused`` where no database can have that address.
        """
        register = cls(engine(url, WAIT, lasting=True))
        try:
            register._prepare()
        except RegisterUnavailable:
            register.close()
            raise
        return register

    def _prepare(self) -> None:
        with self._writing() as connection:
            make_tables(connection, Base.metadata)
            found = connection.scalar(select(CorpusState.version))
            if found is None:
                connection.execute(insert(CorpusState).values(version=SCHEMA, generation=0))
            elif found != SCHEMA:
                raise RegisterUnavailable(
                    f"it has schema {found}, this release knows schema {SCHEMA}"
                )

    def generation(self) -> int:
        """How often the register has changed."""
        with self._reading() as connection:
            return connection.scalar(select(CorpusState.generation)) or 0

    def withdrawn(self) -> frozenset[str]:
        """The ids of the documents that may not be answered from."""
        with self._reading() as connection:
            return frozenset(connection.scalars(select(Row.doc_id).where(Row.status != "live")))

    def entries(self) -> dict[str, Entry]:
        """Every document that was ever taken, by id."""
        with self._reading() as connection:
            rows = connection.execute(select(*_COLUMNS).order_by(Row.doc_id))
            return {row[0]: Entry(*row) for row in rows}

    def entry(self, doc_id: str) -> Entry | None:
        """One document; None where it was never taken."""
        with self._reading() as connection:
            row = connection.execute(select(*_COLUMNS).where(Row.doc_id == doc_id)).first()
            return None if row is None else Entry(*row)

    def withdraw(self, doc_id: str) -> None:
        """Withdraws a document until it is added again by name; raises ``DocumentNotFound``."""
        with self._writing() as connection:
            row = connection.execute(select(*_COLUMNS).where(Row.doc_id == doc_id)).first()
            if row is None:
                raise DocumentNotFound(doc_id)
            latest = connection.scalar(select(func.max(Intake.position))) or 0
            values: dict[str, Any] = {"status": "withdrawn", "withdrawn_after": latest}
            if Entry(*row).status == "live":
                values["withdrawn_at"] = now()
            connection.execute(update(Row).where(Row.doc_id == doc_id).values(values))
            _changed(connection)

    def take(self, documents: Iterable[Taken]) -> None:
        """Enters documents that are about to be indexed; those that came back are live again.

        What was withdrawn by name since its last intake stays so.
        """
        with self._writing() as connection:
            known = _entries(connection)
            changes = 0
            for one in documents:
                entry = known.get(one.doc_id)
                if entry is None:
                    connection.execute(insert(Row).values(**new_row(one)))
                elif entry.status != "live" and entry.comes_back(one.intake):
                    connection.execute(_row(one.doc_id).values(revived()))
                else:
                    continue
                changes += 1
            if changes:
                _changed(connection)

    def settle(self, documents: Iterable[Taken]) -> None:
        """What the index holds now: files and texts as they are, and all others withdrawn."""
        held = {one.doc_id: one for one in documents}
        with self._writing() as connection:
            changes = 0
            for entry in _entries(connection).values():
                values = settled(entry, held.get(entry.doc_id))
                if values:
                    connection.execute(_row(entry.doc_id).values(values))
                    changes += 1
            if changes:
                _changed(connection)

    def intake(self, file: str, sha256: str) -> None:
        """Notes that somebody added a file of this name and content just now."""
        with self._writing() as connection:
            connection.execute(insert(Intake).values(file=file, sha256=sha256, taken_at=now()))

    def intakes(self) -> Mapping[tuple[str, str], int]:
        """The position of the latest intake of each file, by its name and content."""
        latest = func.max(Intake.position)
        with self._reading() as connection:
            rows = connection.execute(
                select(Intake.file, Intake.sha256, latest).group_by(Intake.file, Intake.sha256)
            )
            return {(file, digest): position for file, digest, position in rows}

    def archive(self, documents: Iterable[Document]) -> None:
        """Keeps versions that leave the index, by id and the SHA-256 of the canonical text."""
        with self._writing() as connection:
            for one in documents:
                digest = sha256(one.text.encode()).hexdigest()
                same = (Version.doc_id == one.doc_id) & (Version.text_sha256 == digest)
                connection.execute(delete(Version).where(same))  # the latest is the last row
                connection.execute(
                    insert(Version).values(
                        doc_id=one.doc_id,
                        text_sha256=digest,
                        document=zlib.compress(_DocumentJson.dump_json(one)),
                        archived_at=now(),
                    )
                )

    def archived(self, doc_id: str, text_sha256: str | None = None) -> Document | None:
        """The version that left the index last, or the one with that very text; None for none."""
        asked = select(Version.document).where(Version.doc_id == doc_id)
        if text_sha256 is not None:
            asked = asked.where(Version.text_sha256 == text_sha256)
        with self._reading() as connection:
            found = connection.scalar(asked.order_by(Version.position.desc()).limit(1))
        return None if found is None else _DocumentJson.validate_json(zlib.decompress(found))

    def close(self) -> None:
        """Lets go of the database."""
        self._engine.dispose()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        try:
            with self._engine.connect() as connection:
                yield connection
        except (SQLAlchemyError, OSError) as error:
            raise _unavailable(error) from error

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        try:
            with self._engine.begin() as connection:
                alone(connection)
                yield connection
        except (SQLAlchemyError, OSError) as error:
            raise _unavailable(error) from error


def _unavailable(error: Exception) -> RegisterUnavailable:
    # The driver's own words: SQLAlchemy's would repeat the statement.
    said = str(getattr(error, "orig", None) or error).strip().split("\n")[0]
    return RegisterUnavailable(said)


def _entries(connection: Connection) -> dict[str, Entry]:
    return {row[0]: Entry(*row) for row in connection.execute(select(*_COLUMNS))}


def _row(doc_id: str) -> Any:  # noqa: ANN401  # SQLAlchemy's own type has no public name
    return update(Row).where(Row.doc_id == doc_id)


def _changed(connection: Connection) -> None:
    connection.execute(update(CorpusState).values(generation=CorpusState.generation + 1))

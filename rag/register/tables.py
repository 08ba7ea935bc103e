"""The register's tables, the same on SQLite and PostgreSQL; they know nothing of conversations."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from rag.register.moment import Moment

SCHEMA = 1  # raised with every change of these tables, together with what migrates the older ones

DIGEST = String(64)  # a SHA-256 in hexadecimal


class Base(DeclarativeBase):
    """What the register's tables share."""


class CorpusState(Base):
    """One row: which ``SCHEMA`` made these tables, and how often they have changed since."""

    __tablename__ = "corpus_state"

    version: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    generation: Mapped[int]


class Row(Base):
    """One document, live or withdrawn; ``withdrawn_after`` is the latest intake at that moment."""

    __tablename__ = "documents"

    doc_id: Mapped[str] = mapped_column(Text, primary_key=True)
    identity: Mapped[str | None] = mapped_column(Text)
    content: Mapped[str] = mapped_column(DIGEST)
    place: Mapped[str] = mapped_column(Text)
    file: Mapped[str] = mapped_column(Text)
    sha256: Mapped[str] = mapped_column(DIGEST)
    text_sha256: Mapped[str] = mapped_column(DIGEST)
    status: Mapped[str] = mapped_column(String(16))
    taken_at: Mapped[datetime] = mapped_column(Moment)
    changed_at: Mapped[datetime] = mapped_column(Moment)
    withdrawn_at: Mapped[datetime | None] = mapped_column(Moment)
    withdrawn_after: Mapped[int | None]


class Version(Base):
    """A text that a document had and the index no longer holds: the whole document, compressed."""

    __tablename__ = "document_versions"
    __table_args__ = (UniqueConstraint("doc_id", "text_sha256"),)

    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    doc_id: Mapped[str] = mapped_column(Text, index=True)
    text_sha256: Mapped[str] = mapped_column(DIGEST)
    document: Mapped[bytes] = mapped_column(LargeBinary)
    archived_at: Mapped[datetime] = mapped_column(Moment)


class Intake(Base):
    """A file that somebody added by name, and when: ``position`` orders them."""

    __tablename__ = "intakes"

    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    file: Mapped[str] = mapped_column(Text)
    sha256: Mapped[str] = mapped_column(DIGEST, index=True)
    taken_at: Mapped[datetime] = mapped_column(Moment)

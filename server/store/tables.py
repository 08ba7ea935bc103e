"""The tables, as SQLAlchemy's typed ORM maps them; the same on SQLite and PostgreSQL.

An answer is kept as the JSON that went out, so that it comes back with the very citations that it
had, whatever has become of the documents. Text columns hold no NUL, which PostgreSQL refuses: JSON
escapes it and ``Rating`` is cleaned on its way in.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from rag.register.moment import Moment

SCHEMA = 1  # raised with every change of these tables, together with what migrates the older ones

ID = String(64)


class Base(DeclarativeBase):
    """What every table shares."""


class SchemaVersion(Base):
    """One row: which ``SCHEMA`` made these tables."""

    __tablename__ = "schema_version"

    version: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)


class Conversation(Base):
    """A conversation; ``owner`` is the digest of its token's subject, null where asking is open."""

    __tablename__ = "conversations"

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    owner: Mapped[str | None] = mapped_column(String(64))
    created_at: Mapped[datetime] = mapped_column(Moment)


class Exchange(Base):
    """A question and its answer; ``position`` orders them, ``wire`` is the answer object as JSON.

    ``question`` and ``text`` are its two sides as the next question's history holds them; ``text``
    is null where nothing was answered because something was broken.
    """

    __tablename__ = "answers"

    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    id: Mapped[str] = mapped_column(ID, unique=True)
    conversation_id: Mapped[str] = mapped_column(
        ForeignKey("conversations.id", ondelete="CASCADE"), index=True
    )
    question: Mapped[str] = mapped_column(Text)
    text: Mapped[str | None] = mapped_column(Text)
    wire: Mapped[str] = mapped_column(Text)
    created_at: Mapped[datetime] = mapped_column(Moment, index=True)


class Rating(Base):
    """What the asker thought of an answer: one a person may change, so one for each answer."""

    __tablename__ = "feedback"

    answer_id: Mapped[str] = mapped_column(
        ForeignKey("answers.id", ondelete="CASCADE"), primary_key=True
    )
    rating: Mapped[str] = mapped_column(String(8))
    reason: Mapped[str | None] = mapped_column(String(32))
    comment: Mapped[str | None] = mapped_column(Text)
    created_at: Mapped[datetime] = mapped_column(Moment, index=True)

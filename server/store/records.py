"""What is asked of the tables: each method one short transaction, raising SQLAlchemy's errors.

``owner`` is the digest of a token's subject, None where asking is open: what belongs to another
owner is not there. ``since`` is the oldest moment that is still kept: what is older is not there
either, whether or not the purge has come by.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from sqlalchemy import (
    ColumnElement,
    Engine,
    Select,
    and_,
    delete,
    exists,
    func,
    insert,
    select,
    update,
)

from server.store.tables import Conversation, Exchange, Rating

Exchanges: TypeAlias = Select[str, str, datetime, str | None]

BATCH = 500  # rows a purge deletes at once, so that nobody waits long behind it


@dataclass(frozen=True, slots=True)
class Entry:
    """A question and its answer, for keeping; ``begins`` its conversation or continues it."""

    answer_id: str
    conversation_id: str
    begins: bool
    owner: str | None
    question: str
    text: str | None
    wire: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Opinion:
    """What the asker thought of an answer."""

    answer_id: str
    rating: str
    reason: str | None
    comment: str | None
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Judged(Opinion):
    """An opinion with what it is about; ``answer`` is None where something was broken."""

    conversation_id: str
    question: str
    answer: str | None


@dataclass(frozen=True, slots=True)
class Kept:
    """An exchange of a conversation; ``wire`` is the answer object as JSON."""

    question: str
    wire: str
    created_at: datetime
    rating: str | None


class Records:
    """Everything kept, behind one engine; every method may be called from many threads."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def save(self, entry: Entry) -> None:
        """Keeps an exchange; silently not, where its conversation was deleted meanwhile."""
        with self.engine.begin() as connection:
            # A write that changes nothing takes the row's lock: no deletion comes between.
            still = update(Conversation).where(Conversation.id == entry.conversation_id)
            if not connection.execute(still.values(owner=entry.owner)).rowcount:
                if not entry.begins:
                    return
                # Where it is there already, an answer that began it could not leave after all.
                connection.execute(
                    insert(Conversation).values(
                        id=entry.conversation_id, owner=entry.owner, created_at=entry.created_at
                    )
                )
            connection.execute(
                insert(Exchange).values(
                    id=entry.answer_id,
                    conversation_id=entry.conversation_id,
                    question=entry.question,
                    text=entry.text,
                    wire=entry.wire,
                    created_at=entry.created_at,
                )
            )

    def history(
        self, conversation_id: str, owner: str | None, since: datetime, limit: int
    ) -> list[tuple[str, str | None]] | None:
        """The latest ``limit`` exchanges, oldest first; None where there is no conversation."""
        asked = (
            select(Exchange.question, Exchange.text)
            .join(Conversation, Conversation.id == Exchange.conversation_id)
            .where(Conversation.id == conversation_id, _seen(owner, since))
            .order_by(Exchange.position.desc())
            .limit(limit)
        )
        with self.engine.connect() as connection:
            found = [(question, said) for question, said in connection.execute(asked)]
        return found[::-1] or None

    def answer(self, answer_id: str, owner: str | None, since: datetime) -> Kept | None:
        """An answer as it went out."""
        found = self._kept(_exchanges(owner, since).where(Exchange.id == answer_id))
        return found[0] if found else None

    def conversation(self, conversation_id: str, owner: str | None, since: datetime) -> list[Kept]:
        """Its exchanges in order; none where there is no conversation."""
        asked = _exchanges(owner, since).where(Conversation.id == conversation_id)
        return self._kept(asked.order_by(Exchange.position))

    def _kept(self, asked: Exchanges) -> list[Kept]:
        with self.engine.connect() as connection:
            return [
                Kept(question, wire, created_at, rating)
                for question, wire, created_at, rating in connection.execute(asked)
            ]

    def delete(self, conversation_id: str, owner: str | None) -> bool:
        """Whether there was such a conversation; its answers and their feedback go with it."""
        gone = delete(Conversation).where(
            Conversation.id == conversation_id, Conversation.owner.is_not_distinct_from(owner)
        )
        with self.engine.begin() as connection:
            return bool(connection.execute(gone).rowcount)

    def drop(self, answer_id: str) -> None:
        """Deletes one exchange."""
        with self.engine.begin() as connection:
            connection.execute(delete(Exchange).where(Exchange.id == answer_id))

    def rate(self, opinion: Opinion, owner: str | None, since: datetime) -> bool:
        """Whether there is such an answer; a second opinion takes the place of the first."""
        values = {
            "rating": opinion.rating,
            "reason": opinion.reason,
            "comment": opinion.comment,
            "created_at": opinion.created_at,
        }
        same = Rating.answer_id == opinion.answer_id
        theirs = select(Conversation.id).where(
            Conversation.id == Exchange.conversation_id, _seen(owner, since)
        )
        answer = and_(Exchange.id == opinion.answer_id, exists(theirs))
        with self.engine.begin() as connection:
            # The first statement is a write, so that SQLite takes its lock before it looks.
            held = update(Exchange).where(answer).values(id=opinion.answer_id)
            if not connection.execute(held).rowcount:
                return False
            if not connection.execute(update(Rating).where(same).values(values)).rowcount:
                made = insert(Rating).values(answer_id=opinion.answer_id, **values)
                connection.execute(made)
            return True

    def judged(self, since: datetime) -> Iterator[Judged]:
        """Every opinion that is kept, in the order of the answers, read page by page."""
        last = 0
        page = (
            select(Exchange.position, Rating.answer_id, Rating.rating, Rating.reason)
            .add_columns(Rating.comment, Rating.created_at)
            .add_columns(Exchange.conversation_id, Exchange.question, Exchange.text)
            .join(Rating, Rating.answer_id == Exchange.id)
            .order_by(Exchange.position)
            .limit(BATCH)
        )
        while True:
            asked = page.where(Exchange.position > last, Exchange.created_at >= since)
            with self.engine.connect() as connection:
                rows = connection.execute(asked).all()
            for _, *columns in rows:
                yield Judged(*columns)
            if len(rows) < BATCH:
                return
            last = rows[-1][0]

    def purge(self, before: datetime) -> int:
        """Deletes every exchange older than ``before``, and conversations left empty; how many."""
        old = select(Exchange.position).where(Exchange.created_at < before).limit(BATCH)
        empty = ~exists().where(Exchange.conversation_id == Conversation.id)
        bare = select(Conversation.id).where(Conversation.created_at < before, empty).limit(BATCH)
        gone = 0
        for table, key, chosen in (
            (Exchange, Exchange.position, old),
            (Conversation, Conversation.id, bare),
        ):
            count = BATCH
            while count == BATCH:
                with self.engine.begin() as connection:
                    count = connection.execute(delete(table).where(key.in_(chosen))).rowcount
                gone += count if table is Exchange else 0
        return gone

    def count(self) -> int:
        """How many answers are kept."""
        with self.engine.connect() as connection:
            return connection.scalar(select(func.count()).select_from(Exchange)) or 0


def _exchanges(owner: str | None, since: datetime) -> Exchanges:
    return (
        select(Exchange.question, Exchange.wire, Exchange.created_at, Rating.rating)
        .join(Conversation, Conversation.id == Exchange.conversation_id)
        .outerjoin(Rating, Rating.answer_id == Exchange.id)
        .where(_seen(owner, since))
    )


def _seen(owner: str | None, since: datetime) -> ColumnElement[bool]:
    return and_(Conversation.owner.is_not_distinct_from(owner), Exchange.created_at >= since)

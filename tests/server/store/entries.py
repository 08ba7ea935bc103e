"""Exchanges to keep, on given days of March 2026."""

from __future__ import annotations

from datetime import UTC, datetime

from server.store.records import Entry, Opinion

ALWAYS = datetime(2000, 1, 1, tzinfo=UTC)


def day(number: int) -> datetime:
    return datetime(2026, 3, number, 8, 30, tzinfo=UTC)


def entry(
    answer_id: str,
    conversation_id: str = "conv_1",
    *,
    begins: bool = False,
    owner: str | None = None,
    text: str | None = "Đáp 𠀋",
    at: datetime | None = None,
) -> Entry:
    return Entry(
        answer_id, conversation_id, begins, owner, f"Hỏi {answer_id}?", text,
        f'{{"id": "{answer_id}", "nul": "\\u0000"}}', at or day(1),
    )  # fmt: skip


def opinion(answer_id: str, rating: str = "up", comment: str | None = None) -> Opinion:
    return Opinion(answer_id, rating, None, comment, day(2))

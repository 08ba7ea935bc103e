"""One page, laid out: rows, tables and what is left out of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from ingest.formats.paged.rows import VisualRow
from ingest.formats.paged.tables import Table
from rag.model import LeftOutKind


@dataclass(slots=True)
class LaidOut:
    """The rows of a page from above, its tables, and what was left out before and behind them.

    ``confidence`` is that of ``rag.model.Page``. ``rows`` leave out the words of ``tables``.
    """

    number: int
    width: float
    height: float
    rows: list[VisualRow] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    confidence: float | None = None
    before: list[tuple[LeftOutKind, str]] = field(default_factory=list)
    behind: list[tuple[LeftOutKind, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

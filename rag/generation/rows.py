"""Rows of tables as answers: all cells of one row, said with the names of their columns.

A cell alone says nothing ("6.100.000"); its row, the rows that it is a part of and the names of the
columns make it a statement.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from rag.generation.naming import NUMBERING
from rag.model import Document, Evidence, Row, Span
from rag.vietnamese.text import fold_space

_ENDS = " ;.,"


def row_at(document: Document, start: int, end: int) -> Row | None:
    """The row that holds ``[start, end)``."""
    at = bisect_right(document.rows, start, key=lambda row: row.start) - 1
    row = document.rows[at] if at >= 0 else None
    return row if row is not None and end <= row.end else None


def rows_in(document: Document, start: int, end: int) -> Iterable[Row]:
    """The rows that begin in ``[start, end)``, in order."""
    first = bisect_right(document.rows, start - 1, key=lambda row: row.start)
    last = bisect_right(document.rows, end - 1, key=lambda row: row.start)
    return document.rows[first:last]


def row_context(document: Document, row: Row) -> str:
    """The names of its columns and the rows above it."""
    return ". ".join(_said(document, span) for span in (*row.columns, *row.above))


def row_words(document: Document, row: Row) -> str:
    """The row as it is said: what it is a part of, then each cell, with its column's name."""
    above = [_said(document, span) for span in row.above]
    cells = _cells(document, Span(row.start, row.end))
    names = [_said(document, span).rstrip(_ENDS) for span in row.columns]
    if len(names) == len(cells) + 1:
        names = names[1:]  # the first one names the running number
    if len(names) == len(cells):
        cells = [f"{name}: {cell}" for name, cell in zip(names, cells, strict=True)]
    return "; ".join(one for one in (*above, *cells) if one)


def row_evidence(document: Document, row: Row) -> tuple[Evidence, ...]:
    """What a row's words rest on: itself, what it is a part of, and the names of its columns."""
    proof = [Evidence(document, row.start, row.end)]
    proof += [Evidence(document, span.start, span.end) for span in reversed(row.above)]
    if row.columns:
        proof.append(Evidence(document, row.columns[0].start, row.columns[-1].end))
    return tuple(proof)


def _cells(document: Document, span: Span) -> list[str]:
    numbering = NUMBERING.match(document.text, span.start, span.end)
    lines = document.text[numbering.end() if numbering else span.start : span.end].split("\n")
    return [fold_space(line).strip(_ENDS) for line in lines if line.strip()]


def _said(document: Document, span: Span) -> str:
    return ", ".join(_cells(document, span))

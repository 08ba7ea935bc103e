"""Rows of tables as answers: all cells of one row, said with the names of their columns.

A cell alone says nothing ("6.100.000"); its row, the rows that it is a part of and the names of the
columns make it a statement.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from rag.catalogue import Asked
from rag.generation.proof.naming import NUMBERING
from rag.model import Document, Evidence, Row, Span
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold_space

MAX_WORDS = 900  # code points of a row that is said
REGULAR = 0.7  # share of a table's rows that must have a cell for each column

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


def row_words(document: Document, row: Row, limit: int = MAX_WORDS) -> str:
    """The row as it is said: what it is a part of, then each cell, with its column's name.

    Of a row that is longer than ``limit`` the longest cells are left out.
    """
    above = [_said(document, span) for span in row.above]
    cells = _cells(document, Span(row.start, row.end))
    names = _names(document, row)
    if rows_below(document, row):
        cells = [" ".join(cells)]  # a name, be it broken
    elif len(names) == len(cells) and _is_regular(document, row):
        cells = [f"{name}: {cell}" for name, cell in zip(names, cells, strict=True)]
    said = [one for one in (*above, *cells) if one]
    while len("; ".join(said)) > limit and len(said) > 1:
        said.remove(max(said, key=len))
    return "; ".join(said)


def rows_below(document: Document, row: Row) -> list[Row]:
    """The rows that a row heads: the classes of a school."""
    span = Span(row.start, row.end)
    return [one for one in document.rows if span in one.above and one.start > row.start]


def said_row(
    document: Document, row: Row, asked: Asked, limit: int
) -> tuple[str, tuple[Evidence, ...]]:
    """A row's words and what they rest on; of one that heads others, those that are asked for."""
    words = row_words(document, row, limit)
    proof = row_evidence(document, row)
    below = [(one, _said(document, Span(one.start, one.end))) for one in rows_below(document, row)]
    shares = [asked.share(set(terms(said))) for _, said in below]
    likely = [one for one, share in zip(below, shares, strict=True) if share == max(shares)]
    for one, said in likely:
        if len(words) + len(said) + 2 > limit:
            break
        words = f"{words}; {said}"
        proof = (*proof, Evidence(document, one.start, one.end))
    return words, proof


def _names(document: Document, row: Row) -> list[str]:
    """The names of the columns, without the one of the running number."""
    names = [_said(document, span).rstrip(_ENDS) for span in row.columns]
    numbered = NUMBERING.match(document.text, row.start, row.end) is not None
    return names[1:] if numbered else names


def _is_regular(document: Document, row: Row) -> bool:
    """Whether most rows of its table have a cell for each name; those that head others needn't.

    Where names stand in two lines, or rows leave cells empty, which cell belongs to which column
    can't be told.
    """
    table = [one for one in document.rows if one.columns == row.columns]
    heads = {span for one in table for span in one.above}
    table = [one for one in table if Span(one.start, one.end) not in heads]
    names = len(_names(document, row))
    whole = sum(len(_cells(document, Span(one.start, one.end))) == names for one in table)
    return whole >= REGULAR * len(table)


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

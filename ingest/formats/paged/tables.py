"""Tables with ruled lines: which cells there are, and what stands in each.

The cells are found by pdfplumber's method (``pdfplumber.table``, after Nurminen 2013, "Algorithmic
extraction of data in tables in PDF documents"): rules are snapped and joined, their crossings are
the corners of cells, and cells that share corners are a table.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pdfplumber.table import (
    cells_to_tables,
    edges_to_intersections,
    intersections_to_cells,
    merge_edges,
)

from ingest.formats.paged.columns import columns_of
from ingest.formats.paged.paragraphs import pieces_of
from ingest.formats.paged.rows import around, rows_of
from ingest.formats.paged.words import Box, Word

_SNAP = 3.0  # points
_SHORT = 3.0
MOST_EDGES = 2_000  # the work grows with the square


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell and its words, its own lines joined."""

    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, from above and from the left."""

    box: Box
    rows: tuple[tuple[Cell, ...], ...]


def tables_of(rules: Sequence[Box], words: Sequence[Word]) -> tuple[list[Table], list[Word]]:
    """The ruled tables of a page, and the words that stand in none."""
    grids = [grid for grid in _grids(rules) if _is_table(grid)]
    tables: list[Table] = []
    left = list(words)
    for grid in grids:
        frame = around(grid)
        inside = [word for word in left if frame.holds(*_middle(word.box))]
        table = _table(grid, frame, inside)
        if table is not None:
            tables.append(table)
            left = [word for word in left if not frame.holds(*_middle(word.box))]
    return tables, left


def _grids(rules: Sequence[Box]) -> list[list[Box]]:
    edges = [edge for rule in rules if (edge := _edge(rule))]
    if len(edges) > MOST_EDGES:
        return []
    merged = merge_edges(edges, _SNAP, _SNAP, _SNAP, _SNAP)
    crossings = edges_to_intersections(merged, _SNAP, _SNAP)
    cells = intersections_to_cells(crossings)
    return [[Box(*cell) for cell in table] for table in cells_to_tables(cells)]


def _edge(rule: Box) -> dict[str, Any] | None:
    width, height = rule.right - rule.left, rule.bottom - rule.top
    if max(width, height) < _SHORT:
        return None
    lying = width >= height
    x, y = (rule.left + rule.right) / 2, (rule.top + rule.bottom) / 2
    return {
        "x0": rule.left if lying else x,
        "x1": rule.right if lying else x,
        "top": y if lying else rule.top,
        "bottom": y if lying else rule.bottom,
        "width": width if lying else 0.0,
        "height": 0.0 if lying else height,
        "orientation": "h" if lying else "v",
    }


def _is_table(grid: Sequence[Box]) -> bool:
    """Whether cells stand side by side: a lone frame round text, or boxes in a pile, are none."""
    return len({round(cell.left) for cell in grid}) > 1


def _table(grid: Sequence[Box], frame: Box, words: Sequence[Word]) -> Table | None:
    tops = sorted({round(cell.top, 1) for cell in grid})
    rows: list[tuple[Cell, ...]] = []
    taken: set[int] = set()
    for top in tops:
        cells = sorted(cell for cell in grid if round(cell.top, 1) == top)
        rows.append(tuple(_cell(cell, words, taken) for cell in cells))
    filled = [row for row in rows if any(cell.text for cell in row)]
    whole = len(taken) == len(words)
    return Table(frame, tuple(filled)) if filled and whole else None


def _cell(box: Box, words: Sequence[Word], taken: set[int]) -> Cell:
    inside = [
        index
        for index, word in enumerate(words)
        if index not in taken and box.holds(*_middle(word.box))
    ]
    taken.update(inside)
    columns = columns_of(rows_of([words[index] for index in inside]))
    pieces = [piece for column in columns for piece in pieces_of(column)]
    text = "".join(piece.text + ("\n" if piece.ends else " ") for piece in pieces)
    return Cell(text.strip(), box)


def _middle(box: Box) -> tuple[float, float]:
    return (box.left + box.right) / 2, (box.top + box.bottom) / 2

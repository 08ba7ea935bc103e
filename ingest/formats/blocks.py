"""What the body of a document is made of, in reading order: paragraphs and tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ingest.formats.legacy.converter import END, Run


@dataclass(slots=True)
class Paragraph:
    """A paragraph: its runs, the number of its item first, and what hangs on it.

    ``boxes`` are the blocks of text boxes anchored in it, ``notes`` those of its footnotes.
    """

    runs: list[Run] = field(default_factory=list)
    boxes: list[Block] = field(default_factory=list)
    notes: list[Block] = field(default_factory=list)


@dataclass(slots=True)
class Cell:
    """A cell: its blocks, how many columns it spans, whether it goes on from or into other rows."""

    blocks: list[Block]
    span: int = 1
    begins_merge: bool = False


@dataclass(slots=True)
class TableRow:
    """A row: its cells, cells that go on from the row above left out."""

    cells: list[Cell]
    is_header: bool = False


@dataclass(slots=True)
class Table:
    """A table; ``framed`` where lines are drawn between its cells."""

    rows: list[TableRow]
    framed: bool = False


@dataclass(slots=True)
class Head:
    """What stands at the head or foot of pages; ``first``: of the first page of a section only."""

    blocks: list[Block]
    first: bool = False


Block = Paragraph | Table | Head


def runs_of(blocks: list[Block]) -> Iterator[Run]:
    """All runs of blocks, those inside tables, boxes and notes too, ``END`` behind a paragraph."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from block.runs
            yield END
            yield from runs_of(block.boxes)
            yield from runs_of(block.notes)
        elif isinstance(block, Head):
            yield from runs_of(block.blocks)
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from runs_of(cell.blocks)

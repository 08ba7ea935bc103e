"""The tables of the language of administration, read from ``rag/vietnamese/data``.

A table is tab-separated UTF-8 with a header line; a cell may hold several values with ``|`` between
them. What each one holds and where it comes from is in ``data/README.md``.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

DATA_DIR = Path(__file__).resolve().parent / "data"


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of ``data/<name>.tsv`` by column name, in the order of the file."""
    with (DATA_DIR / f"{name}.tsv").open(encoding="utf-8", newline="") as table:
        return tuple(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


def values(cell: str) -> tuple[str, ...]:
    """The values of a cell: ``"A|B"`` holds A and B, the empty cell none."""
    return tuple(value.strip() for value in cell.split("|") if value.strip())

"""The truth: what each document states, read off the page by a person.

Tab-separated with a header row. ``file`` is a path below the corpus or a file's name alone;
``part`` is ``dev`` or ``held``; an empty cell of a field is what the document doesn't state.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FIELDS = ("number", "date", "type", "issuer", "signer")
PARTS = ("dev", "held")


class TruthProblem(ValueError):
    """Nothing can be compared with a truth; its message says why, in a sentence."""


class NotATruth(TruthProblem):
    """A table of fields that can't be read; its message says what is wrong with which line."""

    def __init__(self, path: Path, line: int, wrong: str) -> None:
        super().__init__(f"{path}, line {line}: {wrong}; see eval/fields/README.md")


@dataclass(frozen=True, slots=True)
class Truth:
    """One document: its file, its part, and the value of every field, empty where not stated."""

    file: str
    part: str
    stated: Mapping[str, str]


def read_truth(path: Path) -> list[Truth]:
    """The rows of the table in ``path``. Raises NotATruth, OSError where there is no such file."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        missing = {"file", "part", *FIELDS} - set(rows.fieldnames or ())
        if missing:
            raise NotATruth(path, 1, f"no column {', '.join(sorted(missing))}")
        found = [_row(path, rows.line_num, row) for row in rows]
    if not found:
        raise NotATruth(path, 1, "no row")
    return found


def _row(path: Path, line: int, row: Mapping[str, str | None]) -> Truth:
    cells = {name: (row[name] or "").strip() for name in ("file", "part", *FIELDS)}
    if not cells["file"]:
        raise NotATruth(path, line, "no file")
    if cells["part"] not in PARTS:
        raise NotATruth(path, line, f"part is {cells['part']!r}, not dev or held")
    return Truth(cells["file"], cells["part"], {name: cells[name] for name in FIELDS})

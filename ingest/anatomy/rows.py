"""The rows of tables that have come down as lines, one cell a line.

A table copied from a page or a PDF file loses its grid: each cell is a line of its own, and only
the running number in the first column still tells where a row begins. Rows are found by that
number: it stands alone on its line and goes on from the one before (``1``, ``2``, ``2.1``, ``3``;
``II`` and ``B`` open groups of rows). What stands before the first number names the columns. A few
short lines in a row without numbers are a small table, taken as one row.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.anatomy.lines import Line
from ingest.anatomy.numbering import roman_value
from rag.model import Row, Span
from rag.vietnamese.parts import TABLE_TITLE

MAX_CELL = 300  # code points of one cell
MAX_ROW = 900  # code points of one row
MAX_NAMES = 14  # lines that name the columns
MAX_NAME = 90  # code points of one of them
MAX_LINES = 24  # lines of one row
SMALL = 3  # lines from which cells without numbers are a small table
MAX_SMALL = 600  # code points of one
_SHORT = 60  # code points of a cell of one

_COUNTER = re.compile(r"(?:(?P<group>[IVX]{1,5}|[A-H])|(?P<path>\d{1,3}(?:\.\d{1,3}){0,3}))\.?")
_NAMES_COLUMNS = re.compile(r"(?:.*\s)?(?:STT|TT|Stt|Số TT|Số thứ tự)$|(?:S?TT|Stt)\b")
_PROSE = re.compile(
    rf"(?:{TABLE_TITLE}"
    r"|Điều \d|Chương |Căn cứ|Nơi nhận|Kính gửi|[-–+*•] ?\S|\d{1,2}[.)] |[a-zđ]\) |[IVX]+\. )"
)
_ENDS = re.compile(r"[.;:!?]$|\./\.")


@dataclass(frozen=True, slots=True)
class _Counter:
    """A running number: the line that it is or, where lines were joined, that it ends."""

    at: int
    group: int | None
    path: tuple[int, ...]
    joined: bool = False

    @property
    def opens(self) -> int:
        """The first line of its row."""
        return self.at + self.joined


def read_rows(lines: Sequence[Line]) -> tuple[Row, ...]:
    """The rows of the tables in a stretch of lines, in order."""
    lines = _without_column_numbers(lines)
    found: list[Row] = []
    begin = 0
    for table in _tables(lines):
        first, last = table[0].at, _last_line(lines, table)
        names = _column_names(lines, begin, first)
        found += _small_tables(lines[begin : names.start])
        found += _rows(lines, table, names, last)
        begin = last
    return (*found, *_small_tables(lines[begin:]))


def _without_column_numbers(lines: Sequence[Line]) -> list[Line]:
    """The lines without the row that merely numbers the columns: ``1``, ``2``, ``3`` and on."""
    kept: list[Line] = []
    at = 0
    while at < len(lines):
        count = 0
        while at + count < len(lines) and lines[at + count].text.strip("()") == str(count + 1):
            count += 1
        if count < SMALL:
            kept.append(lines[at])
            count = 1
        at += count
    return kept


def _tables(lines: Sequence[Line]) -> Iterator[list[_Counter]]:
    """Runs of counters that go on from one another."""
    run: list[_Counter] = []
    for counter in _counters(lines):
        going_on = _next(lines, counter, run) if run else []
        if going_on:
            run += going_on
        elif _opens(counter):
            if _is_table(lines, run):
                yield run
            run = [counter]
    if _is_table(lines, run):
        yield run


def _counters(lines: Sequence[Line]) -> Iterator[_Counter]:
    for at, line in enumerate(lines):
        found = _COUNTER.fullmatch(line.text)
        if found is None:
            continue
        if found["path"]:
            yield _Counter(at, None, tuple(map(int, found["path"].split("."))))
        else:
            yield _Counter(at, _place(found["group"]), ())


def _place(group: str) -> int:
    """The place of a group of rows in its sequence: ``II`` and ``B`` are the second ones."""
    return (roman_value(group) or 0) if set(group) <= set("IVX") else ord(group) - ord("A") + 1


def _opens(counter: _Counter) -> bool:
    return counter.group == 1 or counter.path in ((1,), (1, 1))


def _next(lines: Sequence[Line], counter: _Counter, run: Sequence[_Counter]) -> list[_Counter]:
    """The counter as the next one of a run, if it is; with the one before that ends a cell's line.

    Where lines were joined, a row's number may stand behind the last cell of the row above.
    """
    last = run[-1]
    if counter.at - last.at > MAX_LINES:
        return []
    if _follows(counter, run):
        return [counter]
    if len(last.path) != 1 or counter.path != (last.path[0] + 2,):
        return []
    missing = last.path[0] + 1
    for at in range(last.at + 1, counter.at):
        if lines[at].text.endswith(f" {missing}"):
            return [_Counter(at, None, (missing,), joined=True), counter]
    return []


def _follows(counter: _Counter, run: Sequence[_Counter]) -> bool:
    """Whether a counter is the next row, the first one below it, or one beside a row above."""
    if counter.group is not None:
        groups = [one.group for one in run if one.group is not None]
        return counter.group == (groups[-1] + 1 if groups else 1)
    last = run[-1]
    if last.group is not None and counter.path[-1] == 1 and len(counter.path) == 1:
        return True
    paths = [one.path for one in run if one.path]
    if not paths:
        return counter.path == (1,)
    now, path = paths[-1], counter.path
    if len(path) > len(now):
        return path == (*now, 1)
    return path == (*now[: len(path) - 1], now[len(path) - 1] + 1)


def _is_table(lines: Sequence[Line], run: Sequence[_Counter]) -> bool:
    """Whether a run has rows of cells: one below names of columns, else two that are no prose.

    A numbered paragraph may have its number on a line of its own, too.
    """
    if not run:
        return False
    rows = [_cells(lines, run, index) for index in range(len(run))]
    before = lines[max(0, run[0].at - MAX_NAMES) : run[0].at]
    if any(_NAMES_COLUMNS.match(one.text) for one in before):
        return any(rows)
    filled = [row for row in rows if row and all(map(_is_cell, row))]
    return len(filled) > 1 and 2 * len(filled) > len(rows)


def _cells(lines: Sequence[Line], run: Sequence[_Counter], index: int) -> Sequence[Line]:
    """The lines of one row behind its number; of the last one as many as the others have."""
    begin = run[index].at + 1
    if index + 1 < len(run):
        return lines[begin : run[index + 1].at]
    longest = max((b.at - a.at - 1 for a, b in pairwise(run)), default=0)
    columns = len(_column_names(lines, 0, run[0].at)) - 1
    cells: list[Line] = []
    for one in lines[begin : begin + max(longest, columns, 1)]:
        if _PROSE.match(one.text) or len(one.text) > MAX_CELL:
            break
        cells.append(one)
    return cells


def _last_line(lines: Sequence[Line], table: Sequence[_Counter]) -> int:
    return table[-1].at + 1 + len(_cells(lines, table, len(table) - 1))


def _column_names(lines: Sequence[Line], begin: int, first: int) -> range:
    """The lines that name the columns: from the column of numbers on, else the short ones."""
    earliest = max(begin, first - MAX_NAMES)
    for at in range(first - 1, earliest - 1, -1):
        if _NAMES_COLUMNS.match(lines[at].text):
            return range(at, first)
    at = first
    while at > earliest and _is_cell(lines[at - 1]) and len(lines[at - 1].text) <= MAX_NAME:
        at -= 1
    return range(at, first)


def _is_cell(line: Line) -> bool:
    text = line.text
    return len(text) <= MAX_CELL and not _ENDS.search(text) and not _PROSE.match(text)


def _rows(
    lines: Sequence[Line], table: Sequence[_Counter], names: range, last: int
) -> Iterable[Row]:
    columns = tuple(Span(lines[at].start, lines[at].end) for at in names)
    above: list[tuple[tuple[int, ...], Span]] = []
    for index, counter in enumerate(table):
        end = table[index + 1].opens if index + 1 < len(table) else last
        span = _row_span(lines, counter.opens, end)
        if span is None:
            continue
        if counter.group is not None:
            above = []
        else:
            above = [one for one in above if counter.path[: len(one[0])] == one[0]]
        if end > counter.at + 1:
            yield Row(span.start, span.end, columns, tuple(one for _, one in above))
        above.append((counter.path, span))


def _row_span(lines: Sequence[Line], first: int, end: int) -> Span | None:
    """A row as far as it isn't too long to be quoted; None where its first line is."""
    fitting = [one.end for one in lines[first:end] if one.end - lines[first].start <= MAX_ROW]
    return Span(lines[first].start, fitting[-1]) if fitting else None


def _small_tables(lines: Sequence[Line]) -> Iterator[Row]:
    """Runs of short lines that are no prose, each as one row."""
    run: list[Line] = []
    for line in (*lines, None):
        if line is not None and _is_small_cell(line):
            run.append(line)
            continue
        if len(run) >= SMALL and run[-1].end - run[0].start <= MAX_SMALL:
            yield Row(run[0].start, run[-1].end)
        run = []


def _is_small_cell(line: Line) -> bool:
    """Whether a line can be a cell of a small table; titles and lines of dots are none."""
    said = any(char.isalnum() for char in line.text) and "…" not in line.text
    return said and len(line.text) <= _SHORT and _is_cell(line) and not line.in_capitals

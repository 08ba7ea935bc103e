"""A document as it reads on paper, in HTML whose text is exactly the canonical text.

The text content of the markup, all tags taken away, equals ``document.text`` code point for code
point: the reader finds ``#char=START-END`` by walking text nodes, with no table of offsets that
could go wrong. So nothing is added between elements, and every line end stays where it stands.

The layout follows Nghị định 30/2020/NĐ-CP, Phụ lục I: issuer at the upper left, the country's name
at the upper right, title in the middle, recipients at the lower left, signature at the lower right.
Rows of tables that came down as lines stand in a table again (``server.tables``).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from markupsafe import Markup

from rag.model import Document, Section, Span
from server.grid import grid
from server.lines import Line, lines
from server.marks import Mark, marked
from server.roles import Zone
from server.tables import Table, tables

STRETCH = 60  # lines of a body that a browser lays out together: two or three windows


class Row(NamedTuple):
    """A line with the section that begins in it, and whether it is that section's heading."""

    line: Line
    section: Section | None
    is_heading: bool

    @property
    def anchor(self) -> str:
        """The attribute by which the outline finds the section."""
        return f' id="s-{self.section.start}"' if self.section is not None else ""


def paper(document: Document, marks: Iterable[Mark]) -> Markup:
    """The document's HTML, with the marks (references, a quotation) set in."""
    page = _Page(document, marks)
    rows = list(_rows(document))
    starts = [row.line.start for row in rows]
    at = 0
    for number, table in enumerate(tables(document), 1):
        first = bisect_right(starts, table.start) - 1
        after = bisect_left(starts, table.end)
        if first < at or any(row.line.zone != "body" for row in rows[first:after]):
            continue
        page.write(rows[at:first])
        page.write_table(table, rows[first:after], number)
        at = after
    page.write(rows[at:])
    return page.whole()


class _Page:
    """What is written so far, and the zone and the column that are open."""

    def __init__(self, document: Document, marks: Iterable[Mark]) -> None:
        self._text = document.text
        self._out: list[str] = []
        self._lines = 0
        self._zone: Zone | None = None
        self._cell: str | None = None
        self._rank = 2  # the page's own headings above the paper are of the first and second rank
        self._coming = deque(sorted(marks))
        self._near: list[Mark] = []

    def write(self, rows: Sequence[Row]) -> None:
        """Lines as paragraphs and headings."""
        for row in rows:
            self._turn()
            self._open(row.line)
            self._out.append(self._line(row))

    def write_table(self, table: Table, rows: Sequence[Row], number: int) -> None:
        """Lines as a table."""
        self._turn()
        self._open(rows[0].line)
        anchors = {row.line.start: row.anchor for row in rows if row.anchor}

        def inner(line: Line) -> str:
            words, anchor = self._marked(line), anchors.get(line.start)
            return f"<span{anchor}>{words}</span>" if anchor else words

        of_lines = [row.line for row in rows]
        self._out.append(grid(table, of_lines, self._text, f"Bảng {number}", inner))

    def whole(self) -> Markup:
        """The HTML, everything closed."""
        self._out.append(("</div>" if self._cell else "") + ("</div>" if self._zone else ""))
        return Markup("".join(self._out))  # noqa: S704  # escaped text and our own tags only

    def _turn(self) -> None:
        """Begins a new stretch of a long body: a browser lays out only those in its window."""
        self._lines += 1
        if self._zone == "body" and self._lines % STRETCH == 0:
            self._out.append("</div>")
            self._zone = None

    def _open(self, line: Line) -> None:
        if (line.zone, line.cell) == (self._zone, self._cell):
            return
        closing = "</div>" if self._cell else ""
        if line.zone != self._zone:
            closing += ("</div>" if self._zone else "") + f'<div class="zone {line.zone}">'
        self._out.append(closing + (f'<div class="cell {line.cell}">' if line.cell else ""))
        self._zone, self._cell = line.zone, line.cell

    def _line(self, row: Row) -> str:
        line = row.line
        newline = self._text[line.end : line.end + 1]
        if line.start == line.end:
            return newline
        inner = self._marked(line)
        if row.is_heading and row.section is not None:
            # No rank is left out: a screen reader's list of headings would seem to lack one.
            self._rank = min(row.section.level + 2, self._rank + 1, 6)
            tag = f"h{self._rank}"
            kind = f" {line.role}" if line.role.startswith("annex") else ""
            return f'<{tag}{row.anchor} class="line heading{kind}">{inner}</{tag}>{newline}'
        return f'<p{row.anchor} class="line {line.role}">{inner}</p>{newline}'

    def _marked(self, line: Line) -> str:
        # One sweep over both: a long document has thousands of lines and of marks.
        while self._coming and self._coming[0].start < line.end:
            self._near.append(self._coming.popleft())
        self._near = [mark for mark in self._near if mark.end > line.start]
        return marked(self._text, Span(line.start, line.end), self._near)


def _rows(document: Document) -> Iterator[Row]:
    sections = iter(sorted(document.sections, key=lambda section: (section.start, section.level)))
    upcoming = next(sections, None)
    current: Section | None = None
    for line in lines(document):
        begins: Section | None = None
        while upcoming is not None and upcoming.start < max(line.end, line.start + 1):
            begins = begins or upcoming
            current, upcoming = upcoming, next(sections, None)
        yield Row(line, begins, _inside_heading(line, begins or current))


def _inside_heading(line: Line, section: Section | None) -> bool:
    return (
        section is not None
        and bool(section.heading)
        and line.zone == "body"
        and section.start < line.end <= section.heading_end
    )

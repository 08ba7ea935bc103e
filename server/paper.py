"""A document as it reads on paper, in HTML whose text is exactly the canonical text.

The text content of the markup, all tags taken away, equals ``document.text`` code point for code
point: the reader finds ``#char=START-END`` by walking text nodes, with no table of offsets that
could go wrong. So nothing is added between elements, and every line end stays where it stands.

The layout follows Nghị định 30/2020/NĐ-CP, Phụ lục I: issuer at the upper left, the country's name
at the upper right, title in the middle, recipients at the lower left, signature at the lower right.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

from markupsafe import Markup

from rag.model import Document, Section, Span
from server.lines import Line, Zone, lines
from server.marks import Mark, marked


class Row(NamedTuple):
    """A line with the section whose heading it is, or that begins in it."""

    line: Line
    section: Section | None
    is_heading: bool


def paper(document: Document, marks: list[Mark]) -> Markup:
    """The document's HTML, with the marks (references, a quotation) set in."""
    out: list[str] = []
    zone: Zone | None = None
    cell: str | None = None
    coming = deque(sorted(marks))
    near: list[Mark] = []
    for row in _rows(document):
        line = row.line
        # One sweep over both: a long document has thousands of lines and of marks.
        while coming and coming[0].start < line.end:
            near.append(coming.popleft())
        near = [mark for mark in near if mark.end > line.start]
        if (line.zone, line.cell) != (zone, cell):
            out.append(_change(zone, cell, line))
            zone, cell = line.zone, line.cell
        out.append(_row(document, row, near))
    out.append(("</div>" if cell else "") + ("</div>" if zone else ""))
    return Markup("".join(out))  # noqa: S704  # built from escaped text and our own tags only


def _change(zone: Zone | None, cell: str | None, line: Line) -> str:
    closing = "</div>" if cell else ""
    if line.zone != zone:
        closing += ("</div>" if zone else "") + f'<div class="zone {line.zone}">'
    return closing + (f'<div class="cell {line.cell}">' if line.cell else "")


def _row(document: Document, row: Row, marks: list[Mark]) -> str:
    line, section = row.line, row.section
    inner = marked(document.text, Span(line.start, line.end), marks)
    newline = document.text[line.end : line.end + 1]
    if line.start == line.end:
        return newline
    anchor = f' id="s-{section.start}"' if section is not None else ""
    if row.is_heading and section is not None:
        level = min(section.level + 2, 6)
        return f'<h{level}{anchor} class="line heading">{inner}</h{level}>{newline}'
    return f'<p{anchor} class="line {line.role}">{inner}</p>{newline}'


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

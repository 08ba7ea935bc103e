"""A table in HTML, whose text is still exactly the canonical text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from server.lines import Line
from server.tables import Table, is_count

# White space that HTML lets stand between rows and cells; any other text would be moved away.
BETWEEN = frozenset(" \t\n\f\r")

Inner = Callable[[Line], str]


def grid(table: Table, lines: Sequence[Line], text: str, name: str, inner: Inner) -> str:
    """The lines of a table; ``inner`` is the marked text of one, with its section's anchor.

    A wide table scrolls by itself, so the region around it takes the focus and has a name.
    """
    names = [line for line in lines if table.names_columns(line.start, line.end)]
    rest = lines[len(names) :]
    parts = [
        f'<div class="table" role="region" tabindex="0" aria-label="{name}"><table>',
        _head(table, names, text, inner) if names else "",
        "<tbody>",
    ]
    by_row = groupby(rest, key=lambda line: table.row_of(line.start, line.end))
    for number, group in by_row:
        parts.append(_row(table, list(group), text, inner, loose=number is None))
    parts.append("</tbody></table></div>")
    return "".join(parts)


def _head(table: Table, names: Sequence[Line], text: str, inner: Inner) -> str:
    if table.named:
        # The first column holds the running numbers and is as narrow as its name.
        given = (' scope="col" class="running"', *[' scope="col"'] * (len(names) - 1))
        cells = "".join(
            _cell("th", [one], text, inner, each) for one, each in zip(names, given, strict=True)
        )
    else:
        # Names in two lines, or some missing: which belongs to which column can't be told.
        cells = _cell("th", names, text, inner, f' class="names" colspan="{_columns(table)}"')
    return f"<thead><tr>{cells}</tr></thead>"


def _row(table: Table, lines: Sequence[Line], text: str, inner: Inner, *, loose: bool) -> str:
    filled = [line for line in lines if not _is_between(text, line)]
    if not filled:
        return "".join(_raw(text, line) for line in lines)
    columns = _columns(table)
    if loose:
        cells = _cell("td", lines, text, inner, f' colspan="{columns}"')
    elif len(filled) == table.width:
        first, *rest = _each(lines, text)
        cells = _counting(first, text, inner)
        cells += "".join(_cell("td", one, text, inner) for one in rest)
    else:
        cells = _beside(list(_each(lines, text)), text, inner, columns)
    return f"<tr>{cells}</tr>"


def _beside(cells: Sequence[Sequence[Line]], text: str, inner: Inner, columns: int) -> str:
    """The running number, and all the rest beside it."""
    counted = is_count(text[cells[0][0].start : cells[0][0].end])
    number = _counting(cells[0], text, inner) if counted else "<td></td>"
    rest = [line for one in cells[counted:] for line in one]
    return number + (_cell("td", rest, text, inner, f' colspan="{columns - 1}"') if rest else "")


def _counting(cell: Sequence[Line], text: str, inner: Inner) -> str:
    counted = is_count(text[cell[0].start : cell[0].end])
    return _cell("td", cell, text, inner, ' class="running"' if counted else "")


def _columns(table: Table) -> int:
    return max(table.width, 2)


def _each(lines: Sequence[Line], text: str) -> Iterator[list[Line]]:
    """Each filled line, with the blank ones behind it."""
    cell: list[Line] = []
    for line in lines:
        if cell and not _is_between(text, line) and not all(_is_between(text, c) for c in cell):
            yield cell
            cell = []
        cell.append(line)
    if cell:
        yield cell


def _cell(tag: str, lines: Sequence[Line], text: str, inner: Inner, given: str = "") -> str:
    if len(lines) == 1 and not _is_between(text, lines[0]):
        within = inner(lines[0]) + text[lines[0].end : lines[0].end + 1]
    else:
        within = "".join(
            _raw(text, line)
            if _is_between(text, line)
            else f"<p>{inner(line)}</p>{text[line.end : line.end + 1]}"
            for line in lines
        )
    return f"<{tag}{given}>{within}</{tag}>"


def _is_between(text: str, line: Line) -> bool:
    return BETWEEN.issuperset(text[line.start : line.end])


def _raw(text: str, line: Line) -> str:
    return text[line.start : line.end + 1].replace("\r", "&#13;")

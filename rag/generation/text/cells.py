"""Cells of a task or project table that came down as lines: they stand below the one that names it.

"Ban hành chính sách …", "Bộ Tài chính", "Bộ Khoa học và Công nghệ; …", "Cơ chế được ban hành",
"Quý I/2027": the first line names the task, those below who leads, with whom, what and when.
"""

from __future__ import annotations

import re

from rag.generation.asked.bodies import names_body, opens_with_body
from rag.generation.asked.expected import Kind
from rag.generation.asked.found_kinds import found_kind
from rag.generation.proof.naming import NUMBERING
from rag.generation.text.structure import LETTER, depth
from rag.model import Document, Evidence, Query, Span
from rag.vietnamese.parts import TABLE_TITLE
from rag.vietnamese.text import LOWER, fold

BELOW = 8  # lines that the cells of one row may take
MAX_BODY = 60  # code points of one of several bodies in a cell
MAX_CELL = 130  # code points of a cell

_JOINTLY = re.compile(r"\bphoi hop\b|\bcoordinat\w*|\btogether with\b")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*%?")
_GOES_ON = re.compile(rf"\((?!\w\))|\(\d{{1,2}}\) |[{LOWER}]")  # a line within a cell
_SENTENCE = re.compile(r"[.;:]$")
# The title of the next table, and the first word of its head.
_NEXT_TABLE = re.compile(rf"{TABLE_TITLE}|S?TT$")


def cell_below(kind: Kind, evidence: Evidence, query: Query) -> Evidence | None:
    """The cell of this kind among the lines below a line that is quoted to its end."""
    cells = _cells(evidence) or _cells(_whole_task(evidence))
    if kind == "agency":
        return _body(cells, query)
    if kind == "time":
        return next((one for one in cells if _is_time(one, query)), None)
    return None


def figures_below(evidence: Evidence) -> Evidence | None:
    """The figures that stand right below a name, one a line: the other cells of its row.

    One whole number alone is the running number of the next row.
    """
    end, found = evidence.end, list[Evidence]()
    for one in _cells(evidence):
        if not _NUMBER.fullmatch(one.quote):
            break
        found.append(one)
        end = one.end
    if not found or (len(found) == 1 and found[0].quote.isdigit()):
        return None
    return Evidence(evidence.document, found[0].start, end)


def _whole_task(evidence: Evidence) -> Evidence:
    """The cell that a line is the first of: "(2) …" and what goes on small are of it, too."""
    if not _is_whole(evidence):
        return evidence
    document, end = evidence.document, _line_end(evidence.document, evidence.end)
    for _ in range(BELOW):
        if not _GOES_ON.match(document.text, end + 1):
            break
        end = _line_end(document, end + 1)
    return Evidence(document, evidence.start, end)


def _body(cells: list[Evidence], query: Query) -> Evidence | None:
    """Who leads stands right below the task, with whom in the next line."""
    bodies = list[Evidence]()
    for one in cells[:2]:
        who = found_kind("agency", one, query)
        if who is None or who.start > 0 or not names_body(one.quote[: who.end]):
            break
        if (depth(one.document.text, one.end + 1) or 0) >= LETTER:
            break  # it is the heading of what stands below it
        bodies.append(one)
    if not _JOINTLY.search(fold(query.text)):
        return bodies[0] if bodies else None
    return bodies[1] if len(bodies) > 1 else None


def _is_time(cell: Evidence, query: Query) -> bool:
    """Whether a cell is a time and little else."""
    when = found_kind("time", cell, query)
    return when is not None and 2 * (when.end - when.start) >= len(cell.quote)


def _cells(evidence: Evidence) -> list[Evidence]:
    """The short lines below a line that is quoted to its end, as far as the next row."""
    document = evidence.document
    if not _is_whole(evidence):
        return []
    line_end = _line_end(document, evidence.end)
    cells = list[Evidence]()
    for _ in range(BELOW):
        line = Span(line_end + 1, _line_end(document, line_end + 1))
        if not _is_cell(document, line):
            break
        line_end = line.end
        if cells and _goes_on(cells[-1].quote):
            cells[-1] = Evidence(document, cells[-1].start, line.end)
        else:
            cells.append(Evidence(document, line.start, line.end))
    return cells


def _is_whole(evidence: Evidence) -> bool:
    """Whether a line is quoted to its end."""
    text = evidence.document.text
    return not text[evidence.end : _line_end(evidence.document, evidence.end)].strip(" .;,)")


def _is_cell(document: Document, line: Span) -> bool:
    quote = document.text[line.start : line.end]
    if _NEXT_TABLE.match(quote):
        return False
    if _NUMBER.fullmatch(quote):
        return True
    numbered = NUMBERING.match(document.text, line.start, line.end) is not None
    short = 0 < len(quote.strip()) <= MAX_CELL and not numbered
    return short and (not _is_statement(quote) or _goes_on(quote))


def _goes_on(quote: str) -> bool:
    """Whether a line names a body and ends in a semicolon: the next one names another of them."""
    return quote.rstrip().endswith(";") and opens_with_body(quote) and len(quote) <= MAX_BODY


def _is_statement(quote: str) -> bool:
    """Whether a line is a sentence or a dashed item rather than a cell."""
    return quote.lstrip()[:1] in "-–+•*" or (_SENTENCE.search(quote.rstrip()) is not None)


def _line_end(document: Document, at: int) -> int:
    end = document.text.find("\n", at)
    return len(document.text) if end < 0 else end

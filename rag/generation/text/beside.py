"""What stands beside a clause and belongs to it: labelled items, and the next cells of its row.

Task lists and procedures are written as labels and values, "1. Tên nhiệm vụ: … 2. Cơ quan chủ trì:
Bộ Tư pháp. 5. Thời gian hoàn thành: Quý IV/2026": the item that names the task says neither who nor
when, its neighbours do. A table whose running numbers were lost has the same in the lines below.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from rag.generation.asked.expected import Kind
from rag.generation.asked.found_kinds import found_kind
from rag.generation.proof.naming import NUMBERING
from rag.generation.text.rows import row_at, rows_below
from rag.generation.text.structure import depth, leads
from rag.model import Document, Evidence, Query, Span
from rag.vietnamese.text import UPPER, fold

BELOW = 8  # labelled lines looked at
HEADINGS = 2  # lines above that may be a time

_LABEL = re.compile(rf"(?P<label>[{UPPER}][^:;.\n]{{2,60}}): +(?=\S)")
_LABELS: dict[Kind, re.Pattern[str]] = {
    "agency": re.compile(r"\b(?:co quan|don vi|chu tri|tham quyen|phu trach|nguoi|thuc hien)\b"),
    "time": re.compile(r"\b(?:thoi (?:gian|han|diem)|tien do|hoan thanh)\b"),
    "place": re.compile(r"\b(?:dia diem|noi)\b"),
    "amount": re.compile(r"\b(?:so luong|muc|kinh phi|phi|le phi|quy mo|dien tich|cong suat)\b"),
}
_TIME_HEADING = re.compile(
    r"(?:Từ |Trong |Đến |Trước )?(?:hết )?(?:[Gg]iai đoạn|[Nn]ăm|[Qq]uý|[Tt]háng|[Nn]gày)\b"
    r"[^;:.]{0,12}\b(?:19|20)\d\d\b[^;.:]{0,24}:?"
)
# Who works together with others is asked for by this word, and no answer to who leads.
_JOINTLY = re.compile(r"\bphoi hop\b")


def beside(kind: Kind, evidence: Evidence, query: Query) -> Evidence | None:
    """What states a thing of this kind beside a clause that doesn't itself."""
    if kind == "amount":
        below = _row_below(evidence, query)
        if below is not None:
            return below
    if kind not in _LABELS:
        return None
    stating = chain(_neighbours(kind, evidence, query), _dated(evidence) if kind == "time" else ())
    return next((one for one in stating if found_kind(kind, one, query)), None)


def _dated(evidence: Evidence) -> Iterator[Evidence]:
    """The headings above that are a time and nothing else: "b) Đến năm 2030", "Quý I/2026:"."""
    return (one for one in leads(evidence)[:HEADINGS] if _TIME_HEADING.fullmatch(one.quote))


def _row_below(evidence: Evidence, query: Query) -> Evidence | None:
    """The first row with a figure that a row heads: "15. Trường A", "15.1. Khối 10 6.100.000"."""
    document = evidence.document
    row = row_at(document, evidence.start, evidence.end)
    below = rows_below(document, row) if row is not None else ()
    rows = (Evidence(document, one.start, one.end) for one in below)
    return next((one for one in rows if _figure(one, query)), None)


def _figure(row: Evidence, query: Query) -> bool:
    """Whether a row has a figure behind its running number."""
    numbering = NUMBERING.match(row.document.text, row.start, row.end)
    told = Evidence(row.document, numbering.end() if numbering else row.start, row.end)
    return found_kind("amount", told, query) is not None


def _neighbours(kind: Kind, evidence: Evidence, query: Query) -> Iterator[Evidence]:
    document = evidence.document
    line = _line_at(document, evidence.start)
    if evidence.end <= line.end and _heads_labels(document, line):
        yield from _labelled(kind, document, line, query)
    elif row_at(document, evidence.start, evidence.end) is None and evidence.end == line.end:
        cells = row_at(document, line.end + 1, line.end + 1)
        if cells is not None and cells.start == line.end + 1 and not cells.columns:
            yield Evidence(document, cells.start, cells.end)


def _heads_labels(document: Document, line: Span) -> bool:
    """Whether a line has a label, as those below it may, or the next one has and is deeper."""
    if _label(document, line) is not None:
        return True
    below = _line_at(document, line.end + 1)
    deeper = _depth(document, below) > _depth(document, line)
    return deeper and _label(document, below) is not None


def _depth(document: Document, line: Span) -> int:
    return depth(document.text, line.start) or 0


def _labelled(kind: Kind, document: Document, line: Span, query: Query) -> Iterator[Evidence]:
    """The labelled items below one whose label is of the kind, the ones asked for."""
    jointly = _JOINTLY.search(fold(query.text)) is not None
    for one in _run(document, line):
        label = _label(document, one)
        said = fold(label["label"]) if label else ""
        if _LABELS[kind].search(said) and (_JOINTLY.search(said) is not None) == jointly:
            numbering = NUMBERING.match(document.text, one.start, one.end)
            yield Evidence(document, numbering.end() if numbering else one.start, one.end)


def _run(document: Document, line: Span) -> Iterator[Span]:
    """The labelled lines right below one that isn't below another: it names what they are of."""
    above = _line_at(document, max(line.start - 1, 0))
    beside_it = above.end < line.start and _depth(document, above) <= _depth(document, line)
    if beside_it and _label(document, above) is not None:
        return
    for _ in range(BELOW):
        line = _line_at(document, line.end + 1)
        if _label(document, line) is None:
            return
        yield line


def _label(document: Document, line: Span) -> re.Match[str] | None:
    numbering = NUMBERING.match(document.text, line.start, line.end)
    return _LABEL.match(document.text, numbering.end() if numbering else line.start, line.end)


def _line_at(document: Document, at: int) -> Span:
    """The line that holds a position; empty behind the end of the text."""
    text = document.text
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    return Span(min(start, len(text)), len(text) if end < 0 else end)

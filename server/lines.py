"""The lines of a canonical text, each with its place on the page and what it is there.

What a line is comes from what ingest found (``Identity``); the country's name and lines whose
value was left blank (``Số: /STC-VP``) are known by their form.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from rag.model import Document, Stated

Zone = Literal["header", "title", "body", "closing"]


@dataclass(frozen=True, slots=True)
class Line:
    """``[start, end)`` without its line end; ``cell`` is the column of a two-column zone."""

    start: int
    end: int
    role: str
    zone: Zone
    cell: Literal["left", "right"] | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """Where lines of a role stand."""

    zone: Zone
    cell: Literal["left", "right"] | None = None


ROLES: dict[str, Role] = {
    "superior": Role("header", "left"),
    "issuer": Role("header", "left"),
    "number": Role("header", "left"),
    "about": Role("header", "left"),
    "motto": Role("header", "right"),
    "dateline": Role("header", "right"),
    "type": Role("title"),
    "subject": Role("title"),
    "addressees": Role("body"),
    "recipients": Role("closing", "left"),
    "signature": Role("closing", "right"),
}

# The parts of an identity by the role of the lines that hold them.
PARTS: dict[str, tuple[str, ...]] = {
    "superior": ("superior",),
    "issuer": ("issuer",),
    "number": ("number",),
    "dateline": ("place", "issued_on"),
    "type": ("type",),
    "subject": ("subject",),
    "addressees": ("addressees",),
    "recipients": ("recipients",),
    "signature": ("authority", "post", "signer"),
}

FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("motto", re.compile(r"CỘNG HÒA|CỘNG HOÀ|CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM", re.I)),
    ("motto", re.compile(r"độc lập\W+tự do\W+hạnh phúc", re.I)),
    ("number", re.compile(r"số\s*:", re.I)),
    ("about", re.compile(r"v/v\b", re.I)),
    ("dateline", re.compile(r"[^.;]{0,40}\bngày[\s\d….]*tháng[\s\d….]*năm[\s\d….]*$", re.I)),
    ("recipients", re.compile(r"nơi nhận\b", re.I)),
)

BODY_ROLES = frozenset({"addressees", "furniture"})

# Code points: a line of the header or the closing is short; a paragraph that merely mentions the
# issuer is not. Nghị định 30's own longest header cell stays under it.
SHORT = 160
TITLE_SHORT = 600
COVERED = 0.4  # share of a line that a stated part covers before the line is that part


def lines(document: Document) -> list[Line]:
    """Every line of the canonical text, in order, empty ones too."""
    spans = list(_spans(document.text))
    bare = _furniture_lines(document, spans)
    roles = [_role(document, start, end, (start, end) in bare) for start, end in spans]
    head = _head(document, spans, roles)
    tail = _tail(spans, roles, head)
    made: list[Line] = []
    for index, ((start, end), role) in enumerate(zip(spans, roles, strict=True)):
        before = made[-1] if made else None
        made.append(_placed(start, end, role, index < head, index >= tail, before))
    return made


def _spans(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for piece in text.split("\n"):
        yield start, start + len(piece)
        start += len(piece) + 1


def _placed(
    start: int, end: int, role: str, in_head: bool, in_tail: bool, before: Line | None
) -> Line:
    place = ROLES.get(role)
    zones: tuple[Zone, ...] = ("header", "title") if in_head else ("closing",) if in_tail else ()
    if place is not None and place.zone in zones:
        return Line(start, end, role, place.zone, place.cell)
    if before is not None and before.zone in zones:
        return Line(start, end, role or "plain", before.zone, before.cell)  # rules, bars: as above
    if in_head:
        return Line(start, end, role or "plain", "header")
    return Line(start, end, role if role in BODY_ROLES else "plain", "body")


def _role(document: Document, start: int, end: int, is_furniture: bool) -> str:
    length = end - start
    if length == 0:
        return ""
    form = _form(document.text[start:end]) if length <= SHORT else ""
    if form == "motto" or is_furniture:
        return form if form == "motto" else "furniture"
    for role, names in PARTS.items():
        limit = TITLE_SHORT if role == "subject" else SHORT
        covered = sum(
            max(0, min(part.end, end) - max(part.start, start))
            for name in names
            for part in _stated(document, name)
        )
        if length <= limit and covered >= COVERED * length:
            return "about" if role == "subject" and form == "about" else role
    return form


def _furniture_lines(
    document: Document, spans: list[tuple[int, int]]
) -> frozenset[tuple[int, int]]:
    """The lines that are page furniture from end to end."""
    starts = [start for start, _ in spans]
    found: list[tuple[int, int]] = []
    for span in document.furniture:
        for line in islice(spans, bisect_left(starts, span.start), None):
            if line[1] > span.end:
                break
            found.append(line)
    return frozenset(found)


def _stated(document: Document, name: str) -> tuple[Stated, ...]:
    value = getattr(document.identity, name)
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (value,)


def _form(words: str) -> str:
    stripped = words.strip()
    return next((role for role, form in FORMS if form.match(stripped)), "")


def _head(document: Document, spans: list[tuple[int, int]], roles: list[str]) -> int:
    """How many lines belong to the header and the title."""
    first_section = min((s.start for s in document.sections), default=len(document.text) + 1)
    last, titled = 0, False
    for index, ((start, end), role) in enumerate(zip(spans, roles, strict=True)):
        zone = ROLES[role].zone if role in ROLES else None
        # A decree repeats its issuer in capitals below the title.
        goes_on = zone == "title" or (zone is None and document.text[start:end].isupper())
        if start >= first_section or (not role and end - start > SHORT):
            break
        if titled and start < end and role != "furniture" and not goes_on:
            break
        if zone in ("header", "title") or (titled and goes_on):
            last = index + 1
        titled = titled or zone == "title"
    return last


def _tail(spans: list[tuple[int, int]], roles: list[str], head: int) -> int:
    """The first line of the recipients and the signature at the end."""
    tail = len(spans)
    for index in range(len(spans) - 1, head - 1, -1):
        start, end = spans[index]
        if roles[index] not in ROLES and end - start > SHORT:
            break
        if roles[index] in ("recipients", "signature"):
            tail = index
    return tail

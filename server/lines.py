"""The lines of a canonical text, each with its place on the page and what it is there.

What a line is comes from what ingest found (``Identity``); the country's name and lines whose
value was left blank (``Số: /STC-VP``) are known by their form (``server.roles``).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from rag.model import Document
from server.roles import BODY_ROLES, ROLES, SHORT, Cell, Roles, Zone, is_annex_title

GAP = 6  # lines without a role that may stand among those of a closing: (Đã ký), a seal's text


@dataclass(frozen=True, slots=True)
class Line:
    """``[start, end)`` without its line end; ``cell`` is the column of a two-column zone."""

    start: int
    end: int
    role: str
    zone: Zone
    cell: Cell | None = None


def lines(document: Document) -> list[Line]:
    """Every line of the canonical text, in order, empty ones too."""
    spans = list(_spans(document.text))
    bare = _furniture_lines(document, spans)
    known = Roles(document)
    roles = [known.of(start, end, (start, end) in bare) for start, end in spans]
    head = _head(document, spans, roles)
    closing = _closing(document, spans, roles, head)
    _mark_annexes(document.text, spans, roles, head)
    made: list[Line] = []
    for index, ((start, end), role) in enumerate(zip(spans, roles, strict=True)):
        before = made[-1] if made else None
        made.append(_placed(start, end, role, index < head, index in closing, before))
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


def _closing(
    document: Document, spans: list[tuple[int, int]], roles: list[str], head: int
) -> range:
    """The lines of the recipients and the signature; annexes may follow them."""
    runs: list[range] = []
    for index in range(head, len(spans)):
        if roles[index] not in ("recipients", "signature"):
            continue
        if runs and _is_one_closing(document.text, spans, roles, range(runs[-1].stop, index)):
            runs[-1] = range(runs[-1].start, index + 1)
        else:
            runs.append(range(index, index + 1))
    signed = [run for run in runs if any(roles[index] == "signature" for index in run)]
    found = (signed or runs or [range(len(spans), len(spans))])[-1]
    stop = found.stop
    while (
        stop < len(spans)
        and roles[stop] in ("furniture", "")
        and _is_blank(document.text, spans[stop], roles[stop])
    ):
        stop += 1
    return range(found.start, stop)


def _is_one_closing(
    text: str, spans: list[tuple[int, int]], roles: list[str], between: range
) -> bool:
    plain = [index for index in between if not _is_blank(text, spans[index], roles[index])]
    return len(plain) <= GAP and all(
        spans[index][1] - spans[index][0] <= SHORT and roles[index] != "annex" for index in plain
    )


def _is_blank(text: str, span: tuple[int, int], role: str) -> bool:
    return role == "furniture" or not text[slice(*span)].strip()


def _mark_annexes(text: str, spans: list[tuple[int, int]], roles: list[str], head: int) -> None:
    """Gives the lines of an annex's title, below the one that opens it, their role."""
    inside = False
    for index in range(head, len(spans)):
        words = text[slice(*spans[index])].strip()
        if roles[index] in ("annex", "annex-title"):
            inside = True
        elif words and roles[index] != "furniture":
            inside = inside and not roles[index] and is_annex_title(words)
            roles[index] = "annex-title" if inside else roles[index]

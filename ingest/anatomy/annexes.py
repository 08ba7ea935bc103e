"""What the head of an annex says of the document that it belongs to.

"(Kèm theo Công văn số 6225/BVHTTDL-VP ngày 18/11/2025 của …)": where a published text has lost its
own head, this is the only place that states its number, day and issuer. At the head of a file it
says that the file is an annex, which has no number of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.anatomy.enacting import issuing_body
from ingest.anatomy.header import Header
from ingest.anatomy.lines import Line
from ingest.anatomy.number_line import find_number_line
from ingest.anatomy.types import DOCUMENT_TYPES
from rag.model import Stated
from rag.vietnamese.dates import find_dates
from rag.vietnamese.issuers import find_issuers
from rag.vietnamese.numbers import find_numbers

REACH = 240  # code points that such a line takes at most
_FIRST = 10  # lines in which a file says that it is an annex

_ANNEX = re.compile(rf"\((?:Ban hành )?[Kk]èm theo (?P<type>{DOCUMENT_TYPES}) (?:số )?(?=\d)")
_IS_ANNEX = re.compile(rf"\(?(?:Ban hành )?kèm theo (?:{DOCUMENT_TYPES})\b", re.IGNORECASE)


def annex_line(lines: Sequence[Line]) -> Line | None:
    """The line by which a file says that it is an annex: it stands above any number."""
    for index, line in enumerate(lines[:_FIRST]):
        if _IS_ANNEX.match(line.text):
            return line if find_number_line(lines[:index], None) is None else None
    return None


def attached(header: Header, line: Line) -> Header:
    """The header of an annex: what heads it above ``line`` is its own, nothing else is."""
    if header.type is None or header.type.start > line.start:
        return Header()
    return Header(end=header.end, type=header.type, subject=header.subject)


def completed(header: Header, text: str) -> Header:
    """The header with what the annexes' heads say of a document that has no head of its own.

    Unchanged where they name several documents: then none says which it belongs to.
    """
    if header.number is not None or header.issuer is not None:
        return header
    found = list(_ANNEX.finditer(text, header.end))
    told = [(one, _told(text, one)) for one in found]
    numbers = {one.number.value for _, one in told if one.number is not None}
    if len(numbers) != 1:
        return header
    _, one = next((annex, one) for annex, one in told if one.number is not None)
    return replace(one, end=header.end, subject=header.subject)


def _told(text: str, annex: re.Match[str]) -> Header:
    """The type, number, day and issuer that one annex's head states."""
    closed = text.find(")", annex.end(), annex.end() + REACH)
    line = text.find("\n", annex.end(), annex.end() + REACH)
    end = min((one for one in (closed, line) if one >= 0), default=annex.end() + REACH)
    said = text[annex.end() : end]
    numbers = [one for one in find_numbers(said) if one.start == 0 and one.number.symbol]
    if not numbers:
        return Header()
    dates, issuers = find_dates(said), find_issuers(said)
    start = annex.end()
    day = next((one for one in dates if one.date.day), None)
    body = next((one for one in issuers if one.start >= numbers[0].end), None)
    return Header(
        type=Stated(annex["type"], *annex.span("type")),
        number=Stated(numbers[0].number.key, start, start + numbers[0].end),
        issued_on=Stated(day.date.iso, start + day.start, start + day.end) if day else None,
        date=day.date if day else None,
        issuer=issuing_body(said[body.start : body.end], start + body.start) if body else None,
    )

"""Consolidated texts (*văn bản hợp nhất*): a document with its amendments worked in.

Such a text repeats the head of its base; it is itself numbered ``…/VBHN-…`` and dated where it is
certified, at the end (Pháp lệnh Hợp nhất văn bản 01/2012/UBTVQH13, điều 7 và 8).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.anatomy.dating import place_and_date
from ingest.anatomy.header import Header
from ingest.anatomy.lines import Line
from ingest.anatomy.number_line import find_number_line
from rag.model import Stated

_TYPE = "Văn bản hợp nhất"
_HEADED = re.compile(r"VĂN BẢN HỢP NHẤT\b")
_CERTIFIED = re.compile(r"XÁC THỰC VĂN BẢN HỢP NHẤT\W*")
_FIRST = 8  # lines in which the gazette heads it as one
_AROUND = 4  # lines round the certification that hold its number and day


def consolidated(header: Header, lines: Sequence[Line]) -> Header:
    """The header of a consolidated text as its own; others stay as they are."""
    headed = next((one for one in lines[:_FIRST] if _HEADED.match(one.text)), None)
    at = next((i for i, one in enumerate(lines) if _CERTIFIED.fullmatch(one.text)), None)
    own = header.number is not None and "VBHN" in header.number.value
    if not (headed or at is not None or own):
        return header
    block = lines[max(0, at - _AROUND) : at + _AROUND] if at is not None else []
    number = header.number if own else _number(block)
    dated = place_and_date(block)
    said = _place(headed or (lines[at] if at is not None else None), header)
    if own and header.date is not None:
        return replace(header, type=said)
    return replace(
        header,
        type=said,
        number=number,
        place=dated.place,
        issued_on=dated.issued_on,
        date=dated.date,
    )


def _number(block: Sequence[Line]) -> Stated | None:
    line = find_number_line(block, None)
    number = line.number() if line else None
    return number if number and "VBHN" in number.value else None


def _place(line: Line | None, header: Header) -> Stated | None:
    """Where the text says that it is one."""
    if line is None:
        return Stated(_TYPE, header.number.start, header.number.end) if header.number else None
    start = line.start + line.text.index(_TYPE.upper())
    return Stated(_TYPE, start, start + len(_TYPE))
